import type { Text } from './text.js';

/** What tokens are, by their flags: as far as `mask` goes they are `wanted`. */
export interface Shape {
  readonly mask: number;
  readonly wanted: number;
}

/** The tokens found for one watch. */
interface List {
  tokens: Int32Array;
  length: number;
}

/** What one list is filled with: tokens of a shape, of a word watched under a name or of any. */
export interface Watch {
  readonly name?: string;
  readonly ids?: () => Int32Array;
  readonly shape: Shape;
  readonly list: List;
}

/** Groups of words, each a set of members, and the watches that the members are. */
export interface WatchTable {
  /** Group by word id; group 0 is empty. */
  readonly groups: Uint16Array;
  /** First member of each group, with one entry more. */
  readonly firsts: Int32Array;
  readonly members: Int32Array;
  readonly watches: readonly (Watch | undefined)[];
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
export function looker(watches: readonly Watch[], table: WatchTable): (text: Text) => void {
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
        for (const list of row(met.cells[at], text.flags[token])) list.tokens[list.length++] = token;
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
function cellsOver(watches: readonly Watch[], table: WatchTable): Cells {
  const { groups } = table;
  const size = table.firsts.length;
  const kinds = new Uint16Array(2 ** 16);
  const known = new Map<string, number>();
  const rows: (readonly List[])[] = [[], []];
  let says: Int32Array = new Int32Array(size).fill(NEW);
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

function widened(column: Int32Array, by: number): Int32Array {
  const wider = new Int32Array(column.length + by).fill(NEW);
  wider.set(column);
  return wider;
}

function fits(flags: number, { mask, wanted }: Shape): boolean {
  return (flags & mask) === wanted;
}

/** The watches over a group of words, and those over any word. */
function watchesOf(watches: readonly Watch[], table: WatchTable, group: number): readonly Watch[] {
  const members = table.members.subarray(table.firsts[group], table.firsts[group + 1]);
  return watches.filter((watch) => watch.name === undefined || members.some((at) => table.watches[at] === watch));
}
