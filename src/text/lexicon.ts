import { packStrings, stringAt, type Strings } from './columns.js';
import { fold, hashWord } from './fold.js';
import { createTable, packTable, tableOver, type Table } from './table.js';

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
  /** The entries of many hashes. */
  entries(hashes: Int32Array): Int32Array;
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
  return lexiconOver({ words: createTable(), others: table }, packStrings(['']));
}

/** A lexicon as the build keeps it. */
export interface LexiconColumns extends Strings {
  /** The table of hashes and entries of words with an id: what nearly all tokens are found in, so it is kept small. */
  readonly words: Int32Array;
  /** The same for the rest of the dictionary. */
  readonly others: Int32Array;
}

/** The lexicon the build wrote. */
export function loadLexicon(columns: LexiconColumns): Lexicon {
  return lexiconOver({ words: tableOver(columns.words), others: tableOver(columns.others) }, columns);
}

/** How full the tables are: one that is asked for every token answers at the first try, one that is seldom asked is small. */
const SPARSE = 0.5;
const DENSE = 0.75;

/** Words with an id, and the others of the dictionary; a word may be in both. */
interface Tables {
  readonly words: Table;
  readonly others: Table;
}

/** Words that have ids already are cut from `known` when they are asked for; that of id 0 is empty. */
function lexiconOver({ words, others }: Tables, known: Strings): Lexicon {
  const held = known.starts.length - 1;
  const written: (string | undefined)[] = [];
  let size = held - 1;
  const word = (id: number): string => (written[id] ??= id < held ? stringAt(known, id) : '');
  const entry = (hash: number): number => words.get(hash) || others.get(hash);
  return {
    get size() {
      return size;
    },
    word,
    id(asked) {
      const folded = fold(asked);
      const hash = hashWord(folded);
      const id = words.get(hash) >> ENTRY_BITS;
      if (id !== 0) return id;
      written[++size] = folded;
      words.add(hash, (size << ENTRY_BITS) | others.get(hash));
      return size;
    },
    entry,
    entries(hashes) {
      const found = words.getAll(hashes);
      for (let at = 0; at < found.length; at++) if (found[at] === 0) found[at] = others.get(hashes[at]);
      return found;
    },
    columns: () => {
      const all = Array.from({ length: size + 1 }, (_, id) => word(id));
      const hashes = all.slice(1).map(hashWord);
      return {
        // In the order of ids, which is that of frequency: words met often stand where they are looked for first.
        words: packTable(
          hashes.map((hash) => [hash, words.get(hash)]),
          SPARSE,
        ),
        others: packTable(
          others.all().filter(([hash]) => words.get(hash) === 0),
          DENSE,
        ),
        ...packStrings(all),
      };
    },
  };
}
