import type { Lexicon } from '../text/lexicon.js';
import { IN_DICTIONARY } from '../text/lexicon.js';
import { fold, hashWord } from '../text/fold.js';
import { LINKERS } from './capital-runs.js';
import { extendPhrase, phraseHash } from './phrases.js';
import { wordsOf } from './words.js';

/** A name, and the word of it that stands at the gap. */
export interface Entry {
  readonly name: string;
  readonly word: string;
  /** Words of the name that are no linking words. */
  readonly size: number;
}

/** Names by the hash of their words, whole and with a gap at each word. */
export interface Gaps {
  readonly names: ReadonlySet<number>;
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
}

/** A gap that fits more names tells nothing: `_ Ministry`. */
const MOST_NAMES = 3;

/** Reads institution.txt. Only ordinary words leave a gap: Bank of Ghana and Bank of Guyana are both real. */
export function readGaps(names: readonly string[], lexicon: Lexicon, gap: number): Gaps {
  const entries = new Map<number, Entry[]>();
  const linkers = new Set(LINKERS);
  const hashes = new Set<number>();
  for (const name of names) {
    const words = wordsOf(fold(name));
    hashes.add(phraseHash(words.map(hashWord)));
    if (words.length < 2) continue;
    const size = words.filter((word) => !linkers.has(word)).length;
    words.forEach((word, at) => {
      if (linkers.has(word) || (lexicon.entry(hashWord(word)) & IN_DICTIONARY) === 0) return;
      const key = words.map((other, index) => (index === at ? gap : hashWord(other))).reduce(extendPhrase, 0);
      entries.set(key, [...(entries.get(key) ?? []), { name, word, size }]);
    });
  }
  for (const [key, list] of entries) if (list.length > MOST_NAMES) entries.delete(key);
  return { names: hashes, entries };
}
