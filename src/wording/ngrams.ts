import { FIRST_CLASS, WORDS } from './forms.js';

/** N-grams that end at one form: the word itself, a pair, three in a row, and a pair with one form between. */
export const PER_FORM = 4;

/** How many of the most frequent words stand for themselves in an n-gram; the others count as their class. */
const PAIR_WORDS = 1500;
const TRIPLE_WORDS = 300;

/** Seeds that keep the kinds of n-gram apart. */
const KIND = { word: 1, pair: 2, triple: 3, gap: 4 } as const;

/** Two 32-bit values as one: the finalizer of MurmurHash3 over their sum (https://github.com/aappleby/smhasher). */
function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The form as a member of an n-gram in which only the `kept` most frequent words stand for themselves. */
function member(code: number, classes: Uint16Array, kept: number): number {
  const rank = code - WORDS;
  return rank < kept ? code : classes[rank];
}

/**
 * Hashes of the n-grams that end at form `at`, written to `into` from 0; returns how many they are. The words of names,
 * numbers and sentence starts are no n-gram by themselves: they are the same in any text.
 */
export function ngramsAt(codes: Uint16Array, at: number, classes: Uint16Array, into: Int32Array): number {
  const code = codes[at];
  let count = 0;
  if (code >= FIRST_CLASS) into[count++] = mix(code, KIND.word);
  if (at === 0) return count;
  const before = codes[at - 1];
  const pair = mix(member(before, classes, PAIR_WORDS), member(code, classes, PAIR_WORDS));
  into[count++] = mix(pair, KIND.pair);
  if (at === 1) return count;
  const last = member(code, classes, TRIPLE_WORDS);
  const first = member(codes[at - 2], classes, TRIPLE_WORDS);
  into[count++] = mix(mix(mix(first, member(before, classes, TRIPLE_WORDS)), last), KIND.triple);
  into[count++] = mix(mix(first, last), KIND.gap);
  return count;
}
