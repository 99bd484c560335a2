import { packStrings, stringAt, type Strings } from './columns.js';
import type { Lexicon } from './lexicon.js';
import type { Text } from './text.js';
import { looker, type Shape, type Watch, type WatchTable } from './watch-pass.js';

/** The tokens of a text at which a finder begins to look, in order. They hold until another text is looked at. */
export interface Spots {
  readonly tokens: Int32Array;
  readonly length: number;
}

/** Gives the tokens of a text that are watched. */
export type Spotter = (text: Text) => Spots;

/** The words that are watched, by name, or their ids. Asked for where the build has not kept them. */
type WatchedWords = () => readonly string[] | Int32Array;

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

/** The groups of words, those of the build where it knows all that is watched. */
function tableOf(named: readonly Named[], kept: WatchColumns | undefined): WatchTable {
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
