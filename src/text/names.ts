import { OPENERS_OF_SENTENCES } from './abbreviations.js';
import { CAPITAL, COMMON, NAME, WORD } from './text.js';

/** What `markNames` looks at. */
interface Columns {
  readonly length: number;
  readonly flags: Uint16Array;
  readonly hashes: Int32Array;
  readonly sentences: Int32Array;
}

/**
 * Marks the words that are part of a name: capitalised where no sentence begins, or at the start of one when the word
 * is no ordinary word or another capitalised word follows and it is not a function word.
 */
export function markNames({ length, flags, hashes, sentences }: Columns): void {
  let sentence = 0;
  let first = true;
  for (let token = 0; token < length; token++) {
    if (token === sentences[sentence]) {
      sentence++;
      first = true;
    }
    if ((flags[token] & WORD) === 0) continue;
    if (flags[token] & CAPITAL && (!first || isNameAtStart(flags, hashes, token))) flags[token] |= NAME;
    first = false;
  }
}

function isNameAtStart(flags: Uint16Array, hashes: Int32Array, token: number): boolean {
  if ((flags[token] & COMMON) === 0) return true;
  if (OPENERS_OF_SENTENCES.has(hashes[token])) return false;
  // Behind the last token the column reads as undefined, which has no flag.
  const next = flags[token + 1];
  return (next & CAPITAL) !== 0 && (next & COMMON) === 0;
}
