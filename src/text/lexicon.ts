import { readFileSync } from 'node:fs';
import { fold, hashWord } from './fold.js';

/** Words by id: the bridge between the text as numbers and what the rules, lists and dictionary know. */
export interface Lexicon {
  /** Number of words with an id; ids run from 1 to `size`. */
  readonly size: number;
  /** Id of a word in any case (marks folded); a word asked for the first time gets one. */
  id(word: string): number;
  /** The folded word behind an id. */
  word(id: number): string;
  /** What is known of a hash: an id shifted left by two, and the bits IN_DICTIONARY and IN_NAMES; 0 if nothing is. */
  entry(hash: number): number;
}

/** Bits of `Lexicon.entry`. */
export const IN_DICTIONARY = 1;
export const IN_NAMES = 2;
/** Bits below the id in `Lexicon.entry`. */
export const ENTRY_BITS = 2;

/** The dictionary as hashes of folded words: ordinary words, and words that are only ever names. */
export interface Dictionary {
  readonly words: Int32Array;
  readonly names: Int32Array;
}

const EMPTY: Dictionary = { words: new Int32Array(0), names: new Int32Array(0) };
const MIN_SLOTS = 1 << 12;

/**
 * An open-addressing table from word hashes to ids and dictionary bits. Half of its slots stay free, so that a look-up
 * is one or two reads. Two words with one 32-bit hash share an entry: what is reported is compared letter by letter.
 */
export function createLexicon(dictionary: Dictionary = EMPTY): Lexicon {
  const held = dictionary.words.length + dictionary.names.length;
  let table = emptyTable(Math.max(held * 2, MIN_SLOTS));
  for (const hash of dictionary.words) table.add(hash, IN_DICTIONARY);
  for (const hash of dictionary.names) table.add(hash, IN_NAMES);
  const words: string[] = [''];
  const ids = new Map<string, number>();
  return {
    get size() {
      return words.length - 1;
    },
    id(word) {
      const folded = fold(word);
      const known = ids.get(folded);
      if (known !== undefined) return known;
      const id = words.push(folded) - 1;
      ids.set(folded, id);
      if (table.isFull()) table = table.doubled();
      table.add(hashWord(folded), id << ENTRY_BITS);
      return id;
    },
    word: (id) => words[id] ?? '',
    entry: (hash) => table.get(hash),
  };
}

/** The dictionary that the build wrote to dist/dictionary.bin: two counts, then the hashes. */
export function loadDictionary(file: URL = new URL('../../dist/dictionary.bin', import.meta.url)): Dictionary {
  const bytes = readFileSync(file);
  const [count, names] = new Int32Array(bytes.buffer, bytes.byteOffset, 2);
  const hashes = new Int32Array(bytes.buffer, bytes.byteOffset + 8, count + names);
  return { words: hashes.subarray(0, count), names: hashes.subarray(count) };
}

interface Table {
  isFull(): boolean;
  add(hash: number, bits: number): void;
  get(hash: number): number;
  doubled(): Table;
}

function emptyTable(minimum: number): Table {
  const slots = 2 ** Math.ceil(Math.log2(minimum));
  return tableOver(new Int32Array(slots), new Int32Array(slots));
}

function tableOver(keys: Int32Array, values: Int32Array): Table {
  const mask = keys.length - 1;
  let used = 0;
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    isFull: () => used * 2 > keys.length,
    add(hash, bits) {
      const slot = slotOf(hash);
      if (keys[slot] === 0) used++;
      keys[slot] = hash;
      values[slot] |= bits;
    },
    get: (hash) => values[slotOf(hash)],
    doubled() {
      const wider = emptyTable(keys.length * 2);
      keys.forEach((key, slot) => key !== 0 && wider.add(key, values[slot]));
      return wider;
    },
  };
}
