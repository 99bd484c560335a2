import type { Text } from '../text/text.js';
import type { Anchor } from './anchors.js';

/** A place where a pattern may match: its number, the anchor's token and sentence, and how many tokens may stand before it. */
export interface Candidate {
  pattern: number;
  token: number;
  sentence: number;
  least: number;
  most: number;
}

/** Calls back for every place where a pattern's anchor stands. The candidate is one object, filled anew for each call. */
export type Scan = (text: Text, visit: (candidate: Readonly<Candidate>) => void) => void;

const ALONE = 1;
const WITH_NEXT = 2;

/**
 * Anchors as numbers, a row each, ordered by the first two words. This is how an index is kept on disk, to be used
 * without parsing.
 */
export type AnchorRows = Int32Array;

/** Columns of a row. CHECK is a word at CHECK_AT from the anchor, 0 if none; ONE and OTHER are places of one same word. */
const PATTERN = 0;
const FIRST = 1;
const SECOND = 2;
const LEAST = 3;
const MOST = 4;
const CHECK = 5;
const CHECK_AT = 6;
const ONE = 7;
const OTHER = 8;
const COLUMNS = 9;

/** Anchors with the number of the pattern each belongs to, as rows. */
export function anchorRows(anchors: readonly (readonly [number, Anchor])[]): AnchorRows {
  const ordered = [...anchors].sort(([, a], [, b]) => a.first - b.first || a.second - b.second);
  const rows = new Int32Array(ordered.length * COLUMNS);
  ordered.forEach(([pattern, { first, second, least, most, check, same }], row) => {
    rows.set([pattern, first, second, least, most, check?.word ?? 0, check?.offset ?? 0, same?.one ?? 0, same?.other ?? 0], row * COLUMNS);
  });
  return rows;
}

/**
 * An index over the anchors of all patterns: one pass over the word ids of a text meets every pattern that can match.
 * A token costs one read of a table; a second look-up is made only if its word begins the anchor of some pattern, so
 * that the time hardly depends on the number of patterns.
 */
export function indexAnchors(rows: AnchorRows): Scan {
  const kinds = kindsOf(rows);
  const size = kinds.length;
  const visitRows = lookUpIn(rows);
  return (text, visit) => {
    const { words, length, sentences } = text;
    const candidate: Candidate = { pattern: 0, token: 0, sentence: 0, least: 0, most: 0 };
    for (let token = 0; token < length; token++) {
      if (token === sentences[candidate.sentence + 1]) candidate.sentence++;
      const word = words[token];
      const kind = word < size ? kinds[word] : 0;
      if (kind === 0) continue;
      candidate.token = token;
      if (kind & ALONE) visitRows(text, 0, candidate, visit);
      if (kind & WITH_NEXT && token + 1 < length && words[token + 1] !== 0) visitRows(text, words[token + 1], candidate, visit);
    }
  };
}

/** For each word id, whether it is an anchor alone, or with the word behind it, or both. */
function kindsOf(rows: AnchorRows): Uint8Array {
  // Rows are ordered by first word.
  const highest = rows.length > 0 ? rows[rows.length - COLUMNS + FIRST] : 0;
  const kinds = new Uint8Array(highest + 1);
  for (let at = 0; at < rows.length; at += COLUMNS) kinds[rows[at + FIRST]] |= rows[at + SECOND] === 0 ? ALONE : WITH_NEXT;
  return kinds;
}

type VisitRows = (text: Text, second: number, candidate: Candidate, visit: (candidate: Readonly<Candidate>) => void) => void;

/** Bytes of the filter: small enough to stay in the processor's cache. */
const FILTER = 1 << 16;

/**
 * Open addressing over pairs of words: a slot holds the first of the pair's rows, from 1; 0 is free. A filter of one bit
 * for each hash stands before it: most pairs of a text are in no row, and are turned away without touching the table.
 */
function lookUpIn(rows: AnchorRows): VisitRows {
  const slots = new Int32Array(slotsFor(rows.length / COLUMNS));
  const filter = new Uint8Array(FILTER);
  const mask = slots.length - 1;
  const isPair = (at: number, first: number, second: number): boolean => rows[at + FIRST] === first && rows[at + SECOND] === second;
  const slotOf = (hash: number, first: number, second: number): number => {
    let slot = hash & mask;
    while (slots[slot] !== 0 && !isPair(slots[slot] - 1, first, second)) slot = (slot + 1) & mask;
    return slot;
  };
  for (let at = rows.length - COLUMNS; at >= 0; at -= COLUMNS) {
    const hash = hashPair(rows[at + FIRST], rows[at + SECOND]);
    filter[(hash >>> 3) & (FILTER - 1)] |= 1 << (hash & 7);
    slots[slotOf(hash, rows[at + FIRST], rows[at + SECOND])] = at + 1;
  }
  return (text, second, candidate, visit) => {
    const first = text.words[candidate.token];
    const hash = hashPair(first, second);
    if ((filter[(hash >>> 3) & (FILTER - 1)] & (1 << (hash & 7))) === 0) return;
    const found = slots[slotOf(hash, first, second)];
    if (found === 0) return;
    for (let at = found - 1; at < rows.length && isPair(at, first, second); at += COLUMNS) {
      if (!isPossible(rows, at, text, candidate.token)) continue;
      candidate.pattern = rows[at + PATTERN];
      candidate.least = rows[at + LEAST];
      candidate.most = rows[at + MOST];
      visit(candidate);
    }
  };
}

/** Whether the other things known of a match hold. Outside the text a column reads as undefined, which is no word. */
function isPossible(rows: AnchorRows, at: number, { words, hashes }: Text, token: number): boolean {
  if (rows[at + CHECK] !== 0 && words[token + rows[at + CHECK_AT]] !== rows[at + CHECK]) return false;
  return rows[at + ONE] === rows[at + OTHER] || hashes[token + rows[at + ONE]] === hashes[token + rows[at + OTHER]];
}

/** Three of four slots stay free: most look-ups find nothing. */
function slotsFor(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(rows, 1) * 4));
}

function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
