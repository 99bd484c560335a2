import { TWIN, TWINS, type Anchor } from './anchors.js';
import type { Check } from './checks.js';
import type { Code } from './code.js';
import type { Pool } from './pool.js';

/** An index over anchors as plain tables: this is how it is kept on disk, to be used without parsing. */
export interface AnchorIndex {
  /** For each word id, the ways it leads to as an anchor alone; 0 for none. */
  readonly alone: Int32Array;
  /** The same for any word that comes again, by how many tokens before it stood, at most FARTHEST_TWIN. */
  readonly twins: Int32Array;
  /** Open addressing over anchors of two words: their hash, and the ways they lead to; no ways where a slot is free. */
  readonly slots: Int32Array;
  /** Bits for each anchor of two words, and for each word of a set: most that is asked for is turned away here. */
  readonly filter: Int32Array;
  /** Patterns; and ways, several in a row: their number, then the columns below of each. */
  readonly code: Code;
}

/**
 * Columns of a way from an anchor to a pattern: what else is known of the tokens around the anchor. REACH holds least, most and
 * CAPITAL_BIT; PLACES the distances of both checks.
 */
export const PATTERN = 0;
export const REACH = 1;
export const PLACES = 2;
/** A word id, or below 0 a set of words, or 0 for none. */
export const CHECK = 3;
export const CHECK_TOO = 4;
export const WAY = 5;
export const CAPITAL_BIT = 1 << 16;
/** Fewest and most tokens of a match before its anchor. */
export const leastOf = (reach: number): number => reach & 255;
export const mostOf = (reach: number): number => (reach >> 8) & 255;
/** Distances of the checks. */
export const placeOf = (places: number): number => (places << 16) >> 16;
export const placeOfToo = (places: number): number => places >> 16;

export const FARTHEST_TWIN = TWINS.length - 1;

/** Values of a slot. */
const SLOT = 2;
/** Bits of the filter for each pair in it: of others, one in thirty is let through. */
const FILTER_BITS = 8;

/** Builds the index of anchors, each given with the pattern it belongs to; ways go into the pool. */
export function buildIndex(anchors: readonly (readonly [number, Anchor])[], pool: Pool): Omit<AnchorIndex, 'code'> {
  const sets = createSets();
  // Frequent words have the first ids: ways of what is met often come to lie close together.
  const ordered = [...anchors].sort(([, a], [, b]) => rarity(a) - rarity(b) || a.first - b.first || a.second - b.second);
  const [alone, twins, pairs] = [new Map<number, number[]>(), new Map<number, number[]>(), new Map<number, number[]>()];
  for (const [pattern, anchor] of ordered) {
    const { first, second } = anchor;
    const way = wayRow(pattern, anchor, sets.number);
    if (first === TWIN) add(twins, second, way);
    else if (second === 0) add(alone, first, way);
    else add(pairs, hashPair(first, second), way);
  }
  const put = (groups: Map<number, number[]>): Entry[] => [...groups].map(([key, ways]) => [key, pool.put([ways.length / WAY, ...ways])]);
  return {
    ...{ alone: byKey(put(alone)), twins: byKey(put(twins)), slots: slotsOf(put(pairs)) },
    filter: filterOf([...pairs.keys(), ...sets.hashes()]),
  };
}

/** The higher, the rarer: by Zipf's law a word is met as often as its place in the order of words is low. */
function rarity({ first, second }: Anchor): number {
  return first * Math.max(second, 1);
}

/** What ways are found by, and where they stand. */
type Entry = readonly [number, number];

function add(groups: Map<number, number[]>, key: number, way: readonly number[]): void {
  const group = groups.get(key);
  if (group) group.push(...way);
  else groups.set(key, [...way]);
}

function wayRow(pattern: number, { least, most, capital, checks }: Anchor, numberOf: SetNumber): number[] {
  const [one, two] = checks as readonly (Check | undefined)[];
  const reach = least | (most << 8) | (capital ? CAPITAL_BIT : 0);
  const places = ((one?.offset ?? 0) & 0xffff) | ((two?.offset ?? 0) << 16);
  return [pattern, reach, places, numberOf(one?.words ?? []), numberOf(two?.words ?? [])];
}

/** Gives the number of a set of words: 0 for none, a word's id for that word alone. */
type SetNumber = (words: readonly number[]) => number;

/** Sets of words by number, equal ones by the same, and hashes of their members. */
function createSets(): { number: SetNumber; hashes: () => number[] } {
  const sets = new Map<string, readonly number[]>();
  const numbers = new Map<string, number>();
  const number = (words: readonly number[]): number => {
    if (words.length < 2) return words[0] ?? 0;
    const key = words.join();
    const known = numbers.get(key) ?? -1 - numbers.size;
    numbers.set(key, known);
    sets.set(key, words);
    return known;
  };
  const hashes = (): number[] => [...sets].flatMap(([key, words]) => words.map((word) => hashPair(numbers.get(key) ?? 0, word)));
  return { number, hashes };
}

function byKey(entries: readonly Entry[]): Int32Array {
  const table = new Int32Array(entries.reduce((most, [key]) => Math.max(most, key), 0) + 1);
  for (const [key, ways] of entries) table[key] = ways;
  return table;
}

/** Between a third and two thirds of the slots are taken. */
function slotsOf(entries: readonly Entry[]): Int32Array {
  const slots = new Int32Array(powerAbove(entries.length * 1.5) * SLOT);
  for (const [hash, ways] of entries) slots.set([hash, ways], slotOf(slots, hash));
  return slots;
}

function filterOf(hashes: readonly number[]): Int32Array {
  const filter = new Int32Array(powerAbove((hashes.length * FILTER_BITS) / 32));
  for (const hash of hashes) filter[(hash >>> 5) & (filter.length - 1)] |= bitsOf(hash);
  return filter;
}

function powerAbove(number: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(number, 1)));
}

/** Two bits of a hash's word in the filter. */
export function bitsOf(hash: number): number {
  return (1 << hash) | (1 << (hash >>> 27));
}

/** Where a hash stands in the slots, or would. */
export function slotOf(slots: Int32Array, hash: number): number {
  const mask = slots.length - SLOT;
  let slot = (hash * SLOT) & mask;
  while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + SLOT) & mask;
  return slot;
}

/** A hash of a word, or the number of a set, and another word. */
export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
