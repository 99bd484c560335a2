import { perDraw, type Draw } from './draws.js';
import type { Measure } from './estimate.js';
import type { Ground, Side } from './ground.js';
import { rounded } from './round.js';
import type { Evaluation } from './schema.js';
import { weightOf, type Rows } from './weights.js';

/** Bins of equal width between 0 and 1. */
const BINS = 10;

/** What one class puts into each bin, as shares of the class; and its mean squared error. */
interface ClassSums {
  readonly weight: Float64Array;
  readonly score: Float64Array;
  readonly squares: number;
}

/** How well scores hold as probabilities, for garbled rows against human ones. */
export interface Calibration {
  readonly ece: Measure;
  readonly brier: Measure;
}

/** The sums of a class in each draw: those of the humans are shared by all who are held against them. */
export function classSums(rows: Rows, truth: 0 | 1, scores: Float64Array): (draw: Draw) => ClassSums {
  return perDraw(({ articles }) => {
    const [weight, score] = [new Float64Array(BINS), new Float64Array(BINS)];
    const all = weightOf(rows, articles);
    let squares = 0;
    for (const row of rows) {
      const part = articles[row] / all;
      weight[binOf(scores[row])] += part;
      score[binOf(scores[row])] += part * scores[row];
      squares += part * (scores[row] - truth) ** 2;
    }
    return { weight, score, squares };
  });
}

/**
 * Calibration under a prior: rows are weighted so that garbled ones make up that share, whatever the mix of the file.
 * Expected calibration error: the mean distance of score and truth over ten bins of equal width, by weight (Naeini et al.
 * 2015; Guo et al. 2017). Brier score: the mean squared distance (Brier 1950).
 */
export function calibrationOf(
  garbled: (draw: Draw) => ClassSums,
  humans: (draw: Draw) => ClassSums,
  prior: number,
): Calibration {
  const ece: Measure = (draw) => {
    const [bad, good] = [garbled(draw), humans(draw)];
    let error = 0;
    for (let bin = 0; bin < BINS; bin++)
      error += Math.abs(prior * bad.score[bin] + (1 - prior) * good.score[bin] - prior * bad.weight[bin]);
    return error;
  };
  return { ece, brier: (draw) => prior * garbled(draw).squares + (1 - prior) * humans(draw).squares };
}

/** The reliability curve: in each bin the mean score, and the share that is garbled under the prior. */
export function reliability(ground: Ground, { humans, garbled }: Side, draw: Draw): Evaluation['calibration'] {
  const { scores, prior } = ground;
  const [bad, good] = [classSums(garbled, 1, scores)(draw), classSums(humans, 0, scores)(draw)];
  return Array.from({ length: BINS }, (_, bin) => {
    const weight = sound(prior * bad.weight[bin]) + sound((1 - prior) * good.weight[bin]);
    const score = sound(prior * bad.score[bin]) + sound((1 - prior) * good.score[bin]);
    return {
      ...{ low: bin / BINS, high: (bin + 1) / BINS },
      documents: [...humans, ...garbled].filter((row) => binOf(scores[row]) === bin).length,
      weight: rounded(weight),
      score: weight > 0 ? rounded(score / weight) : null,
      garbled: weight > 0 ? rounded(sound(prior * bad.weight[bin]) / weight) : null,
    };
  });
}

/** A class without rows has no shares: it puts nothing into a bin. */
function sound(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function binOf(score: number): number {
  return Math.min(BINS - 1, Math.floor(score * BINS));
}
