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

const LONGEST_PERIOD = 8;
/** Phrases of fewer tokens count from three turns on: `to fall to fall to` is English at times. */
const SHORTEST_TWICE = 3;

/**
 * All loops of one to eight tokens, shortest period first: runs in which each token equals the one `period` tokens
 * before it. A run inside a loop of a shorter period is the same loop and left out.
 */
export function findLoops(text: Text): Loop[] {
  const found: Loop[] = [];
  const covered = lazyCover(text.length);
  const { hashes, length } = text;
  for (let period = 1; period <= LONGEST_PERIOD; period++) {
    const enough = period < SHORTEST_TWICE ? 2 * period : period;
    let run = 0;
    for (let token = period; token <= length; token++) {
      if (token < length && hashes[token] === hashes[token - period]) run++;
      else {
        if (run >= enough || (run === enough - 1 && lacksMark(text, token - run - period, period)))
          keep(text, { first: token - run - period, last: token - 1, period }, { found, covered });
        run = 0;
      }
    }
  }
  return found;
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

function keep(text: Text, { first, last, period }: Run, { found, covered }: { found: Loop[]; covered: Cover }): void {
  if (covered.holds(first, last)) return;
  covered.add(first, last);
  let words = 0;
  for (let token = first; token < first + period; token++) if (text.flags[token] & WORD) words++;
  if (words > 0)
    found.push({ first, last, period, words, turns: Math.floor((last + (period > 1 ? 2 : 1) - first) / period) });
}
