import { UserError } from '../errors.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Tagger } from '../text/tags.js';
import { buildIndex, type AnchorIndex } from './anchor-index.js';
import { anchorsOf, type Anchor } from './anchors.js';
import type { Frequency } from './checks.js';
import type { Condition } from './conditions.js';
import type { Lists } from './lists.js';
import { compilePattern, type Program } from './program.js';
import type { PackedTries, Vocabulary } from './list-trie.js';
import type { RuleSource } from './rule.js';

/** A rule as it runs: the authored form turned into programs. Each pattern and condition is compiled when it is first asked for. */
export interface Rule {
  readonly source: RuleSource;
  /** The program of a pattern by its place in `match`. */
  program(number: number): Program;
  /** Whether it holds wherever its pattern matches: any place will do and there are no conditions. */
  readonly free: boolean;
  near(): Condition;
  far(): Condition;
  unless(): Condition;
}

/** What rules are compiled against. */
export interface Ground {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly frequency: Frequency;
  readonly tagger: Tagger;
  /** The tries that the build made of the lists. */
  readonly packed?: PackedTries;
}

/** A rule known to an index: its programs are there when `rule` is called. */
export interface IndexedRule {
  readonly source: RuleSource;
  rule(): Rule;
}

/** Rules with the index of their anchors. Patterns are numbered in the order of rules and, in a rule, of `match`. */
export interface Indexed {
  readonly rules: readonly IndexedRule[];
  /** The rule of each pattern, and the pattern's place in its `match`, by turns. */
  readonly patterns: Int32Array;
  readonly index: AnchorIndex;
}

/** Compiles rules at once. @throws UserError at the file and line of a pattern that cannot be compiled or has no fixed word. */
export function indexRules(sources: readonly RuleSource[], ground: Ground): Indexed {
  const vocabulary: Vocabulary = { lexicon: ground.lexicon, lists: ground.lists, tries: new Map() };
  const compiled = sources.map((source) => compileWhole(source, vocabulary));
  const anchors = compiled
    .flatMap((rule) => rule.source.match.map((_, at) => anchorsFor(rule, rule.program(at), at, ground.frequency)))
    .flatMap((found, pattern) => found.map((anchor): [number, Anchor] => [pattern, anchor]));
  return {
    rules: compiled.map((rule) => ({ source: rule.source, rule: () => rule })),
    patterns: Int32Array.from(sources.flatMap(({ match }, rule) => match.flatMap((_, at) => [rule, at]))),
    index: buildIndex(anchors),
  };
}

/** Rules whose index was made before: each is read and compiled when a text first holds one of its anchors, which most never do. */
export function compileLater(readers: readonly (() => RuleSource)[], ground: Ground): IndexedRule[] {
  const vocabulary: Vocabulary = { ...ground, tries: new Map() };
  return readers.map((read) => {
    const source = once(read);
    return {
      get source() {
        return source();
      },
      rule: once(() => compileRule(source(), vocabulary)),
    };
  });
}

function compileRule(source: RuleSource, vocabulary: Vocabulary): Rule {
  const compile = (key: 'match' | 'near' | 'far' | 'unless', pattern: string, at: number): Program =>
    located(source, `${key}.${at}`, () => compilePattern(pattern, vocabulary));
  const condition = (key: 'near' | 'far' | 'unless'): (() => Condition) =>
    once(() => ({ programs: source[key].map((pattern, at) => compile(key, pattern, at)) }));
  const programs = source.match.map((pattern, at) => once(() => compile('match', pattern, at)));
  const { where, near, far, unless } = source;
  return {
    source,
    program: (number) => programs[number](),
    free: where.includes('any') && near.length + far.length + unless.length === 0,
    ...{ near: condition('near'), far: condition('far'), unless: condition('unless') },
  };
}

/** A value that is worked out when first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Compiles all of a rule, so that a mistake is found before the rule ever matches. */
function compileWhole(source: RuleSource, vocabulary: Vocabulary): Rule {
  const rule = compileRule(source, vocabulary);
  source.match.forEach((_, at) => rule.program(at));
  [rule.near, rule.far, rule.unless].forEach((condition) => condition());
  return rule;
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

function anchorsFor({ source }: Rule, program: Program, number: number, frequency: Frequency): readonly Anchor[] {
  const anchors = anchorsOf(program, frequency);
  if (anchors) return anchors;
  throw new UserError(`Rule ${source.id}: the pattern "${source.match[number]}" has no fixed word.`, {
    ...(source.positions[`match.${number}`] ?? source.positions.rule),
    hint: 'Every match must hold a word, ~word, group of words or list: they are what the pattern is found by.',
  });
}
