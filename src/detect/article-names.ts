import { ALL_CAPS, COMMON, KNOWN, NAME, type Text } from '../text/text.js';

/** A word that is a name or part of one. */
export interface Name {
  /** Where the article uses it first. */
  readonly token: number;
  /** How often the article uses it. */
  times: number;
}

/** The names of an article, in the order in which it brings them. */
export interface Names {
  readonly list: readonly Name[];
  /** The name with this hash of the folded word. */
  get(hash: number): Name | undefined;
}

/** Shorter names are too often like others by chance, longer ones are no names. */
const SHORTEST = 5;
const LONGEST = 40;
/** No article has more different names; a list of them may. */
const MOST = 512;

/** The names of an article of five letters and more; ordinary words are left out. */
export function namesOf(text: Text): Names {
  const { flags, hashes, starts, ends, length } = text;
  const list: Name[] = [];
  const slots = slotsFor(MOST);
  for (let token = 0; token < length && list.length < MOST; token++) {
    if ((flags[token] & (NAME | ALL_CAPS | COMMON)) !== NAME) continue;
    const size = ends[token] - starts[token];
    if (size < SHORTEST || size > LONGEST) continue;
    const slot = slotOf(slots, hashes[token], (index) => hashes[list[index].token]);
    if (slots[slot] === 0) slots[slot] = list.push({ token, times: 1 });
    else list[slots[slot] - 1].times++;
  }
  return { list, get: (hash) => list[slots[slotOf(slots, hash, (index) => hashes[list[index].token])] - 1] };
}

/** Slots of an open-addressing table that is never more than half full; a slot holds an index plus one, 0 if it is free. */
export function slotsFor(most: number): Int32Array {
  return new Int32Array(most * 2);
}

/** The slot of a key, or the free one where it belongs. The number of slots is a power of two. */
export function slotOf(slots: Int32Array, key: number, keyAt: (index: number) => number): number {
  let slot = (key ^ (key >>> 15)) & (slots.length - 1);
  while (slots[slot] !== 0 && keyAt(slots[slot] - 1) !== key) slot = (slot + 1) & (slots.length - 1);
  return slot;
}

/** Whether the name is in the dictionary's list of names. */
export function isKnown(text: Text, { token }: Name): boolean {
  return (text.flags[token] & KNOWN) !== 0;
}

/** The first tokens that are the word of a hash, in any case. */
export function placesOf({ hashes }: Text, hash: number, most: number): number[] {
  const places: number[] = [];
  for (let at = hashes.indexOf(hash); at >= 0 && places.length < most; at = hashes.indexOf(hash, at + 1)) places.push(at);
  return places;
}
