import type { Knowledge } from '../rules/knowledge.js';
import { IN_DICTIONARY } from '../text/lexicon.js';
import { fold, hashUnit, hashWord } from '../text/fold.js';
import { LINKERS } from './capital-runs.js';
import { keptFilter, keptLists } from './kept.js';
import { once } from './once.js';
import { extendPhrase } from './phrases.js';
import { wordsOf } from './words.js';

/** A name, and the word of it that stands at the gap. */
export interface Entry {
  readonly name: string;
  readonly word: string;
  /** Words of the name that are no linking words. */
  readonly size: number;
}

/** The names of institution.txt with a gap at each word. */
export interface Gaps {
  /** Whether a phrase with a gap may be a name, by its hash. */
  has(phrase: number): boolean;
  /** The names that it may be. */
  entries(phrase: number): readonly Entry[];
  /** Each name with a gap holds one of these besides: where none of them stands there is nothing to find. */
  anchors(): readonly string[];
}

/** Names of so many words have any word at the gap, shorter ones one like the right one: other letters tell nothing there. */
export const LONG_NAME = 3;
/** Stands in the hash of a phrase for any word. */
export const ANY_WORD = 0x5bd1e995;
/** Letters that two words of one stem share at the least. */
const BEGINNING = 4;

/** The same for all words that begin like the one at an offset. */
export function anyWordLike(source: string, start: number): number {
  let hash = ANY_WORD;
  for (let at = start; at < start + BEGINNING; at++) hash = hashUnit(hash, lowerUnit(source, at));
  return hash;
}

function lowerUnit(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  return unit < 128 ? unit | 32 : source.charAt(at).toLowerCase().charCodeAt(0);
}

/** A gap that fits more names tells nothing: `_ Ministry`. */
const MOST_NAMES = 3;
const SMALL_WORDS = new Set(LINKERS);

/** Reads institution.txt. */
export function institutionGaps(knowledge: Knowledge): Gaps {
  const gaps = once(() => findGaps(knowledge));
  const places = keptLists(knowledge, 'institution-gaps', () => placesOf(gaps()));
  const mayBe = keptFilter(knowledge, 'institution-gap-filter', () => [...placesOf(gaps()).keys()]);
  return {
    has: (phrase) => mayBe(phrase) && places(phrase).length > 0,
    entries: (phrase) => entriesAt(knowledge.list('institution'), places(phrase)),
    anchors: () => anchorsOf(knowledge, gaps()),
  };
}

/** A name as its words, and which of them is left out. */
interface Gap {
  readonly words: readonly string[];
  /** The number of the name. */
  readonly name: number;
  readonly at: number;
}

/** Gaps by what stands around them. Only ordinary words leave one: Bank of Ghana and Bank of Guyana are both real. */
function findGaps({ lexicon, list }: Knowledge): readonly (readonly Gap[])[] {
  const found = new Map<number, Gap[]>();
  list('institution').forEach((written, name) => {
    const words = wordsOf(fold(written));
    if (words.length < 2) return;
    words.forEach((word, at) => {
      if (SMALL_WORDS.has(word) || (lexicon.entry(hashWord(word)) & IN_DICTIONARY) === 0) return;
      const gap = { words, name, at };
      const phrase = phraseWith(gap, ANY_WORD);
      found.set(phrase, [...(found.get(phrase) ?? []), gap]);
    });
  });
  return [...found.values()].filter(({ length }) => length <= MOST_NAMES);
}

function phraseWith({ words, at }: Gap, gap: number): number {
  return words.map((word, index) => (index === at ? gap : hashWord(word))).reduce(extendPhrase, 0);
}

/** Of each phrase the names that it may be, by turns the number of the name and the place of the word. */
function placesOf(gaps: readonly (readonly Gap[])[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const gap of gaps.flat()) {
    const { words, name, at } = gap;
    const phrase = phraseWith(gap, sizeOf(words) < LONG_NAME ? anyWordLike(words[at], 0) : ANY_WORD);
    places.set(phrase, [...(places.get(phrase) ?? []), name, at]);
  }
  return places;
}

/** The rarest other word of each gap; gaps of few words come first, so that theirs serve for others. Names of one gap hold the same. */
function anchorsOf({ lexicon, frequency }: Knowledge, gaps: readonly (readonly Gap[])[]): readonly string[] {
  const others = gaps.map(([{ words, at }]) => words.filter((word, index) => index !== at && !SMALL_WORDS.has(word)));
  const rate = (word: string): number => frequency(lexicon.id(word));
  const anchors = new Set<string>();
  for (const words of others.sort((a, b) => a.length - b.length)) {
    if (words.some((word) => anchors.has(word))) continue;
    anchors.add(words.reduce((rarest, word) => (rate(word) < rate(rarest) ? word : rarest)));
  }
  return [...anchors];
}

function sizeOf(words: readonly string[]): number {
  return words.filter((word) => !SMALL_WORDS.has(word)).length;
}

function entriesAt(names: readonly string[], places: Int32Array): Entry[] {
  return Array.from({ length: places.length / 2 }, (_, at) => {
    const name = names[places[at * 2]];
    const words = wordsOf(fold(name));
    return { name, word: words[places[at * 2 + 1]], size: sizeOf(words) };
  });
}
