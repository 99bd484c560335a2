import { UserError } from '../errors.js';
import { fold } from '../text/fold.js';
import type { Lexicon } from '../text/lexicon.js';
import { tagSentence, type Tag } from '../text/tags.js';
import { indexOf, tokenText, type Text } from '../text/text.js';
import { anchorsOf, type Anchor, type Frequency } from './anchors.js';
import { liesInside, occursNear, standsIn, windowAround, type Condition, type Stretch } from './conditions.js';
import { indexAnchors, type Candidate } from './index-words.js';
import type { Lists } from './lists.js';
import { matchAt, type Run } from './match.js';
import { NUMBER_WORDS } from './number-words.js';
import { compilePattern, type Program, type Vocabulary } from './program.js';
import type { Place, RuleSource, Window } from './rule.js';

/** A rule as it runs: the authored form turned into programs. */
export interface Rule {
  readonly source: RuleSource;
  readonly programs: readonly Program[];
  readonly near: Condition | null;
  readonly far: Condition | null;
  readonly unless: readonly Program[];
  readonly window: Window;
  readonly where: readonly Place[];
}

/** A stretch of tokens that a rule matched. */
export interface Match extends Stretch {
  readonly rule: Rule;
}

/** All rules, ready to be run over a text in one pass. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  /** Every match of every rule, by position; of overlapping matches of one rule only the longest. */
  match(text: Text): Match[];
}

/** What rules are compiled against. */
export interface Ground {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly frequency: Frequency;
}

/** A text at work: what rules ask of it, answered once. */
type Work = Run & { readonly known: Map<Condition, readonly Stretch[]> };

/** @throws UserError at the file and line of a pattern that cannot be compiled. */
export function compileRules(sources: readonly RuleSource[], ground: Ground): RuleSet {
  const vocabulary: Vocabulary = { ...ground, tries: new Map() };
  const rules = sources.map((source) => compileRule(source, vocabulary));
  const patterns = rules.flatMap((rule) => rule.programs.map((program, number) => ({ rule, program, number })));
  const anchors = patterns.flatMap(({ rule, program, number }, pattern) =>
    anchorsFor(rule, program, number, ground.frequency).map((anchor): [number, Anchor] => [pattern, anchor]),
  );
  const scan = indexAnchors(anchors);
  const numberWords = new Set(NUMBER_WORDS.map((word) => ground.lexicon.id(word)));
  return {
    rules,
    match(text) {
      const work = startWork(text, numberWords);
      const matches: Match[] = [];
      scan(text, (candidate) => {
        tryCandidate(patterns[candidate.pattern], candidate, work, matches);
      });
      return keepLongest(matches).filter((match) => isTrue(match, text, ground.lexicon));
    },
  };
}

function compileRule(source: RuleSource, vocabulary: Vocabulary): Rule {
  const programs = (key: 'match' | 'near' | 'far' | 'unless'): Program[] =>
    source[key].map((pattern, at) => located(source, `${key}.${at}`, () => compilePattern(pattern, vocabulary)));
  const condition = (key: 'near' | 'far'): Condition | null => (source[key].length > 0 ? { programs: programs(key) } : null);
  return {
    source, programs: programs('match'), near: condition('near'), far: condition('far'), unless: programs('unless'),
    window: source.window, where: source.where,
  };
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

function anchorsFor(rule: Rule, program: Program, number: number, frequency: Frequency): Anchor[] {
  const anchors = anchorsOf(program, frequency);
  if (anchors) return anchors;
  const { source } = rule;
  throw new UserError(`Rule ${source.id}: the pattern "${source.match[number]}" has no fixed word.`, {
    ...(source.positions[`match.${number}`] ?? source.positions.rule),
    hint: 'Every match must hold a word, ~word, group of words or list: they are what the pattern is found by.',
  });
}

function startWork(text: Text, numberWords: ReadonlySet<number>): Work {
  const tags = new Map<number, Tag[]>();
  return {
    text, numberWords, known: new Map(),
    tag(token) {
      const sentence = indexOf(text.sentences, token);
      let known = tags.get(sentence);
      if (!known) tags.set(sentence, (known = tagSentence(text, sentence)));
      return known[token - text.sentences[sentence]];
    },
  };
}

/** Tries a pattern at each place it may begin, given where its anchor stands. */
function tryCandidate({ rule, program }: { rule: Rule; program: Program }, candidate: Readonly<Candidate>, work: Work, matches: Match[]): void {
  const { token, sentence, least, most } = candidate;
  const { sentences } = work.text;
  for (let first = Math.max(sentences[sentence], token - most); first <= token - least; first++) {
    const end = matchAt(program, work, first, sentences[sentence + 1]);
    if (end > token && holds(rule, work, sentence, { first, end })) matches.push({ rule, first, end });
  }
}

/** Whether all conditions of a rule hold for a match. */
function holds(rule: Rule, work: Work, sentence: number, match: Stretch): boolean {
  const { text } = work;
  if (!standsIn(rule.where, text, sentence, match)) return false;
  const window = windowAround(rule.window, text, sentence, match);
  if (rule.near && !occursNear(rule.near, work, window, match)) return false;
  if (rule.far && occursNear(rule.far, work, window, match)) return false;
  const around = { first: text.sentences[sentence], end: text.sentences[sentence + 1] };
  return !liesInside(rule.unless, work, around, match);
}

function keepLongest(matches: Match[]): Match[] {
  matches.sort((a, b) => a.first - b.first || b.end - a.end);
  const lastEnd = new Map<Rule, number>();
  return matches.filter((match) => {
    if (match.first < (lastEnd.get(match.rule) ?? 0)) return false;
    lastEnd.set(match.rule, match.end);
    return true;
  });
}

/** Words were compared by hash; what is reported is compared letter by letter. */
function isTrue(match: Match, text: Text, lexicon: Lexicon): boolean {
  for (let token = match.first; token < match.end; token++) {
    const id = text.words[token];
    if (id !== 0 && !lexicon.word(id).startsWith('...') && fold(tokenText(text, token)) !== lexicon.word(id)) return false;
  }
  return true;
}
