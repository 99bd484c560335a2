import { PUNCTUATION, WORD, type Text } from '../text/text.js';

/** The same `period` tokens twice and more in a row, from token `first` to `last`. */
export interface Loop {
  readonly first: number;
  readonly last: number;
  readonly period: number;
  /** How many words, marks not counted, one turn has. */
  readonly words: number;
  readonly turns: number;
}

/** Loops are looked for up to this many tokens a turn. */
export const LONGEST_PERIOD = 8;
const SHORTEST_TWICE = 3;
/** By period: the shortest run of equal tokens that can be a loop (one word counts from ten turns on, `no, no` from three). */
const STEPS = [0, 2, 3, 3, 4, 5, 6, 7, 8];

/**
 * All loops of one to eight tokens, shortest period first: runs in which each token equals the one `period` tokens
 * before it. A run inside a loop of a shorter period is the same loop and left out.
 */
export function findLoops(text: Text): Loop[] {
  const found: Loop[] = [];
  const covered = lazyCover(text.length);
  for (let period = 1; period <= LONGEST_PERIOD; period++) findPeriod(text, period, { found, covered });
  return found;
}

interface Search {
  readonly found: Loop[];
  readonly covered: Cover;
}

/** A run as long as the step holds one of the tokens looked at, so most tokens are never compared. */
function findPeriod(text: Text, period: number, search: Search): void {
  const { hashes, length } = text;
  const step = STEPS[period];
  let done = period;
  for (let token = period; token < length; token += step) {
    if (token < done || hashes[token] !== hashes[token - period]) continue;
    let start = token;
    while (start > done && hashes[start - 1] === hashes[start - 1 - period]) start--;
    let end = token + 1;
    while (end < length && hashes[end] === hashes[end - period]) end++;
    done = end;
    if (isRun(text, { start, end, period })) keep(text, { first: start - period, last: end - 1, period }, search);
  }
}

/** Two turns of three tokens and more, three of fewer: `to fall to fall to` is English at times. */
function isRun(text: Text, { start, end, period }: { start: number; end: number; period: number }): boolean {
  const run = end - start;
  if (run >= (period < SHORTEST_TWICE ? 2 * period : period)) return true;
  return period === 2 && run === 3 && lacksMark(text, start - period, period);
}

/** The last turn of a loop has no comma of its own: `the vote, the vote, the vote`. */
function lacksMark({ flags }: Text, first: number, period: number): boolean {
  return period > 1 && (flags[first + period - 1] & PUNCTUATION) !== 0;
}

interface Cover {
  holds(first: number, last: number): boolean;
  add(first: number, last: number): void;
}

/** Which tokens are in a loop already; most articles have none and get no column. */
function lazyCover(length: number): Cover {
  let column: Uint8Array | undefined;
  return {
    holds: (first, last) => column !== undefined && (column[first] | column[(first + last) >> 1] | column[last]) !== 0,
    add(first, last) {
      column ??= new Uint8Array(length);
      column.fill(1, first, last + 1);
    },
  };
}

type Run = Pick<Loop, 'first' | 'last' | 'period'>;

/** Two turns count only of words alone; the last turn of a loop may lack its comma. */
function keep(text: Text, { first, last, period }: Run, { found, covered }: Search): void {
  if (covered.holds(first, last)) return;
  const words = wordsIn(text, first, first + period);
  const turns = Math.floor((last + (period > 1 ? 2 : 1) - first) / period);
  if (words === 0 || (turns === 2 && words < period)) return;
  covered.add(first, last);
  found.push({ first, last, period, words, turns });
}

function wordsIn({ flags }: Text, first: number, end: number): number {
  let words = 0;
  for (let token = first; token < end; token++) if (flags[token] & WORD) words++;
  return words;
}
