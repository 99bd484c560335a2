import { CAPITAL, LINE_START, PUNCTUATION } from './text.js';
import type { Tokens } from './tokenize.js';

/** The tokens that can begin or end something: marks, words with a capital, and the first of each line. In order. */
export type Landmarks = Int32Array;

let room = new Int32Array(1 << 14);

/** Found once, so that paragraphs, sentences, names and quotations need not read the three of four tokens that are none. They hold until the next text. */
export function findLandmarks({ length, flags }: Pick<Tokens, 'length' | 'flags'>): Landmarks {
  if (length > room.length) room = new Int32Array(length * 2);
  const found = room;
  let count = 0;
  for (let token = 0; token < length; token++) {
    found[count] = token;
    // Written always and kept only where it is one: a branch here would be guessed wrong by the processor time and again.
    count += (flags[token] & (PUNCTUATION | CAPITAL | LINE_START)) === 0 ? 0 : 1;
  }
  return found.subarray(0, count);
}
