/** An open-addressing table from 32-bit hashes, none of them 0, to bits. It grows so that half of its slots stay free. */
export interface Table {
  /** Sets more bits of an entry; makes it where there is none. */
  add(hash: number, bits: number): void;
  /** The bits of an entry, 0 if there is none. */
  get(hash: number): number;
  /** Keys, then values, as they stand in memory. */
  bytes(): Uint8Array;
}

const SLOTS = 1 << 12;

export function createTable(): Table {
  return tableOver(new Int32Array(SLOTS), new Int32Array(SLOTS));
}

/** A table over columns made before. Their length is a power of two. */
export function tableOver(firstKeys: Int32Array, firstValues: Int32Array): Table {
  let keys = firstKeys;
  let values = firstValues;
  let mask = keys.length - 1;
  // Counted when first needed: a table from disk is often never added to.
  let used = -1;

  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const add = (hash: number, bits: number): void => {
    if (used < 0) used = countUsed(keys);
    if (used * 2 >= keys.length) grow();
    const slot = slotOf(hash);
    if (keys[slot] === 0) used++;
    keys[slot] = hash;
    values[slot] |= bits;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    [keys, values] = [new Int32Array(oldKeys.length * 2), new Int32Array(oldKeys.length * 2)];
    mask = keys.length - 1;
    used = 0;
    oldKeys.forEach((key, slot) => {
      if (key !== 0) add(key, oldValues[slot]);
    });
  };
  const bytes = (): Uint8Array => {
    const both = new Int32Array(keys.length * 2);
    both.set(keys);
    both.set(values, keys.length);
    return new Uint8Array(both.buffer);
  };
  return { add, get: (hash) => values[slotOf(hash)], bytes };
}

function countUsed(keys: Int32Array): number {
  let used = 0;
  for (const key of keys) if (key !== 0) used++;
  return used;
}
