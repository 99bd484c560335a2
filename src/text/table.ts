import { int32Column } from './slab.js';

/** An open-addressing table from 32-bit hashes, none of them 0, to bits. It grows so that half of its slots stay free. */
export interface Table {
  /** Sets more bits of an entry; makes it where there is none. */
  add(hash: number, bits: number): void;
  /** The bits of an entry, 0 if there is none. */
  get(hash: number): number;
  /** The bits of many entries. */
  getAll(hashes: Int32Array): Int32Array;
  /** The table as it stands in memory: hash and bits by turns. */
  pairs(): Int32Array;
  /** All hashes with their bits. */
  all(): [hash: number, bits: number][];
}

const SLOTS = 1 << 12;

export function createTable(): Table {
  return tableOver(new Int32Array(SLOTS * 2));
}

/**
 * A table over the memory of one made before. Its length is a power of two. Hash and bits stand side by side, so that a
 * look-up touches one line of the processor's cache.
 */
export function tableOver(memory: Int32Array): Table {
  let pairs = memory;
  // Bit 0 is left out: a slot begins at an even place.
  let mask = pairs.length - 2;
  // Counted when first needed: a table from disk is often never added to.
  let used = -1;

  const placeOf = (hash: number): number => {
    let place = ((hash ^ (hash >>> 15)) << 1) & mask;
    while (pairs[place] !== 0 && pairs[place] !== hash) place = (place + 2) & mask;
    return place;
  };
  const add = (hash: number, bits: number): void => {
    if (used < 0) used = countUsed(pairs);
    if (used * 4 >= pairs.length) grow();
    const place = placeOf(hash);
    if (pairs[place] === 0) used++;
    pairs[place] = hash;
    pairs[place + 1] |= bits;
  };
  const grow = (): void => {
    const old = pairs;
    pairs = new Int32Array(old.length * 2);
    mask = pairs.length - 2;
    used = 0;
    for (let place = 0; place < old.length; place += 2) if (old[place] !== 0) add(old[place], old[place + 1]);
  };
  return {
    add,
    get: (hash) => pairs[placeOf(hash) + 1],
    getAll: (hashes) => bitsOf(pairs, hashes),
    pairs: () => pairs,
    all: () => entriesOf(pairs),
  };
}

/** All look-ups in one loop: the processor begins the next ones while it waits for the memory of one. */
function bitsOf(pairs: Int32Array, hashes: Int32Array): Int32Array {
  const found = int32Column(hashes.length);
  const mask = pairs.length - 2;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at];
    let place = ((hash ^ (hash >>> 15)) << 1) & mask;
    let held = pairs[place];
    while (held !== hash && held !== 0) {
      place = (place + 2) & mask;
      held = pairs[place];
    }
    found[at] = pairs[place + 1];
  }
  return found;
}

function countUsed(pairs: Int32Array): number {
  let used = 0;
  for (let place = 0; place < pairs.length; place += 2) if (pairs[place] !== 0) used++;
  return used;
}

function entriesOf(pairs: Int32Array): [hash: number, bits: number][] {
  const entries: [number, number][] = [];
  for (let place = 0; place < pairs.length; place += 2)
    if (pairs[place] !== 0) entries.push([pairs[place], pairs[place + 1]]);
  return entries;
}

/** The memory of a table of which no more than a share of the slots is taken; entries given first are found first. */
export function packTable(entries: readonly (readonly [hash: number, bits: number])[], share: number): Int32Array {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(entries.length / share, 2)));
  const pairs = new Int32Array(slots * 2);
  const mask = pairs.length - 2;
  for (const [hash, bits] of entries) {
    let place = ((hash ^ (hash >>> 15)) << 1) & mask;
    while (pairs[place] !== 0 && pairs[place] !== hash) place = (place + 2) & mask;
    pairs[place] = hash;
    pairs[place + 1] |= bits;
  }
  return pairs;
}
