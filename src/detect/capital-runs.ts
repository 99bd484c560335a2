import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import { classAt, isLowerWord, wordsOf, type WordClasses } from './words.js';

/** The class of LINKERS: the second of the word classes that these functions are given. */
export const LINKER = 2;
/** Small words inside names. */
export const LINKERS = wordsOf('of for and the on in to & de');
const REACH = 7;

/** A stretch of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The capitalised words around a token, with small linking words between them. */
export function phraseAround(text: Text, classes: WordClasses, token: number): Phrase {
  let first = token;
  for (let at = token - 1; at >= 0 && token - at <= REACH && isInPhrase(text, classes, at, at + 1); at--)
    if (isCapital(text, at)) first = at;
  let last = token;
  for (let at = token + 1; at < text.length && at - token <= REACH && isInPhrase(text, classes, at, at); at++)
    if (isCapital(text, at)) last = at;
  return { first, last };
}

/** Where the capitalised words after a token end. */
export function endOfRun(text: Text, classes: WordClasses, token: number): number {
  let end = token;
  while (end + 1 < text.length && isInPhrase(text, classes, end + 1, end + 1)) end++;
  return end;
}

/** `right` is the token that must be set off by a space from the one before it. */
function isInPhrase(text: Text, classes: WordClasses, at: number, right: number): boolean {
  if ((text.flags[right] & SPACED) === 0) return false;
  return isCapital(text, at) || ((classAt(classes, text, at) & LINKER) !== 0 && isLowerWord(text, at));
}

/** A word with a capital. */
export function isCapital(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | CAPITAL)) === (WORD | CAPITAL);
}
