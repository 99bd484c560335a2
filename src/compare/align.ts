import { compareTwoStrings } from 'string-similarity';
import type { Aligned } from './departure.js';
import { linkWords } from './links.js';
import type { Unit } from './unit.js';

/** How much each stem tells two statements of a story apart: the rarer in the story, the more. */
export type Weights = ReadonlyMap<string, number>;

/** Two statements of different articles that say the same, with how sure that is, 0 to 1. */
export interface Match extends Aligned {
  readonly confidence: number;
}

/** Below it two statements may be about different things, and nothing is said about them. */
const LEAST_CONFIDENCE = 0.42;
/** What it adds to the confidence that both are quotations, and that one person is named as the speaker of both. */
const BOTH_QUOTED = 0.03;
const SAME_SPEAKER = 0.07;
/** Statements of the other article that are looked at more closely, by the weight of the stems they share. */
const CANDIDATES = 3;
/** What the letters count in the confidence, and the linked words. */
const LETTERS = 0.25;

/** Weights of all stems in the statements of a story: the logarithm of how few statements hold them. */
export function weightsOf(statements: readonly Unit[]): Weights {
  const counts = new Map<string, number>();
  for (const { words } of statements)
    for (const stem of new Set(words.filter((word) => !word.function).map(({ stem }) => stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + statements.length / count)]));
}

/**
 * The statements of two articles that say the same, quotations first, then the surest; no words are used twice. An index of stems
 * proposes candidates, so the time does not grow with the product of the lengths.
 */
export function alignStatements(one: readonly Unit[], other: readonly Unit[], weights: Weights): Match[] {
  const index = indexOf(other);
  const matches = one.flatMap((unit) =>
    candidates(unit, index, weights).map((at) => matchOf(unit, other[at], weights)),
  );
  const taken = takenWords();
  return matches
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => Number(areQuoted(b)) - Number(areQuoted(a)) || b.confidence - a.confidence)
    .filter((match) => taken.take(match));
}

/** Words of statements that have found their like. */
interface Taken {
  /** Takes the linked words of a match, unless most are taken: two sentences may say what one says elsewhere. */
  take(match: Aligned): boolean;
}

function takenWords(): Taken {
  const known = new Map<Unit, Set<number>>();
  const linkedIn = ({ words }: Unit, links: Int32Array): number[] =>
    words.flatMap((word, at) => (word.function || links[at] === -1 ? [] : [at]));
  const isFree = (unit: Unit, linked: readonly number[]): boolean =>
    linked.filter((at) => known.get(unit)?.has(at) !== true).length > linked.length / 2;
  return {
    take({ one, other, links }) {
      const sides = [[one, linkedIn(one, links.there)] as const, [other, linkedIn(other, links.back)] as const];
      if (!sides.every(([unit, linked]) => isFree(unit, linked))) return false;
      for (const [unit, linked] of sides) known.set(unit, new Set([...(known.get(unit) ?? []), ...linked]));
      return true;
    },
  };
}

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(units: readonly Unit[]): Index {
  const index = new Map<string, number[]>();
  units.forEach(({ words }, at) => {
    for (const stem of new Set(words.filter((word) => !word.function).map(({ stem }) => stem)))
      index.set(stem, [...(index.get(stem) ?? []), at]);
  });
  return index;
}

function candidates({ words }: Unit, index: Index, weights: Weights): number[] {
  const shared = new Map<number, number>();
  for (const { stem, function: builds } of words)
    if (!builds)
      for (const at of index.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + (weights.get(stem) ?? 0));
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([at]) => at);
}

/** Word links of two statements and how much of their weight is linked, with the likeness of their letters. */
function matchOf(one: Unit, other: Unit, weights: Weights): Match {
  const links = linkWords(one, other);
  const linked =
    weightOf(one, weights, (at) => links.there[at] !== -1) + weightOf(other, weights, (at) => links.back[at] !== -1);
  const all = weightOf(one, weights, () => true) + weightOf(other, weights, () => true);
  const letters = compareTwoStrings(formsOf(one), formsOf(other));
  const confidence = all === 0 ? 0 : (1 - LETTERS) * (linked / all) + LETTERS * letters + speakerWorth(one, other);
  return { one, other, links, confidence };
}

function areQuoted({ one, other }: Pick<Aligned, 'one' | 'other'>): boolean {
  return one.isQuoted === true && other.isQuoted === true;
}

function speakerWorth(one: Unit, other: Unit): number {
  const known = one.speaker !== undefined && one.speaker === other.speaker;
  return (areQuoted({ one, other }) ? BOTH_QUOTED : 0) + (known ? SAME_SPEAKER : 0);
}

function weightOf({ words }: Unit, weights: Weights, counts: (at: number) => boolean): number {
  return words.reduce((sum, word, at) => (word.function || !counts(at) ? sum : sum + (weights.get(word.stem) ?? 1)), 0);
}

function formsOf({ words }: Unit): string {
  return words.map(({ form }) => form).join(' ');
}
