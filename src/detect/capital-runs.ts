import { hashSet } from '../text/hash-set.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import type { Shape } from '../text/watch-pass.js';
import { isLowerWord, wordsOf } from './words.js';

/** Small words inside names. */
export const LINKERS = wordsOf('of for and the on in to & de');
const SMALL = hashSet(LINKERS);
const REACH = 7;

/** A word with a capital, to be watched. */
export const CAPITALISED: Shape = { mask: WORD | CAPITAL, wanted: WORD | CAPITAL };

/** A stretch of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The capitalised words around a token, with small linking words between them. */
export function phraseAround(text: Text, token: number): Phrase {
  let first = token;
  for (let at = token - 1; at >= 0 && token - at <= REACH && isInPhrase(text, at, at + 1); at--)
    if (isCapital(text, at)) first = at;
  let last = token;
  for (let at = token + 1; at < text.length && at - token <= REACH && isInPhrase(text, at, at); at++)
    if (isCapital(text, at)) last = at;
  return { first, last };
}

/** Where the capitalised words after a token end. */
export function endOfRun(text: Text, token: number): number {
  let end = token;
  while (end + 1 < text.length && isInPhrase(text, end + 1, end + 1)) end++;
  return end;
}

/** The first capitalised word of the run that a token stands in: no run begins with a linking word. */
export function startOfRun(text: Text, token: number): number {
  let first = token;
  for (let at = token - 1; at >= 0 && isInPhrase(text, at, at + 1); at--) if (isCapital(text, at)) first = at;
  return first;
}

/** `right` is the token that must be set off by a space from the one before it. */
function isInPhrase(text: Text, at: number, right: number): boolean {
  if ((text.flags[right] & SPACED) === 0) return false;
  return isCapital(text, at) || (isLinker(text, at) && isLowerWord(text, at));
}

/** A word with a capital. */
export function isCapital(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | CAPITAL)) === (WORD | CAPITAL);
}

/** A small word that names hold, in any case. */
export function isLinker({ hashes }: Text, token: number): boolean {
  return SMALL.has(hashes[token]);
}
