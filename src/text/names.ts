import { OPENERS_OF_SENTENCES } from './abbreviations.js';
import type { Landmarks } from './landmarks.js';
import type { Tokens } from './tokenize.js';
import { CAPITAL, COMMON, NAME, WORD } from './text.js';

/**
 * Marks the words that are part of a name: capitalised where no sentence begins, or at the start of one when the word
 * is no ordinary word or another capitalised word follows and it is not a function word.
 */
export function markNames({ flags, hashes }: Tokens, sentences: Int32Array, landmarks: Landmarks): void {
  let sentence = 0;
  for (const token of landmarks) {
    if ((flags[token] & CAPITAL_WORD) !== CAPITAL_WORD) continue;
    while (sentences[sentence + 1] <= token) sentence++;
    if (!isFirstWord(flags, sentences[sentence], token) || isNameAtStart(flags, hashes, token)) flags[token] |= NAME;
  }
}

const CAPITAL_WORD = CAPITAL | WORD;

/** Whether no word stands between the start of a sentence and a token. */
function isFirstWord(flags: Uint16Array, start: number, token: number): boolean {
  let before = token - 1;
  while (before >= start && (flags[before] & WORD) === 0) before--;
  return before < start;
}

function isNameAtStart(flags: Uint16Array, hashes: Int32Array, token: number): boolean {
  if ((flags[token] & COMMON) === 0) return true;
  if (OPENERS_OF_SENTENCES.has(hashes[token])) return false;
  // Behind the last token the column reads as undefined, which has no flag.
  const next = flags[token + 1];
  return (next & CAPITAL) !== 0 && (next & COMMON) === 0;
}
