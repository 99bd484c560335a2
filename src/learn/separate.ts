import { randomNumbers } from '../evaluate/random.js';
import type { NgramRates } from './ngram-rates.js';

/** What a separation is learned from. */
export interface Separation {
  readonly rates: NgramRates;
  /** Rows to learn from. */
  readonly rows: Int32Array;
  /** By row of `rows`: 1 for garbled, -1 for human. */
  readonly sides: Int8Array;
  /** By row of `rows`: how much it counts. */
  readonly weights: Float64Array;
  /** By n-gram: its unit. An n-gram with a large unit may move a score more. */
  readonly units: Float64Array;
}

/** Weights by n-gram, to be multiplied with rates, and what is added to every sum. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** Cost of a row on the wrong side: high enough that the units alone keep weights small. */
const COST = 0.01;
/** Large enough that the bias is found in few rounds. */
const BIAS_UNIT = 10;
const ROUNDS = 6;
const SEED = 20;

/**
 * The plane that parts garbled from human texts with the widest margin: a support vector machine with squared hinge loss,
 * by dual coordinate descent (Hsieh et al., 2008, "A dual coordinate descent method for large-scale linear SVM",
 * algorithm 1). Deterministic.
 */
export function separate(problem: Separation): Plane {
  const { rows, units } = problem;
  const state = { plane: new Float64Array(units.length), bias: 0, duals: new Float64Array(rows.length) };
  const squares = Float64Array.from(rows, (row) => squareOf(problem, row));
  const order = Int32Array.from(rows, (_, at) => at);
  const random = randomNumbers(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const at of order) correct(problem, state, at, squares[at]);
  }
  const weights = state.plane.map((weight, ngram) => weight * units[ngram]);
  return { weights, bias: middleBias(problem, weights) };
}

/**
 * The bias that puts 0 half way between the mean of garbled and that of human texts. That of the descent still swings from
 * round to round, by more than planes without one part or another of a corpus differ; and scores by these are compared.
 */
function middleBias({ rates, rows, sides, weights: counts }: Separation, weights: Float64Array): number {
  const sums = { garbled: 0, human: 0 };
  const totals = { garbled: 0, human: 0 };
  rows.forEach((row, at) => {
    const side = sides[at] > 0 ? 'garbled' : 'human';
    sums[side] += counts[at] * sideOf({ weights, bias: 0 }, rates, row);
    totals[side] += counts[at];
  });
  return -(sums.garbled / (totals.garbled || 1) + sums.human / (totals.human || 1)) / 2;
}

interface State {
  readonly plane: Float64Array;
  bias: number;
  readonly duals: Float64Array;
}

function squareOf({ rates, units }: Separation, row: number): number {
  let sum = BIAS_UNIT * BIAS_UNIT;
  for (let at = rates.starts[row]; at < rates.starts[row + 1]; at++)
    sum += (rates.rates[at] * units[rates.ngrams[at]]) ** 2;
  return sum;
}

/** One step of the descent: moves the plane as far as this row asks for. */
function correct({ rates, rows, sides, weights, units }: Separation, state: State, at: number, square: number): void {
  const [from, to] = [rates.starts[rows[at]], rates.starts[rows[at] + 1]];
  let sum = state.bias * BIAS_UNIT;
  for (let index = from; index < to; index++) {
    const ngram = rates.ngrams[index];
    sum += state.plane[ngram] * rates.rates[index] * units[ngram];
  }
  const slack = 0.5 / (COST * weights[at]);
  const gradient = sides[at] * sum - 1 + state.duals[at] * slack;
  const dual = Math.max(0, state.duals[at] - gradient / (square + slack));
  const move = (dual - state.duals[at]) * sides[at];
  state.duals[at] = dual;
  if (move === 0) return;
  for (let index = from; index < to; index++) {
    const ngram = rates.ngrams[index];
    state.plane[ngram] += move * rates.rates[index] * units[ngram];
  }
  state.bias += move * BIAS_UNIT;
}

/** Fisher and Yates' shuffle. */
function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

/** What a text's n-grams come to. */
export function sideOf({ weights, bias }: Plane, { starts, ngrams, rates }: NgramRates, row: number): number {
  let sum = bias;
  for (let at = starts[row]; at < starts[row + 1]; at++) sum += weights[ngrams[at]] * rates[at];
  return sum;
}
