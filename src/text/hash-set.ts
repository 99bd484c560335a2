import { hashWord } from './fold.js';

/** A few words, asked for by the hash of the folded word. */
export interface HashSet {
  has(hash: number): boolean;
}

/**
 * Words for look-ups in every token, most of which find nothing: three of four slots of a small table stay free, which
 * answers several times as fast as a Set.
 */
export function hashSet(words: readonly string[]): HashSet {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 4)));
  const mask = slots.length - 1;
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const word of words) {
    const hash = hashWord(word);
    slots[slotOf(hash)] = hash;
  }
  return { has: (hash) => slots[slotOf(hash)] === hash };
}
