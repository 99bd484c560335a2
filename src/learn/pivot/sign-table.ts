import { SOURCES, type SignTable } from '../../score/pivot-model.js';

/** A sign by its hash, with what it says of each of SOURCES. */
export interface SignRow {
  readonly key: number;
  readonly values: ArrayLike<number>;
}

/** Steps of a weight on each side of 0. */
const STEPS = 127;

/** Rows as a table of small whole numbers. Rows that round to nothing are left out, and of two with one hash the second. */
export function signTable(rows: readonly SignRow[]): SignTable {
  let largest = 0;
  for (const { values } of rows)
    for (let at = 0; at < SOURCES.length; at++) largest = Math.max(largest, Math.abs(values[at]));
  const step = largest / STEPS || 1;
  const rounded = rows.map(({ key, values }) => ({
    key,
    values: Int8Array.from(SOURCES, (_, at) => Math.round(values[at] / step)),
  }));
  const kept = rounded
    .filter(({ values }) => values.some((value) => value !== 0))
    .sort((one, other) => one.key - other.key)
    .filter(({ key }, at, all) => at === 0 || all[at - 1].key !== key);
  const weights = new Int8Array(kept.length * SOURCES.length);
  kept.forEach(({ values }, at) => {
    weights.set(values, at * SOURCES.length);
  });
  return { keys: Int32Array.from(kept, ({ key }) => key), weights, step };
}
