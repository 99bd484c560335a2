import { ALL_CAPS, COMMON, KNOWN, NAME, type Text } from '../text/text.js';

/** A word that is a name or part of one. */
export interface Name {
  /** Where the article uses it first. */
  readonly token: number;
  /** How often the article uses it. */
  times: number;
}

/** Shorter names are too often like others by chance, longer ones are no names. */
const SHORTEST = 5;
const LONGEST = 40;

/** The names of an article of five letters and more by the hash of the folded word; ordinary words are left out. */
export function namesOf({ flags, hashes, starts, ends, length }: Text): ReadonlyMap<number, Name> {
  const names = new Map<number, Name>();
  for (let token = 0; token < length; token++) {
    if ((flags[token] & (NAME | ALL_CAPS | COMMON)) !== NAME) continue;
    const size = ends[token] - starts[token];
    if (size < SHORTEST || size > LONGEST) continue;
    const name = names.get(hashes[token]);
    if (name) name.times++;
    else names.set(hashes[token], { token, times: 1 });
  }
  return names;
}

/** Whether the name is in the dictionary's list of names. */
export function isKnown(text: Text, { token }: Name): boolean {
  return (text.flags[token] & KNOWN) !== 0;
}

/** The first tokens that are this name, in any case. */
export function placesOf({ hashes }: Text, { token }: Name, most: number): number[] {
  const places: number[] = [];
  for (let at = token; at >= 0 && places.length < most; at = hashes.indexOf(hashes[token], at + 1)) places.push(at);
  return places;
}
