import type { Knowledge } from '../rules/knowledge.js';
import { fold, hashWord } from '../text/fold.js';
import { tableOver, type Table } from '../text/table.js';
import type { Text } from '../text/text.js';
import { once } from './once.js';

/** The class bits of a token; 0 for a word without any. */
export type ClassOf = (text: Text, token: number) => number;

type Words = readonly string[];

/** Slots of the smallest table. */
const FEW = 32;
const NONE = new Int32Array(0);

/**
 * Word classes for finders that ask at few tokens: a small table by hash, kept by the build under a name of its own. The
 * first class has bit 1, the second 2, the third 4, and so on.
 */
export function keptClasses(knowledge: Knowledge, name: string, classes: () => readonly Words[]): ClassOf {
  const bitsOf = keptBits(knowledge, name, classes);
  return ({ hashes, length }, token) => (token >= 0 && token < length ? bitsOf(hashes[token]) : 0);
}

/** The same, asked by the hash of a word. */
export function keptBits(
  { tables }: Knowledge,
  name: string,
  classes: () => readonly Words[],
): (hash: number) => number {
  return tableOver(tables.get(name, () => classTable(classes()))).get;
}

function emptyTable(): Table {
  return tableOver(new Int32Array(FEW * 2));
}

function classTable(classes: readonly Words[]): Int32Array {
  const table = emptyTable();
  classes.forEach((words, at) => {
    for (const word of words) table.add(hashWord(fold(word)), 1 << at);
  });
  return table.pairs();
}

/** Numbers by a hash, none of them 0; kept by the build under a name of its own. 0 where there is none. */
export function keptNumbers(
  { tables }: Knowledge,
  name: string,
  make: () => ReadonlyMap<number, number>,
): (hash: number) => number {
  return tableOver(tables.get(name, () => packNumbers(make()))).get;
}

function packNumbers(numbers: ReadonlyMap<number, number>): Int32Array {
  const table = emptyTable();
  for (const [hash, number] of numbers) table.add(hash, number);
  return table.pairs();
}

/** Lists of numbers by a hash, kept by the build under a name of its own. */
export function keptLists(
  { tables }: Knowledge,
  name: string,
  make: () => ReadonlyMap<number, readonly number[]>,
): (hash: number) => Int32Array {
  const packed = once(() => packLists(make()));
  const starts = tableOver(tables.get(`${name}-starts`, () => packed().starts));
  const members = tables.get(`${name}-members`, () => packed().members);
  return (hash) => {
    const start = starts.get(hash);
    return start === 0 ? NONE : members.subarray(start, start + members[start - 1]);
  };
}

/** Before the members of each list stands their number. */
function packLists(lists: ReadonlyMap<number, readonly number[]>): { starts: Int32Array; members: Int32Array } {
  const starts = emptyTable();
  const members: number[] = [];
  for (const [hash, list] of lists) {
    starts.add(hash, members.push(list.length));
    members.push(...list);
  }
  return { starts: starts.pairs(), members: Int32Array.from(members) };
}

/** Bits a hash has to itself: so many that hardly one in thirty is set by chance. */
const ROOM = 32;

/** Hashes, of which some others seem to be as well: says no for sure in one read. Kept by the build under a name of its own. */
export function keptFilter(
  { tables }: Knowledge,
  name: string,
  make: () => readonly number[],
): (hash: number) => boolean {
  const bits = tables.get(name, () => packBits(make()));
  const mask = bits.length * 32 - 1;
  return (hash) => ((bits[(hash & mask) >>> 5] >>> (hash & 31)) & 1) !== 0;
}

function packBits(hashes: readonly number[]): Int32Array {
  const bits = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length + 1)) * (ROOM / 32));
  const mask = bits.length * 32 - 1;
  for (const hash of hashes) bits[(hash & mask) >>> 5] |= 1 << (hash & 31);
  return bits;
}
