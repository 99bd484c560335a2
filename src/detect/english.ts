import { hashSet } from '../text/hash-set.js';
import { COMMON, FOREIGN_SCRIPT, NAME, WORD, type Text } from '../text/text.js';
import { wordsOf } from './words.js';

/** What the words of a stretch look like, before anything costly is asked. */
export interface WordCensus {
  readonly words: number;
  /** English function words that hardly any other language has. */
  readonly stopWords: number;
  /** Ordinary words of the English dictionary, in any case. */
  readonly common: number;
  /** Words that are part of a name: they say nothing about the language. */
  readonly names: number;
  /** Words in letters other than Latin ones. */
  readonly foreignScript: number;
}

const STOP_WORDS = hashSet(
  wordsOf(`the of and to that for with was were by from his which have has been they this are not but their had will it he she its
  who would there when said at we you or what than into could should about because after`),
);

const ORDINARY = WORD | COMMON | FOREIGN_SCRIPT;

/** Whether at least this share of the tokens before `end` are stop words; looks no further than it must. */
export function holdsStopWords(text: Text, end: number, share: number): boolean {
  const enough = end * share;
  let held = 0;
  for (let token = 0; token < end && held < enough; token++)
    if (STOP_WORDS.has(text.hashes[token]) && (text.flags[token] & ORDINARY) === (WORD | COMMON)) held++;
  return held >= enough;
}

/** Counts the words of the tokens from `first` up to `end`. */
export function takeCensus(text: Text, first: number, end: number): WordCensus {
  let words = 0;
  let stopWords = 0;
  let common = 0;
  let names = 0;
  let foreignScript = 0;
  for (let token = first; token < end; token++) {
    const flags = text.flags[token];
    if ((flags & WORD) === 0) continue;
    words++;
    if (flags & FOREIGN_SCRIPT) foreignScript++;
    else if (flags & COMMON) {
      common++;
      if (STOP_WORDS.has(text.hashes[token])) stopWords++;
    } else if (flags & NAME) names++;
  }
  return { words, stopWords, common, names, foreignScript };
}
