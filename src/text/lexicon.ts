import { readFileSync } from 'node:fs';
import { fold, hashWord } from './fold.js';
import { createTable, tableOver, type Table } from './table.js';

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
  /** The table as `loadLexicon` reads it. */
  bytes(): Uint8Array;
}

/** Bits of `Lexicon.entry`. */
export const IN_DICTIONARY = 1;
export const IN_NAMES = 2;
/** Bits below the id in `Lexicon.entry`. */
export const ENTRY_BITS = 2;

/** The dictionary: ordinary words, and words that are only ever names, all folded. */
export interface Dictionary {
  readonly words: Iterable<string>;
  readonly names: Iterable<string>;
}

/**
 * A lexicon that knows a dictionary and gives ids on demand. Two words with one 32-bit hash share an entry: what is
 * reported is compared letter by letter.
 */
export function createLexicon(dictionary: Dictionary = { words: [], names: [] }): Lexicon {
  const table = createTable();
  for (const word of dictionary.words) table.add(hashWord(word), IN_DICTIONARY);
  for (const name of dictionary.names) table.add(hashWord(name), IN_NAMES);
  return lexiconOver(table, ['']);
}

/** The lexicon the build wrote, with the words that have ids in it, a line each. */
export function loadLexicon(file: URL, vocabulary: string): Lexicon {
  const bytes = readFileSync(file);
  const pairs = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT);
  return lexiconOver(tableOver(pairs), ['', ...vocabulary.split('\n')]);
}

function lexiconOver(table: Table, words: string[]): Lexicon {
  return {
    get size() {
      return words.length - 1;
    },
    id(word) {
      const folded = fold(word);
      const hash = hashWord(folded);
      const known = table.get(hash) >> ENTRY_BITS;
      if (known !== 0) return known;
      const id = words.push(folded) - 1;
      table.add(hash, id << ENTRY_BITS);
      return id;
    },
    word: (id) => words[id] ?? '',
    entry: (hash) => table.get(hash),
    bytes: () => table.bytes(),
  };
}
