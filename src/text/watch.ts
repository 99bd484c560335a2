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

/**
 * Where finders begin to look. Most begin at few words or at tokens of few kinds; so all that is watched is found in one pass
 * over a text, two reads of a table a token, and no finder reads tokens that are none of its business.
 */
export interface Watches {
  /** Watches words under a name of its own. All watches are named before the first text is looked at. */
  words(name: string, words: WatchedWords): Spotter;
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

/** Watches over the words of a lexicon. `kept` is what the build made of those with a name. */
export function createWatches(lexicon: Lexicon, kept?: WatchColumns): Watches {
  const keptNames = new Set(namesOf(kept));
  const lists: List[] = [];
  const named: Named[] = [];
  const shapes: Shape[] = [];
  let look: ((text: Text) => void) | undefined;
  let current: Text | undefined;
  const watch = (): List => {
    const list = { tokens: new Int32Array(16), length: 0 };
    lists.push(list);
    look = current = undefined;
    return list;
  };
  const spotter =
    (list: List): Spotter =>
    (text) => {
      if (text !== current) {
        look ??= looker(lists, tableOf(named, kept), shapes);
        look(text);
        current = text;
      }
      return list;
    };
  return {
    words(name, words) {
      // Words new to the lexicon must have their ids before a text is read.
      const ids = keptNames.has(name) ? undefined : idsOf(words(), lexicon);
      named.push({ name, ids: () => ids ?? idsOf(words(), lexicon), list: lists.length });
      return spotter(watch());
    },
    flags(mask, wanted) {
      shapes.push({ mask, wanted, list: lists.length });
      return spotter(watch());
    },
    columns: () => {
      const names = named.map(({ name }) => name);
      return { ...groupWords(named.map(({ ids }) => ids())), ...packStrings(names) };
    },
  };
}

interface Named {
  readonly name: string;
  readonly ids: () => Int32Array;
  /** Place of its list. */
  readonly list: number;
}

interface Shape {
  readonly mask: number;
  readonly wanted: number;
  readonly list: number;
}

type Groups = Omit<WatchColumns, keyof Strings>;

function idsOf(words: readonly string[] | Int32Array, lexicon: Lexicon): Int32Array {
  return words instanceof Int32Array ? words : Int32Array.from(words, (word) => lexicon.id(word));
}

function namesOf(kept: WatchColumns | undefined): string[] {
  return kept ? Array.from({ length: kept.starts.length - 1 }, (_, at) => stringAt(kept, at)) : [];
}

/** The groups of words, with the places of lists as members; those of the build where it knows all that is watched. */
function tableOf(named: readonly Named[], kept: WatchColumns | undefined): Groups {
  const places = new Map(named.map(({ name, list }) => [name, list]));
  const names = namesOf(kept);
  if (kept && named.every(({ name }) => names.includes(name))) {
    const members = kept.members.map((member) => places.get(names[member]) ?? -1);
    return { ...kept, members };
  }
  const made = groupWords(named.map(({ ids }) => ids()));
  return { ...made, members: made.members.map((member) => named[member].list) };
}

/** Groups for sets of word ids, each the words of one watch. */
function groupWords(watched: readonly Int32Array[]): Groups {
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

/** What fills the lists with the tokens of a text. Each kind of token is judged once, when it is first met. */
function looker(lists: readonly List[], words: Groups, shapes: readonly Shape[]): (text: Text) => void {
  const { groups, firsts, members } = words;
  const kinds = new Uint16Array(2 ** 16);
  const watchers: (readonly List[])[] = [[], []];
  const NONE = 1;
  const judge = (flags: number): number => {
    const found = shapes.filter(({ mask, wanted }) => (flags & mask) === wanted).map(({ list }) => lists[list]);
    return (kinds[flags] = found.length === 0 ? NONE : watchers.push(found) - 1);
  };
  return (text) => {
    for (const list of lists) list.length = 0;
    for (let token = 0; token < text.length; token++) {
      const id = text.words[token];
      const group = id < groups.length ? groups[id] : 0;
      if (group !== 0)
        for (let at = firsts[group]; at < firsts[group + 1]; at++) if (members[at] >= 0) add(lists[members[at]], token);
      const kind = kinds[text.flags[token]] || judge(text.flags[token]);
      if (kind > NONE) for (const list of watchers[kind]) add(list, token);
    }
  };
}

function add(list: List, token: number): void {
  if (list.length === list.tokens.length) {
    const wider = new Int32Array(list.length * 4);
    wider.set(list.tokens);
    list.tokens = wider;
  }
  list.tokens[list.length++] = token;
}
