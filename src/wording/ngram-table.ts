/**
 * Weights by n-gram, in two columns that are read at the same place: 16 bits of the hash, 0 where the slot is free, and
 * the weight in 256 steps. An n-gram that is not held meets one that is in about one of 200,000 look-ups, which moves a
 * sum of hundreds by next to nothing; so no letters are kept.
 */
export interface NgramTable {
  readonly checks: Uint16Array;
  readonly weights: Int8Array;
}

const check = (hash: number): number => hash >>> 16 || 1;

/** The weight of an n-gram, -127 to 127; 0 if the table does not hold it. */
export function weightOf({ checks, weights }: NgramTable, hash: number): number {
  const mask = checks.length - 1;
  const wanted = check(hash);
  let slot = hash & mask;
  while (checks[slot] !== 0) {
    if (checks[slot] === wanted) return weights[slot];
    slot = (slot + 1) & mask;
  }
  return 0;
}

const FEWEST_SLOTS = 1 << 10;

/** A table of these weights, at most half full. Weights that round to nothing are left out. */
export function ngramTable(entries: readonly (readonly [hash: number, weight: number])[]): NgramTable {
  const held = entries.filter(([, weight]) => weight !== 0);
  let slots = FEWEST_SLOTS;
  while (slots < held.length * 2) slots *= 2;
  const table = { checks: new Uint16Array(slots), weights: new Int8Array(slots) };
  for (const [hash, weight] of held) put(table, hash, weight);
  return table;
}

function put({ checks, weights }: NgramTable, hash: number, weight: number): void {
  const mask = checks.length - 1;
  let slot = hash & mask;
  while (checks[slot] !== 0) slot = (slot + 1) & mask;
  checks[slot] = check(hash);
  weights[slot] = weight;
}
