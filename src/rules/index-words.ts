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
 * An index over the anchors of all patterns: one pass over the word ids of a text meets every pattern that can match.
 * A token costs one read of a table; a second look-up is made only if its word begins the anchor of some pattern, so
 * that the time hardly depends on the number of patterns.
 */
export function indexAnchors(anchors: readonly (readonly [number, Anchor])[]): Scan {
  const size = 1 + anchors.reduce((most, [, { first }]) => Math.max(most, first), 0);
  const kinds = new Uint8Array(size);
  for (const [, { first, second }] of anchors) kinds[first] |= second === 0 ? ALONE : WITH_NEXT;
  const table = tableOf(anchors);
  return (text, visit) => {
    const { words, length, sentences } = text;
    const candidate: Candidate = { pattern: 0, token: 0, sentence: 0, least: 0, most: 0 };
    for (let token = 0; token < length; token++) {
      if (token === sentences[candidate.sentence + 1]) candidate.sentence++;
      const word = words[token];
      const kind = word < size ? kinds[word] : 0;
      if (kind === 0) continue;
      candidate.token = token;
      if (kind & ALONE) table.visit(words, 0, candidate, visit);
      if (kind & WITH_NEXT && token + 1 < length && words[token + 1] !== 0) table.visit(words, words[token + 1], candidate, visit);
    }
  };
}

interface AnchorTable {
  visit(words: Int32Array, second: number, candidate: Candidate, visit: (candidate: Readonly<Candidate>) => void): void;
}

/** Open addressing over pairs of ids; the anchors of one pair stand in a row of the columns behind the table. */
function tableOf(anchors: readonly (readonly [number, Anchor])[]): AnchorTable {
  const rows = [...anchors].sort(([, a], [, b]) => a.first - b.first || a.second - b.second);
  const patterns = Int32Array.from(rows, ([pattern]) => pattern);
  const least = Uint8Array.from(rows, ([, anchor]) => anchor.least);
  const most = Uint8Array.from(rows, ([, anchor]) => anchor.most);
  const firsts = Int32Array.from(rows, ([, anchor]) => anchor.first);
  const seconds = Int32Array.from(rows, ([, anchor]) => anchor.second);
  const checks = Int32Array.from(rows, ([, { check }]) => check?.word ?? 0);
  const offsets = Int8Array.from(rows, ([, { check }]) => check?.offset ?? 0);
  const slots = emptySlots(rows.length);
  const mask = slots.length - 1;
  for (let row = rows.length - 1; row >= 0; row--) {
    let slot = hashPair(firsts[row], seconds[row]) & mask;
    while (slots[slot] !== 0 && !isPair(slots[slot] - 1, firsts[row], seconds[row])) slot = (slot + 1) & mask;
    slots[slot] = row + 1;
  }
  function isPair(row: number, first: number, second: number): boolean {
    return firsts[row] === first && seconds[row] === second;
  }
  return {
    visit(words, second, candidate, visit) {
      const first = words[candidate.token];
      let slot = hashPair(first, second) & mask;
      while (slots[slot] !== 0 && !isPair(slots[slot] - 1, first, second)) slot = (slot + 1) & mask;
      if (slots[slot] === 0) return;
      for (let row = slots[slot] - 1; row < patterns.length && isPair(row, first, second); row++) {
        // Outside the text the column reads as undefined, which is no word.
        if (checks[row] !== 0 && words[candidate.token + offsets[row]] !== checks[row]) continue;
        candidate.pattern = patterns[row];
        candidate.least = least[row];
        candidate.most = most[row];
        visit(candidate);
      }
    },
  };
}

/** Row numbers, from 1; 0 is free. Three of four slots stay free: most look-ups find nothing. */
function emptySlots(rows: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(rows, 1) * 4)));
}

function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
