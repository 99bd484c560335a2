import type { Draw } from './draws.js';
import type { Measure } from './estimate.js';

/** Which rows a figure is about, by index. */
export type Rows = Int32Array;

/** The indexes of the items that pass. */
export function rowsWhere<T>(items: readonly T[], passes: (item: T) => boolean): Rows {
  return Int32Array.from(items.flatMap((item, at) => (passes(item) ? [at] : [])));
}

/** How much rows weigh together. */
export function weightOf(rows: Rows, weights: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += weights[row];
  return sum;
}

/** The weighted sum of a column over rows. */
export function sumOf(rows: Rows, weights: Float64Array, column: ArrayLike<number>): number {
  let sum = 0;
  for (const row of rows) sum += weights[row] * column[row];
  return sum;
}

/** The weighted sum of values that stand in the order of their rows. */
export function dotOf(rows: Rows, values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += weights[rows[at]] * values[at];
  return sum;
}

/** A ratio of two sums over articles: a share, or so much per so much. */
export function ratio(rows: Rows, over: ArrayLike<number>, under: ArrayLike<number>): Measure {
  return ({ articles }: Draw) => sumOf(rows, articles, over) / sumOf(rows, articles, under);
}

/** The share of articles that are in a subset. */
export function share(rows: Rows, part: Rows): Measure {
  return ({ articles }: Draw) => weightOf(part, articles) / weightOf(rows, articles);
}

/** Measures' mean, those that are not defined left out. */
export function meanOf(measures: readonly Measure[]): Measure {
  return (draw) => {
    const values = measures.map((measure) => measure(draw)).filter(Number.isFinite);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
}
