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
export const MOST = 512;

/**
 * What reads the names of an article of five letters and more; ordinary words are left out. One table serves all
 * articles, so what it gives holds until the next article is read.
 */
export function nameReader(): (text: Text) => Names {
  const slots = slotsFor(MOST);
  return (text) => {
    const { hashes } = text;
    const list: Name[] = [];
    const slotFor = (hash: number): number => slotOf(slots, hash, (index) => hashes[list[index].token]);
    slots.fill(0);
    for (let token = 0; token < text.length && list.length < MOST; token++) {
      if (!isName(text, token)) continue;
      const slot = slotFor(hashes[token]);
      if (slots[slot] === 0) slots[slot] = list.push({ token, times: 1 });
      else list[slots[slot] - 1].times++;
    }
    return { list, get: (hash) => list[slots[slotFor(hash)] - 1] };
  };
}

function isName({ flags, starts, ends }: Text, token: number): boolean {
  if ((flags[token] & (NAME | ALL_CAPS | COMMON)) !== NAME) return false;
  const size = ends[token] - starts[token];
  return size >= SHORTEST && size <= LONGEST;
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
  for (let at = hashes.indexOf(hash); at >= 0 && places.length < most; at = hashes.indexOf(hash, at + 1))
    places.push(at);
  return places;
}
