import { perDraw, type Draw } from './draws.js';
import type { Measure } from './estimate.js';
import { weightOf, type Rows } from './weights.js';

/** Human documents by their scores, for garbled ones to be held against. */
export interface Contest {
  readonly humans: Rows;
  /** For each article the place of its score among the different scores, from 0. */
  readonly levels: Int32Array;
  /** Weight of the humans below each level; the last entry is the weight of all. */
  readonly below: (draw: Draw) => Float64Array;
}

/** A contest of these humans by a score. `rows` are all articles that will take part. */
export function contestOf(scores: ArrayLike<number>, humans: Rows, rows: Rows): Contest {
  const { levels, count } = levelsOf(scores, rows);
  const below = perDraw(({ articles }) => {
    const sums = new Float64Array(count + 1);
    for (const row of humans) sums[levels[row] + 1] += articles[row];
    for (let level = 1; level <= count; level++) sums[level] += sums[level - 1];
    return sums;
  });
  return { humans, levels, below };
}

function levelsOf(scores: ArrayLike<number>, rows: Rows): { levels: Int32Array; count: number } {
  const levels = new Int32Array(scores.length).fill(-1);
  let count = 0;
  let last = NaN;
  for (const row of [...rows].sort((a, b) => scores[a] - scores[b])) {
    if (scores[row] !== last) count++;
    last = scores[row];
    levels[row] = count - 1;
  }
  return { levels, count };
}

/**
 * Area under the ROC curve: the probability that a garbled document scores above a human one, ties counting one half
 * (Mann-Whitney U by mid-ranks; Hanley and McNeil 1982).
 */
export function auc({ levels, below }: Contest, garbled: Rows): Measure {
  return (draw) => {
    const sums = below(draw);
    let won = 0;
    for (const row of garbled) won += (draw.articles[row] * (sums[levels[row]] + sums[levels[row] + 1])) / 2;
    return won / (weightOf(garbled, draw.articles) * sums[sums.length - 1]);
  };
}

/**
 * Share of the garbled documents found by the lowest threshold that no more than `rate` of the human documents reach.
 * Documents that tie at a threshold are all reached by it, so that the rate is kept and never interpolated.
 */
export function recallAt(rate: number, { levels, below }: Contest, garbled: Rows): Measure {
  return (draw) => {
    const first = lowestLevel(below(draw), rate);
    let found = 0;
    for (const row of garbled) if (levels[row] >= first) found += draw.articles[row];
    return found / weightOf(garbled, draw.articles);
  };
}

const ROUNDING = 1e-9;

function lowestLevel(sums: Float64Array, rate: number): number {
  const all = sums[sums.length - 1];
  let level = sums.length - 1;
  while (level > 0 && all - sums[level - 1] <= rate * all + ROUNDING) level--;
  return level;
}
