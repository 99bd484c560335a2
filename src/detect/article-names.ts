import { ALL_CAPS, COMMON, KNOWN, NAME, type Text } from '../text/text.js';

/** A word that is a name or part of one, with the places where the article uses it. */
export interface Name {
  /** As it stands where it is used first. */
  readonly word: string;
  readonly tokens: number[];
  /** In the dictionary's list of names. */
  readonly known: boolean;
}

/** Shorter names are too often like others by chance. */
const SHORTEST = 5;

/** The names of an article of five letters and more by the hash of the folded word; ordinary words are left out. */
export function namesOf(text: Text): ReadonlyMap<number, Name> {
  const names = new Map<number, Name>();
  for (let token = 0; token < text.length; token++) {
    const flags = text.flags[token];
    if ((flags & (NAME | ALL_CAPS | COMMON)) !== NAME || text.ends[token] - text.starts[token] < SHORTEST) continue;
    const name = names.get(text.hashes[token]);
    if (name) name.tokens.push(token);
    else {
      const word = text.source.slice(text.starts[token], text.ends[token]);
      names.set(text.hashes[token], { word, tokens: [token], known: (flags & KNOWN) !== 0 });
    }
  }
  return names;
}
