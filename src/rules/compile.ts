import { UserError } from '../errors.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Tagger } from '../text/tags.js';
import { buildIndex, type AnchorIndex } from './anchor-index.js';
import { anchorsOf, type Anchor } from './anchors.js';
import { createAssembler, type Assembler } from './assemble.js';
import type { Frequency } from './checks.js';
import type { Lists } from './lists.js';
import type { Vocabulary } from './list-trie.js';
import { NUMBER_WORDS } from './number-words.js';
import { createPool, type Pool } from './pool.js';
import { compilePattern, type Program } from './program.js';
import { ruleRow } from './rule-code.js';
import type { RuleSource } from './rule.js';

/** What rules are compiled against. */
export interface Ground {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly frequency: Frequency;
  readonly tagger: Tagger;
}

/** A rule by its number: what its author wrote is read when someone asks. */
export interface IndexedRule {
  readonly source: RuleSource;
}

/** Rules with all that runs. */
export interface Indexed {
  readonly rules: readonly IndexedRule[];
  readonly index: AnchorIndex;
}

/** Compiles rules. @throws UserError at the file and line of a pattern that cannot be compiled or has no fixed word. */
export function indexRules(sources: readonly RuleSource[], ground: Ground): Indexed {
  const { lexicon, lists } = ground;
  const pool = createPool();
  const workshop = {
    ...{ ground, pool, vocabulary: { lexicon, lists, tries: new Map() } },
    assembler: createAssembler(pool, NUMBER_WORDS.map((word) => lexicon.id(word))),
  };
  const anchors = sources.flatMap((source, number) => compileRule(source, number, workshop));
  const tables = buildIndex(anchors, pool);
  return { rules: sources.map((source) => ({ source })), index: { ...tables, code: pool.all() } };
}

interface Workshop {
  readonly ground: Ground;
  readonly vocabulary: Vocabulary;
  readonly pool: Pool;
  readonly assembler: Assembler;
}

/** Puts a rule and its patterns into the pool; the anchors of its patterns. */
function compileRule(source: RuleSource, number: number, workshop: Workshop): (readonly [number, Anchor])[] {
  const { vocabulary, pool, assembler, ground } = workshop;
  const compile = (key: 'match' | 'near' | 'far' | 'unless'): Program[] =>
    source[key].map((pattern, at) => located(source, `${key}.${at}`, () => compilePattern(pattern, vocabulary)));
  const programs = compile('match');
  const [near, far, unless] = (['near', 'far', 'unless'] as const).map((key) => assembler.anyOf(compile(key)));
  const rule = pool.put(ruleRow(source, number, { near, far, unless }));
  return programs.flatMap((program, at) => {
    const pattern = assembler.pattern(program, rule);
    return anchorsFor(source, at, anchorsOf(program, ground.frequency)).map((anchor) => [pattern, anchor] as const);
  });
}

/** Gives a mistake in a pattern the file and line of the pattern. */
function located<T>(source: RuleSource, key: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const place = source.positions[key] ?? source.positions.rule;
    const column = place && error.place.column ? place.column + error.place.column - 1 : place?.column;
    throw new UserError(`Rule ${source.id}: ${error.message}`, { ...place, column, hint: error.place.hint });
  }
}

/** @throws UserError where a pattern has none. */
function anchorsFor(source: RuleSource, number: number, anchors: readonly Anchor[] | null): readonly Anchor[] {
  if (anchors) return anchors;
  throw new UserError(`Rule ${source.id}: the pattern "${source.match[number]}" has no fixed word.`, {
    ...(source.positions[`match.${number}`] ?? source.positions.rule),
    hint: 'Every match must hold a word, ~word, group of words or list: they are what the pattern is found by.',
  });
}
