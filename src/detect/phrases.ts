import { fold, hashWord } from '../text/fold.js';
import { wordsOf } from './words.js';

/** The hashes of the words of a phrase, as they stand in `Text.hashes`. */
export function hashesOf(phrase: string): readonly number[] {
  return wordsOf(fold(phrase)).map(hashWord);
}

/** One hash for a run of words, so that phrases are looked up without cutting a string. */
export function phraseHash(hashes: readonly number[]): number {
  return hashes.reduce(extendPhrase, 0);
}

/** The hash of a phrase with one word more. */
export function extendPhrase(hash: number, word: number): number {
  return (Math.imul(hash, 31) + word) | 0;
}
