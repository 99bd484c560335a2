import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, COMMON, KNOWN, NAME, type Text } from '../text/text.js';
import { createIndex } from './index-table.js';

/** A word that is a name or part of one. */
export interface Name {
  /** Where the article uses it first. */
  readonly token: number;
  /** How often the article uses it. */
  times: number;
}

/** The names of an article, in the order in which it brings them. */
export interface Names {
  readonly list: readonly Name[];
  /** The name with this hash of the folded word. */
  get(hash: number): Name | undefined;
}

/** Shorter names are too often like others by chance, longer ones are no names. */
const SHORTEST = 5;
const LONGEST = 40;
/** No article has more different names; a list of them may. */
export const MOST = 512;

/**
 * What reads the names of an article of five letters and more; ordinary words are left out. One table serves all
 * articles, so what it gives holds until the next article is read.
 */
export function nameReader({ watches }: Knowledge): (text: Text) => Names {
  const spots = watches.flags(NAME | ALL_CAPS | COMMON, NAME);
  const index = createIndex(MOST);
  return (text) => {
    const { tokens, length } = spots(text);
    const list: Name[] = [];
    index.clear();
    for (let spot = 0; spot < length && list.length < MOST; spot++) {
      const token = tokens[spot];
      if (!isLong(text, token)) continue;
      const at = index.place(text.hashes[token], list.length);
      if (at === list.length) list.push({ token, times: 1 });
      else list[at].times++;
    }
    return { list, get: (hash) => list[index.find(hash)] };
  };
}

function isLong({ starts, ends }: Text, token: number): boolean {
  const size = ends[token] - starts[token];
  return size >= SHORTEST && size <= LONGEST;
}

/** Whether the name is in the dictionary's list of names. */
export function isKnown(text: Text, { token }: Name): boolean {
  return (text.flags[token] & KNOWN) !== 0;
}

/** The first tokens that are the word of a hash, in any case. */
export function placesOf({ hashes }: Text, hash: number, most: number): number[] {
  const places: number[] = [];
  for (let at = hashes.indexOf(hash); at >= 0 && places.length < most; at = hashes.indexOf(hash, at + 1))
    places.push(at);
  return places;
}
