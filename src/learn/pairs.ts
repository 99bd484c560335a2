import { classesOf } from '../evaluate/classes.js';
import { given } from '../evaluate/given.js';
import type { Row } from '../evaluate/rows.js';
import { isForLearning } from './corpus.js';
import { readPairRows, type PairRow } from './pair-rows.js';
import type { Folds } from './folds.js';
import type { NgramIndex } from './ngram-index.js';

/** A sentence as an engine wrote it beside the same sentence by a person, with the part of the corpus it is from. */
interface Pair {
  readonly fold: number;
  readonly machine: Uint16Array;
  readonly human: Uint16Array;
  /** Machine versions of the same human sentence. */
  readonly versions: number;
}

/** What reading pairs takes. Rows are read twice: first to count how often each human sentence recurs. */
export interface PairReader {
  readonly rows: () => AsyncIterable<Row>;
  readonly formsOf: (sentence: string) => Uint16Array;
  readonly folds: Folds;
}

/** Pairs to learn from, those of visibly garbling engines only. */
async function* readPairs({ rows, formsOf, folds }: PairReader): AsyncGenerator<Pair> {
  const versions = new Map<string, number>();
  for await (const pair of readPairRows(rows())) {
    if (isGarbled(pair)) versions.set(pair.human, (versions.get(pair.human) ?? 0) + 1);
  }
  for await (const pair of readPairRows(rows())) {
    if (!isGarbled(pair)) continue;
    const [machine, human] = [formsOf(pair.mt), formsOf(pair.human)];
    yield { fold: folds.of({ ...pair, set: pair.set ?? '' }), machine, human, versions: versions.get(pair.human) ?? 1 };
  }
}

function isGarbled({ set = '', langpair, system, kind, split }: PairRow): boolean {
  const about = { set, label: 'mt' as const, quality: null };
  const [label] = classesOf([{ ...about, ...given({ langpair, system, kind }) }]);
  return label === 'garbled' && isForLearning(given({ split }));
}

/** By part of the corpus and n-gram: how much oftener it stands in the machine's sentence, summed, and the squares. */
export interface Contrast {
  readonly sums: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
  /** Pairs in all. */
  readonly pairs: number;
}

/**
 * Contrasts n-grams in pairs. Both sides say the same, so topic cannot tell them apart; and the versions of one human
 * sentence count as one pair together, or the sentence would be learned.
 */
export async function contrastPairs(reader: PairReader, index: NgramIndex): Promise<Contrast> {
  const columns = (): Float64Array[] => Array.from({ length: reader.folds.count }, () => new Float64Array(index.size));
  const [sums, squares] = [columns(), columns()];
  let pairs = 0;
  for await (const { fold, machine, human, versions } of readPairs(reader)) {
    pairs++;
    if (fold < 0) continue;
    for (const [ngram, difference] of differences(machine, human, index)) {
      sums[fold][ngram] += difference / versions;
      squares[fold][ngram] += (difference * difference) / versions;
    }
  }
  return { sums, squares, pairs };
}

function differences(machine: Uint16Array, human: Uint16Array, index: NgramIndex): Map<number, number> {
  const counts = new Map<number, number>();
  index.each(machine, (ngram) => counts.set(ngram, (counts.get(ngram) ?? 0) + 1));
  index.each(human, (ngram) => counts.set(ngram, (counts.get(ngram) ?? 0) - 1));
  return counts;
}

/** Standard errors that one part of the corpus counts for at most. */
const MOST_OF_A_PART = 3;

/**
 * How surely machine and human sentences differ in an n-gram, without the parts left out: each part's difference in its
 * standard errors, cut, so that one large part cannot outvote the others; their sum by the square root of their number.
 */
export function contrastWithout({ sums, squares }: Contrast, leftOut: readonly number[]): Float64Array {
  const kept = sums.flatMap((_, fold) => (leftOut.includes(fold) ? [] : [fold]));
  return (sums[0] ?? new Float64Array(0)).map((_, ngram) => {
    let sum = 0;
    for (const fold of kept) sum += cut(sums[fold][ngram] / Math.sqrt(squares[fold][ngram] + 1));
    return sum / Math.sqrt(Math.max(1, kept.length));
  });
}

function cut(errors: number): number {
  return Math.max(-MOST_OF_A_PART, Math.min(MOST_OF_A_PART, errors));
}
