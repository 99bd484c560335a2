import type { Links } from './align.js';
import { linkSameWords } from './align.js';
import type { Source } from './sources.js';
import { BORDER } from './vocabulary.js';

/** Words that one version has and the other has not. */
export interface Leftover {
  readonly machine: readonly number[];
  readonly people: readonly number[];
}

/** Finds the word of `people` that most likely stood for a machine's word; undefined where none is likely. */
export type Guess = (word: number, people: readonly number[]) => number | undefined;

/** Words beyond so many put differently: too long a rewrite to align. */
const MOST_LEFT = 14;
/** Pairs of words met in fewer sources are no candidates. */
const FEWEST_SOURCES = 3;
const ROUNDS = 5;
/** Probability that a word stands for none of the words on the other side, times its vocabulary. */
const NOTHING = 0.01;
/** Below this probability a guess is none. */
const LIKELY = 0.02;
/** Vocabularies hold fewer words, so that a pair of words is one exact number. */
const WORDS = 2 ** 24;

/**
 * Learns which word of people machines put as which: IBM's model 1 (Brown et al. 1993, "The Mathematics of Statistical
 * Machine Translation") over the words that two English versions do not share. Versions of a source weigh as one.
 */
export function learnTranslations(sources: readonly Source[]): Guess {
  const leftovers = sources.flatMap(leftoversOf);
  const candidates = frequentPairs(sources);
  let model = new Map<number, number>(candidates.map((pair) => [pair, 1]));
  for (let round = 0; round < ROUNDS; round++) model = nextModel(model, leftovers);
  return (word, people) => {
    let [best, highest] = [-1, LIKELY];
    for (const other of people) {
      const likelihood = model.get(word * WORDS + other) ?? 0;
      if (likelihood > highest) [best, highest] = [other, likelihood];
    }
    return best < 0 ? undefined : best;
  };
}

/** What is left on both sides once the words that the versions share are taken out. */
export function leftover(machine: Int32Array, people: Int32Array, links: Links): Leftover {
  const linked = new Set(links);
  return {
    machine: [...machine].filter((word, at) => links[at] < 0 && word !== BORDER),
    people: [...people].filter((word, at) => !linked.has(at) && word !== BORDER),
  };
}

interface Weighed extends Leftover {
  readonly weight: number;
}

function leftoversOf({ people: [people], versions }: Source): Weighed[] {
  return versions
    .map(({ words }) => leftover(words, people, linkSameWords(words, people)))
    .filter(({ machine, people: other }) => machine.length > 0 && other.length > 0)
    .filter(({ machine, people: other }) => machine.length <= MOST_LEFT && other.length <= MOST_LEFT)
    .map((left) => ({ ...left, weight: 1 / versions.length }));
}

function frequentPairs(sources: readonly Source[]): number[] {
  const counts = new Map<number, number>();
  for (const source of sources) {
    const seen = new Set<number>();
    for (const { machine, people } of leftoversOf(source))
      for (const word of machine) for (const other of people) seen.add(word * WORDS + other);
    for (const pair of seen) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].flatMap(([pair, count]) => (count >= FEWEST_SOURCES ? [pair] : []));
}

/** One round of expectation and maximisation. */
function nextModel(model: ReadonlyMap<number, number>, leftovers: readonly Weighed[]): Map<number, number> {
  const counts = new Map<number, number>();
  const totals = new Map<number, number>();
  for (const { machine, people, weight } of leftovers) {
    for (const word of machine) {
      let sum = NOTHING;
      for (const other of people) sum += model.get(word * WORDS + other) ?? 0;
      for (const other of people) {
        const share = (weight * (model.get(word * WORDS + other) ?? 0)) / sum;
        if (share === 0) continue;
        counts.set(word * WORDS + other, (counts.get(word * WORDS + other) ?? 0) + share);
        totals.set(other, (totals.get(other) ?? 0) + share);
      }
    }
  }
  return new Map([...counts].map(([pair, count]) => [pair, count / ((totals.get(pair % WORDS) ?? 0) + 1)]));
}
