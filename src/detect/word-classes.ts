import { fold, hashWord } from '../text/fold.js';
import type { Text } from '../text/text.js';

/** Reads the class bits of a token; 0 for a word without any, and before the first token and behind the last. */
export type ClassReader = (text: Text, token: number) => number;

/**
 * Classes of a few words, for tokens beside the spots where a finder begins: the first class of `table` gets bit 1, the second 2,
 * the third 4. Found by hash, so that no id is needed, and made when first asked for: most texts never ask.
 */
export function classReader(table: readonly (readonly string[])[]): ClassReader {
  let slots: Int32Array | undefined;
  return ({ hashes, length }, token) => {
    if (token < 0 || token >= length) return 0;
    slots ??= classSlots(table);
    return slots[slotOf(slots, hashes[token]) + 1];
  };
}

/** Hash and bits of each word by turns. Three of four slots stay free. */
function classSlots(table: readonly (readonly string[])[]): Int32Array {
  const words = table.reduce((sum, { length }) => sum + length, 0);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words * 8)));
  table.forEach((members, index) => {
    for (const word of members) {
      const hash = hashWord(fold(word));
      const slot = slotOf(slots, hash);
      slots[slot] = hash;
      slots[slot + 1] |= 1 << index;
    }
  });
  return slots;
}

function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2;
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask;
  return slot;
}
