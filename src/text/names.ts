import { CAPITAL, COMMON, KNOWN, NAME, WORD } from './text.js';

/** What `markNames` looks at. */
interface Columns {
  readonly length: number;
  readonly flags: Uint16Array;
  readonly sentences: Int32Array;
}

/**
 * Marks the words that are part of a name: capitalised where no sentence begins, or at the start of one when the word
 * is no ordinary word or another capitalised word follows and it is not a function word.
 */
export function markNames({ length, flags, sentences }: Columns): void {
  let sentence = 0;
  let first = true;
  for (let token = 0; token < length; token++) {
    if (token === sentences[sentence]) {
      sentence++;
      first = true;
    }
    if ((flags[token] & WORD) === 0) continue;
    if (flags[token] & CAPITAL && (!first || isNameAtStart(flags, token, length))) flags[token] |= NAME;
    first = false;
  }
}

function isNameAtStart(flags: Uint16Array, token: number, length: number): boolean {
  if ((flags[token] & COMMON) === 0) return true;
  const next = token + 1 < length ? flags[token + 1] : 0;
  return (flags[token] & KNOWN) !== 0 && (next & CAPITAL) !== 0 && (next & COMMON) === 0;
}
