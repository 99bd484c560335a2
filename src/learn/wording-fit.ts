import type { Example } from './corpus.js';
import { contrastWithout, type Contrast } from './pairs.js';
import type { NgramRates } from './ngram-rates.js';
import { separate, type Plane } from './separate.js';

/** Everything a wording model is fitted to. Columns are by example. */
export interface WordingGround {
  readonly examples: readonly Example[];
  readonly rates: NgramRates;
  readonly weights: Float64Array;
  /** The part of the corpus each example belongs to. */
  readonly folds: Int32Array;
  /** Examples to learn from. */
  readonly rows: Int32Array;
  readonly ngrams: number;
  readonly contrast: Contrast | undefined;
}

/** N-grams that pairs are so sure of count in full, others in proportion. */
const SURE = 4;
/** What an n-gram counts that pairs say nothing about. */
const UNSURE = 0.2;
/** Keeps the unit of an n-gram that hardly varies from growing without end. */
const SMALLEST_SPREAD = 1e-4;

/** The plane between garbled and human articles, without some parts of the corpus. */
export function fitWording(ground: WordingGround, leftOut: readonly number[]): Plane {
  const rows = ground.rows.filter((row) => !leftOut.includes(ground.folds[row]));
  const sides = Int8Array.from(rows, (row) => (ground.examples[row].label === 'garbled' ? 1 : -1));
  return separate({
    rates: ground.rates,
    rows,
    sides,
    weights: balanced(ground, rows, sides),
    units: unitsOf(ground, rows, leftOut),
  });
}

/** Garbled rows weigh as much as human ones in all. */
function balanced({ weights }: WordingGround, rows: Int32Array, sides: Int8Array): Float64Array {
  const totals = [0, 0];
  rows.forEach((row, at) => (totals[sides[at] > 0 ? 1 : 0] += weights[row]));
  return Float64Array.from(rows, (row, at) => weights[row] * (sides[at] > 0 ? totals[0] / totals[1] : 1));
}

/**
 * The unit of each n-gram: the surer pairs are of it, the larger; and the more its rate varies from text to text, the
 * smaller, by the fourth root of its variance, between counting all alike and standardising.
 */
function unitsOf(
  { rates, ngrams, contrast }: WordingGround,
  rows: Int32Array,
  leftOut: readonly number[],
): Float64Array {
  const [sums, squares] = [new Float64Array(ngrams), new Float64Array(ngrams)];
  for (const row of rows)
    for (let at = rates.starts[row]; at < rates.starts[row + 1]; at++) {
      sums[rates.ngrams[at]] += rates.rates[at];
      squares[rates.ngrams[at]] += rates.rates[at] ** 2;
    }
  const sureness = contrast && contrastWithout(contrast, leftOut);
  return sums.map((sum, ngram) => {
    const spread = Math.max(SMALLEST_SPREAD, squares[ngram] / rows.length - (sum / rows.length) ** 2);
    const sure = sureness ? UNSURE + Math.min(1, Math.abs(sureness[ngram]) / SURE) : 1;
    return sure / Math.sqrt(Math.sqrt(spread));
  });
}
