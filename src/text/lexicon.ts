import { packStrings, stringAt, type Strings } from './columns.js';
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
  /** The lexicon as `loadLexicon` reads it. */
  columns(): LexiconColumns;
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
  return lexiconOver(table, packStrings(['']));
}

/** A lexicon as the build keeps it. */
export interface LexiconColumns extends Strings {
  /** The table of hashes and bits. */
  readonly pairs: Int32Array;
}

/** The lexicon the build wrote. */
export function loadLexicon(columns: LexiconColumns): Lexicon {
  return lexiconOver(tableOver(columns.pairs), columns);
}

/** Words that have ids already are cut from `known` when they are asked for; that of id 0 is empty. */
function lexiconOver(table: Table, known: Strings): Lexicon {
  const held = known.starts.length - 1;
  const words: (string | undefined)[] = [];
  let size = held - 1;
  const word = (id: number): string => (words[id] ??= id < held ? stringAt(known, id) : '');
  return {
    get size() {
      return size;
    },
    word,
    id(written) {
      const folded = fold(written);
      const hash = hashWord(folded);
      const id = table.get(hash) >> ENTRY_BITS;
      if (id !== 0) return id;
      words[++size] = folded;
      table.add(hash, size << ENTRY_BITS);
      return size;
    },
    entry: (hash) => table.get(hash),
    columns: () => ({ pairs: table.pairs(), ...packStrings(Array.from({ length: size + 1 }, (_, at) => word(at))) }),
  };
}
