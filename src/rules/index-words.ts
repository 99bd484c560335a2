import { CAPITAL, FOLDED, type Text } from '../text/text.js';
import {
  ALONE,
  CAPITAL_BIT,
  CHECK,
  CHECK_TOO,
  COLUMNS,
  FILTER,
  hashPair,
  NOT_BIT,
  NOT_TOO_BIT,
  PATTERN,
  PLACES,
  REACH,
  slotOf,
  WITH_NEXT,
  type AnchorIndex,
} from './anchor-index.js';

/** A place where a pattern may match: its number, the anchor's token and sentence, and how many tokens may stand before it. */
export interface Candidate {
  pattern: number;
  token: number;
  sentence: number;
  least: number;
  most: number;
}

/** Takes a candidate: one object, filled anew for each call. */
type Visit = (candidate: Readonly<Candidate>) => void;

/** Who is called back with what. */
interface Caller {
  readonly candidate: Candidate;
  readonly visit: Visit;
}

/** Calls back for every place where a pattern's anchor stands. */
export type Scan = (text: Text, visit: Visit) => void;

/**
 * One pass over the word ids of a text meets every pattern that can match. A token costs one read of a table; a second
 * look-up is made only if its word begins the anchor of some pattern, so that the time hardly depends on the number of
 * patterns.
 */
export function scanWith(index: AnchorIndex): Scan {
  const { kinds, alone, slots, filter } = index;
  const visitRows = rowVisitor(index);
  return (text, visit) => {
    const { words, length, sentences } = text;
    const candidate: Candidate = { pattern: 0, token: 0, sentence: 0, least: 0, most: 0 };
    const caller = { candidate, visit };
    for (let token = 0; token < length; token++) {
      if (token === sentences[candidate.sentence + 1]) candidate.sentence++;
      const first = words[token];
      const kind = first < kinds.length ? kinds[first] : 0;
      if (kind === 0) continue;
      candidate.token = token;
      if (kind & ALONE) visitRows(text, alone[first * 2], alone[first * 2 + 1], caller);
      if ((kind & WITH_NEXT) === 0 || token + 1 >= length) continue;
      const second = words[token + 1];
      const hash = hashPair(first, second);
      if ((filter[(hash >>> 3) & (FILTER - 1)] & (1 << (hash & 7))) === 0) continue;
      const slot = slotOf(slots, hash, first, second);
      visitRows(text, slots[slot + 2], slots[slot + 3], caller);
    }
  };
}

/** Visits the candidates of rows, from `start` up to `end`. */
function rowVisitor(index: AnchorIndex): (text: Text, start: number, end: number, caller: Caller) => void {
  const { rows } = index;
  const isPossible = lookAround(index);
  return (text, start, end, { candidate, visit }) => {
    for (let row = start; row < end; row += COLUMNS) {
      if (!isPossible(row, text, candidate.token)) continue;
      candidate.pattern = rows[row + PATTERN];
      candidate.least = rows[row + REACH] & 255;
      candidate.most = (rows[row + REACH] >> 8) & 255;
      visit(candidate);
    }
  };
}

/** Whether the other things known of a match hold around a token. Outside the text a column reads as undefined, which is no word. */
function lookAround({ rows, sets }: AnchorIndex): (row: number, text: Text, token: number) => boolean {
  return (row, { words, hashes, flags }, token) => {
    const reach = rows[row + REACH];
    const places = rows[row + PLACES];
    // What was folded may show its capitals in another way.
    if (reach & CAPITAL_BIT && (flags[token] & (CAPITAL | FOLDED)) === 0) return false;
    const check = rows[row + CHECK];
    if (check !== 0 && has(sets, check, words[token + ((places << 24) >> 24)]) === ((reach & NOT_BIT) !== 0)) return false;
    const too = rows[row + CHECK_TOO];
    if (too !== 0 && has(sets, too, words[token + ((places << 16) >> 24)]) === ((reach & NOT_TOO_BIT) !== 0)) return false;
    const one = (places << 8) >> 24;
    const other = places >> 24;
    return one === other || hashes[token + one] === hashes[token + other];
  };
}

/** Whether a check's word is this one, or its set holds it. */
function has(sets: Int32Array, check: number, word: number): boolean {
  if (check > 0) return check === word;
  let low = 1 - check;
  let high = low + sets[-check] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sets[middle] === word) return true;
    if (sets[middle] < word) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
