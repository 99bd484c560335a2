import type { Table } from '../text/table.js';
import { FIRST_CLASS, WORDS, type FormReader } from './forms.js';

/** N-grams that end at one form: the word itself, a pair, three in a row, and a pair with one form between. */
export const PER_FORM = 4;

/** How many of the most frequent words stand for themselves in an n-gram; the others count as their class. */
const PAIR_WORDS = 1500;
const TRIPLE_WORDS = 300;

/** The words that stand for themselves. */
export interface WordForms {
  /** From the hash of a word to its rank, from 1. */
  readonly ranks: Table;
  /** The class of each of them, by rank from 0: what it is in n-grams that are not about the word itself. */
  readonly classes: Uint16Array;
  readonly members: Members;
  readonly read: FormReader;
}

/** By code, the form as a member of an n-gram: rare words as their class. */
export interface Members {
  readonly pair: Uint16Array;
  readonly triple: Uint16Array;
}

/** What every form is in pairs and in triples. `classes` are those of the frequent words, by rank from 0. */
export function membersOf(classes: Uint16Array): Members {
  const members = (kept: number): Uint16Array => {
    const codes = new Uint16Array(WORDS + classes.length);
    codes.set(classes, WORDS);
    for (let code = 0; code < Math.min(WORDS + kept, codes.length); code++) codes[code] = code;
    return codes;
  };
  return { pair: members(PAIR_WORDS), triple: members(TRIPLE_WORDS) };
}

/**
 * Hashes of the n-grams that end at form `at`, written to `into` from 0; returns how many they are. Names, numbers and
 * sentence starts are no n-gram by themselves: they are the same in any text.
 */
export function ngramsAt(codes: Uint16Array, at: number, { pair, triple }: Members, into: Int32Array): number {
  const code = codes[at];
  let count = 0;
  if (code >= FIRST_CLASS) into[count++] = ngramHash(code, 0, 0);
  if (at === 0) return count;
  const before = codes[at - 1];
  into[count++] = ngramHash(pair[code], pair[before] + 1, 0);
  if (at === 1) return count;
  const last = triple[code];
  const first = triple[codes[at - 2]] + 1;
  into[count++] = ngramHash(last, triple[before] + 1, first);
  into[count++] = ngramHash(last, 0, first);
  return count;
}

/** Three 16-bit codes as one 32-bit hash; 0 stands for none. */
export function ngramHash(last: number, middle: number, first: number): number {
  return mixed(spread.last(last) ^ spread.middle(middle) ^ spread.first(first));
}

/** What each place of an n-gram gives to its hash: odd multipliers spread each code over all bits. */
export const spread = {
  last: (code: number): number => Math.imul(code + 1, 0x9e3779b1),
  middle: (code: number): number => Math.imul(code, 0x85ebca77),
  first: (code: number): number => Math.imul(code, 0x27d4eb2f),
} as const;

/** The hash that the codes of an n-gram, spread and put together, come to: the end of MurmurHash3's finalizer (https://github.com/aappleby/smhasher). */
export function mixed(codes: number): number {
  const hash = Math.imul(codes ^ (codes >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
