import { packStrings, stringAt, type Strings } from './columns.js';
import type { Lexicon } from './lexicon.js';
import type { Text } from './text.js';

/** The tokens of a text at which a finder begins to look, in order. They hold until another text is looked at. */
export interface Spots {
  readonly tokens: Int32Array;
  readonly length: number;
}

/** Gives the tokens of a text that are watched. */
export type Spotter = (text: Text) => Spots;

/** The words that are watched, by name, or their ids. Asked for where the build has not kept them. */
type WatchedWords = () => readonly string[] | Int32Array;

/** What tokens are, by their flags: as far as `mask` goes they are `wanted`. */
export interface Shape {
  readonly mask: number;
  readonly wanted: number;
}

/**
 * Where finders begin to look. Most begin at few words or at tokens of few kinds; so all that is watched is found in one pass
 * over a text, two reads of a table a token, and no finder reads tokens that are none of its business.
 */
export interface Watches {
  /**
   * Watches words under a name of its own, where they are of a shape. All watches are named before the first text is looked at.
   */
  words(name: string, words: WatchedWords, shape?: Shape): Spotter;
  /** Watches tokens whose flags, as far as `mask` goes, are `wanted`. */
  flags(mask: number, wanted: number): Spotter;
  /** The watched words as the build keeps them. */
  columns(): WatchColumns;
}

/** Watched words as tables: each word has the number of a group, and a group is a set of watches. Group 0 is empty. */
export interface WatchColumns extends Strings {
  /** Group by word id. */
  readonly groups: Uint16Array;
  /** First member of each group, with one entry more. */
  readonly firsts: Int32Array;
  /** The watches of the groups; the names of the watches are the strings. */
  readonly members: Int32Array;
}

interface List {
  tokens: Int32Array;
  length: number;
}

/** What one list is filled with: tokens of a shape, of a word watched under a name or of any. */
interface Watch {
  readonly name?: string;
  readonly ids?: () => Int32Array;
  readonly shape: Shape;
  readonly list: List;
}

/** A watch over words. */
type Named = Watch & { readonly name: string; readonly ids: () => Int32Array };

const ANY: Shape = { mask: 0, wanted: 0 };

/** Watches over the words of a lexicon. `kept` is what the build made of those with a name. */
export function createWatches(lexicon: Lexicon, kept?: WatchColumns): Watches {
  const keptNames = new Set(namesOf(kept));
  const watches: Watch[] = [];
  const named = (): Named[] => watches.filter((watch): watch is Named => watch.name !== undefined);
  let look: ((text: Text) => void) | undefined;
  let current: Text | undefined;
  const watch = (what: Omit<Watch, 'list'>): Spotter => {
    const list = { tokens: new Int32Array(0), length: 0 };
    watches.push({ ...what, list });
    look = current = undefined;
    return (text) => {
      if (text !== current) {
        look ??= looker(watches, tableOf(named(), kept));
        look(text);
        current = text;
      }
      return list;
    };
  };
  return {
    words(name, words, shape = ANY) {
      // Words new to the lexicon must have their ids before a text is read.
      const ids = keptNames.has(name) ? undefined : idsOf(words(), lexicon);
      return watch({ name, ids: () => ids ?? idsOf(words(), lexicon), shape });
    },
    flags: (mask, wanted) => watch({ shape: { mask, wanted } }),
    columns: () => ({ ...groupWords(named()), ...packStrings(named().map(({ name }) => name)) }),
  };
}

type Groups = Omit<WatchColumns, keyof Strings>;

function idsOf(words: readonly string[] | Int32Array, lexicon: Lexicon): Int32Array {
  return words instanceof Int32Array ? words : Int32Array.from(words, (word) => lexicon.id(word));
}

function namesOf(kept: WatchColumns | undefined): string[] {
  return kept ? Array.from({ length: kept.starts.length - 1 }, (_, at) => stringAt(kept, at)) : [];
}

/** The groups of words, and the watches that their members are; those of the build where it knows all that is watched. */
interface Table extends Groups {
  readonly watches: readonly (Watch | undefined)[];
}

function tableOf(named: readonly Named[], kept: WatchColumns | undefined): Table {
  const byName = new Map(named.map((watch) => [watch.name, watch]));
  const names = namesOf(kept);
  const isKept = new Set(names);
  if (kept && named.every(({ name }) => isKept.has(name)))
    return { ...kept, watches: names.map((name) => byName.get(name)) };
  return { ...groupWords(named), watches: named };
}

/** Groups for watches over words. */
function groupWords(watches: readonly Named[]): Groups {
  const watched = watches.map(({ ids }) => ids());
  const last = watched.reduce((most, ids) => ids.reduce((highest, id) => Math.max(highest, id), most), 0);
  const groups = new Uint16Array(last + 1);
  const sets: (readonly number[])[] = [[]];
  const known = new Map<string, number>([['', 0]]);
  watched.forEach((ids, watch) => {
    for (const id of new Set(ids)) {
      const set = [...sets[groups[id]], watch];
      const key = set.join();
      const group = known.get(key) ?? sets.push(set) - 1;
      known.set(key, group);
      groups[id] = group;
    }
  });
  const firsts = new Int32Array(sets.length + 1);
  sets.forEach(({ length }, group) => (firsts[group + 1] = firsts[group] + length));
  return { groups, firsts, members: Int32Array.from(sets.flat()) };
}

/** What a cell says: nobody watches such tokens, or nobody has asked yet; else it is the number of a row of lists. */
const NONE = 0;
const NEW = 1;
/** Tokens are read in pieces of so many: what is met in one has room in small columns, and in every list. */
const PIECE = 1024;

/**
 * What fills the lists with the tokens of a text. The kind of its flags and the group of its word give the cell of a token. The
 * loop over all tokens has no branch, since a processor cannot guess which ones are watched; it leaves few to the second one.
 */
function looker(watches: readonly Watch[], table: Table): (text: Text) => void {
  const lists = watches.map(({ list }) => list);
  const { meet, row } = cellsOver(watches, table);
  const met = { tokens: new Int32Array(PIECE), cells: new Int32Array(PIECE) };
  return (text) => {
    for (const list of lists) list.length = 0;
    for (let first = 0; first < text.length; first += PIECE) {
      for (const list of lists) makeRoom(list);
      const count = meet(text, first, met);
      for (let at = 0; at < count; at++) {
        const token = met.tokens[at];
        const watching = row(met.cells[at], text.flags[token]);
        for (let one = 0; one < watching.length; one++) {
          const list = watching[one];
          list.tokens[list.length++] = token;
        }
      }
    }
  };
}

/** For the tokens of one more piece. */
function makeRoom(list: List): void {
  if (list.length + PIECE <= list.tokens.length) return;
  const wider = new Int32Array(list.length * 2 + PIECE);
  wider.set(list.tokens);
  list.tokens = wider;
}

/** The tokens of a piece that somebody watches, and their cells. */
interface Met {
  readonly tokens: Int32Array;
  readonly cells: Int32Array;
}

interface Cells {
  /** Reads a piece of a text from token `first` on; says how many tokens were met. */
  meet(text: Text, first: number, met: Met): number;
  /** The lists for a token in a cell. */
  row(cell: number, flags: number): readonly List[];
}

/** A cell for each kind and group, filled in when the first such token is met. Flags that were not met before are of kind 0. */
function cellsOver(watches: readonly Watch[], table: Table): Cells {
  const { groups } = table;
  const size = table.firsts.length;
  const kinds = new Uint16Array(2 ** 16);
  const known = new Map<string, number>();
  const rows: (readonly List[])[] = [[], []];
  let says: Uint16Array = new Uint16Array(size).fill(NEW);
  const kindOf = (flags: number): number => {
    const key = watches.map(({ shape }) => Number(fits(flags, shape))).join('');
    const kind = known.get(key) ?? known.size + 1;
    if (kind > known.size) says = widened(says, size);
    known.set(key, kind);
    return (kinds[flags] = kind);
  };
  const judge = (group: number, flags: number): readonly List[] => {
    const cell = (kinds[flags] || kindOf(flags)) * size + group;
    if (says[cell] === NEW) {
      const row = watchesOf(watches, table, group).filter(({ shape }) => fits(flags, shape));
      says[cell] = row.length === 0 ? NONE : rows.push(row.map(({ list }) => list)) - 1;
    }
    return rows[says[cell]];
  };
  return {
    meet({ words, flags, length }, first, { tokens, cells }) {
      const held = says;
      const end = Math.min(first + PIECE, length);
      let count = 0;
      for (let token = first; token < end; token++) {
        const id = words[token];
        const cell = kinds[flags[token]] * size + (id < groups.length ? groups[id] : 0);
        tokens[count] = token;
        cells[count] = cell;
        // One more, unless the cell says NONE.
        count += -held[cell] >>> 31;
      }
      return count;
    },
    row: (cell, flags) => (says[cell] === NEW ? judge(cell % size, flags) : rows[says[cell]]),
  };
}

function widened(column: Uint16Array, by: number): Uint16Array {
  const wider = new Uint16Array(column.length + by).fill(NEW);
  wider.set(column);
  return wider;
}

function fits(flags: number, { mask, wanted }: Shape): boolean {
  return (flags & mask) === wanted;
}

/** The watches over a group of words, and those over any word. */
function watchesOf(watches: readonly Watch[], table: Table, group: number): readonly Watch[] {
  const members = table.members.subarray(table.firsts[group], table.firsts[group + 1]);
  return watches.filter((watch) => watch.name === undefined || members.some((at) => table.watches[at] === watch));
}
