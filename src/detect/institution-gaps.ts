import type { Knowledge } from '../rules/knowledge.js';
import type { Lexicon } from '../text/lexicon.js';
import { IN_DICTIONARY } from '../text/lexicon.js';
import { fold, hashWord } from '../text/fold.js';
import { createTable, tableOver } from '../text/table.js';
import { LINKERS } from './capital-runs.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';
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
  readonly names: { has(hash: number): boolean };
  readonly entries: { get(hash: number): readonly Entry[] };
}

/** A gap that fits more names tells nothing: `_ Ministry`. */
const MOST_NAMES = 3;
const NONE: readonly Entry[] = [];
const SMALL_WORDS = new Set(LINKERS);

/** Reads institution.txt. Only ordinary words leave a gap: Bank of Ghana and Bank of Guyana are both real. */
export function readGaps({ lexicon, tables, list }: Knowledge, gap: number): Gaps {
  const names = list('institution');
  const found = once(() => findGaps(names, lexicon, gap));
  const whole = tableOver(tables.get('institution-names', () => wholeNames(names)));
  const starts = tableOver(tables.get('institution-gaps', () => found().starts));
  const places = tables.get('institution-places', () => found().places);
  return {
    names: { has: (hash) => whole.get(hash) !== 0 },
    entries: {
      get(hash) {
        const start = starts.get(hash);
        return start === 0 ? NONE : entriesAt(names, places.subarray(start, start + places[start - 1]));
      },
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function wholeNames(names: readonly string[]): Int32Array {
  const table = createTable();
  for (const name of names) table.add(phraseHash(hashesOf(name)), 1);
  return table.pairs();
}

/** Where the names that a gap fits begin in `places`, by the hash; there their number, then of each its number and its word's. */
function findGaps(names: readonly string[], lexicon: Lexicon, gap: number): { starts: Int32Array; places: Int32Array } {
  const found = new Map<number, number[]>();
  names.forEach((name, number) => {
    const words = wordsOf(fold(name));
    if (words.length < 2) return;
    words.forEach((word, at) => {
      if (SMALL_WORDS.has(word) || (lexicon.entry(hashWord(word)) & IN_DICTIONARY) === 0) return;
      const key = words.map((other, index) => (index === at ? gap : hashWord(other))).reduce(extendPhrase, 0);
      found.set(key, [...(found.get(key) ?? []), number, at]);
    });
  });
  const starts = createTable();
  const places: number[] = [];
  for (const [key, entries] of found) {
    if (entries.length > MOST_NAMES * 2) continue;
    starts.add(key, places.push(entries.length));
    places.push(...entries);
  }
  return { starts: starts.pairs(), places: Int32Array.from(places) };
}

function entriesAt(names: readonly string[], places: Int32Array): Entry[] {
  return Array.from({ length: places.length / 2 }, (_, at) => {
    const name = names[places[at * 2]];
    const words = wordsOf(fold(name));
    return { name, word: words[places[at * 2 + 1]], size: words.filter((word) => !SMALL_WORDS.has(word)).length };
  });
}
