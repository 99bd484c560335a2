import type { Anchor } from './anchors.js';
import type { Check } from './checks.js';

/** An index over anchors as plain tables: this is how it is kept on disk, to be used without parsing. */
export interface AnchorIndex {
  /** For each word id, whether it is an anchor ALONE, or WITH_NEXT, the word behind it, or both. */
  readonly kinds: Uint8Array;
  /** For each word id, the first of its rows as an anchor alone and the row after its last. */
  readonly alone: Int32Array;
  /** One bit for each hash of a pair of words: most pairs of a text are in no anchor, and turned away here. */
  readonly filter: Uint8Array;
  /** Open addressing over pairs of words: the pair, its first row and the row after its last; a first word of 0 is free. */
  readonly slots: Int32Array;
  /** Anchors, ordered by their pair, in the COLUMNS below. */
  readonly rows: Int32Array;
  /** Words of checks: their number, then their ids, ascending. */
  readonly sets: Int32Array;
}

export const ALONE = 1;
export const WITH_NEXT = 2;

/** Values of a slot, 2 ** SLOT_BITS. */
const SLOT = 4;
const SLOT_BITS = 2;
/** Columns of a row. REACH holds least, most and the bits below; PLACES the distances of both checks and of the same words. */
export const PATTERN = 0;
export const REACH = 1;
export const PLACES = 2;
/** A word id, or below 0 where a set of words begins, or 0 for none. */
export const CHECK = 3;
export const CHECK_TOO = 4;
export const COLUMNS = 5;

export const CAPITAL_BIT = 1 << 16;
/** The words of a check are those that must not be there. */
export const NOT_BIT = 1 << 17;
export const NOT_TOO_BIT = 1 << 18;

/** Bytes of the filter: small enough to stay in the processor's cache. */
export const FILTER = 1 << 16;

/** Builds the index of anchors, each given with the number of the pattern it belongs to. */
export function buildIndex(anchors: readonly (readonly [number, Anchor])[]): AnchorIndex {
  const ordered = [...anchors].sort(([, a], [, b]) => a.first - b.first || a.second - b.second);
  const size = (ordered.at(-1)?.[1].first ?? 0) + 1;
  const kinds = new Uint8Array(size);
  const rows = new Int32Array(ordered.length * COLUMNS);
  const keepSet = setKeeper();
  ordered.forEach(([pattern, anchor], row) => {
    kinds[anchor.first] |= anchor.second === 0 ? ALONE : WITH_NEXT;
    rows.set(rowOf(pattern, anchor, keepSet.add), row * COLUMNS);
  });
  return { kinds, rows, sets: keepSet.all(), ...lookUpTables(groupsOf(ordered.map(([, anchor]) => anchor)), size) };
}

/** Rows that begin with the same words. */
interface Group {
  readonly first: number;
  readonly second: number;
  readonly start: number;
  readonly end: number;
}

function groupsOf(ordered: readonly Anchor[]): Group[] {
  const starts = ordered.flatMap(({ first, second }, row) => {
    const before = ordered.at(row - 1);
    return row > 0 && before?.first === first && before.second === second ? [] : [row];
  });
  return starts.map((start, at) => {
    const { first, second } = ordered[start];
    return { first, second, start: start * COLUMNS, end: (starts.at(at + 1) ?? ordered.length) * COLUMNS };
  });
}

function rowOf(pattern: number, { least, most, capital, checks, same }: Anchor, keep: (words: readonly number[]) => number): number[] {
  const [one, two] = checks as readonly (Check | undefined)[];
  const bits = (capital ? CAPITAL_BIT : 0) | (one?.not ? NOT_BIT : 0) | (two?.not ? NOT_TOO_BIT : 0);
  const places = [one?.offset ?? 0, two?.offset ?? 0, same?.one ?? 0, same?.other ?? 0];
  const packed = places.reduce((all, place, at) => all | ((place & 255) << (at * 8)), 0);
  return [pattern, least | (most << 8) | bits, packed, keep(one?.words ?? []), keep(two?.words ?? [])];
}

/** Gives sets of words their place, equal ones the same. */
function setKeeper(): { add: (words: readonly number[]) => number; all: () => Int32Array } {
  const places = new Map<string, number>();
  // No set begins at 0, which stands for none.
  const sets = [0];
  const add = (words: readonly number[]): number => {
    if (words.length < 2) return words[0] ?? 0;
    const ordered = [...words].sort((a, b) => a - b);
    const key = ordered.join();
    const place = places.get(key) ?? sets.push(ordered.length, ...ordered) - ordered.length - 1;
    places.set(key, place);
    return -place;
  };
  return { add, all: () => Int32Array.from(sets) };
}

/** Where groups are found: those of one word by its id, below `size`; those of two in the slots, with the filter before them. */
function lookUpTables(groups: readonly Group[], size: number): Pick<AnchorIndex, 'alone' | 'slots' | 'filter'> {
  const alone = new Int32Array(size * 2);
  const pairs = groups.filter(({ second }) => second !== 0);
  const slots = new Int32Array(slotsFor(pairs.length) * SLOT);
  const filter = new Uint8Array(FILTER);
  for (const { first, second, start, end } of groups) if (second === 0) alone.set([start, end], first * 2);
  for (const { first, second, start, end } of pairs) {
    const hash = hashPair(first, second);
    filter[(hash >>> 3) & (FILTER - 1)] |= 1 << (hash & 7);
    slots.set([first, second, start, end], slotOf(slots, hash, first, second));
  }
  return { alone, slots, filter };
}

/** Half of the slots stay free. */
function slotsFor(pairs: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(pairs, 1) * 2));
}

/** Where a pair stands in the slots, or would. */
export function slotOf(slots: Int32Array, hash: number, first: number, second: number): number {
  const mask = slots.length - 1;
  let slot = (hash << SLOT_BITS) & mask;
  while (slots[slot] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) slot = (slot + SLOT) & mask;
  return slot;
}

export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
