/** Numbers by key, for one article at a time: cheaper than a Map that is made anew for each. */
export interface IndexTable {
  /** Forgets all keys. */
  clear(): void;
  /** The index of a key, or -1. */
  find(key: number): number;
  /** The index of a key; a new one gets the index `next`. */
  place(key: number, next: number): number;
}

/** An open-addressing table for indices below `most`, a power of two: it is never more than half full. */
export function createIndex(most: number): IndexTable {
  const slots = new Int32Array(most * 2);
  const keys = new Int32Array(most);
  const mask = slots.length - 1;
  // A slot holds an index plus one, 0 if it is free.
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (slots[slot] !== 0 && keys[slots[slot] - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    clear() {
      slots.fill(0);
    },
    find: (key) => slots[slotOf(key)] - 1,
    place(key, next) {
      const slot = slotOf(key);
      if (slots[slot] === 0) {
        slots[slot] = next + 1;
        keys[next] = key;
      }
      return slots[slot] - 1;
    },
  };
}
