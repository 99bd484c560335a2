import { CAPITAL, FOLDED, type Text } from '../text/text.js';
import {
  bitsOf,
  CAPITAL_BIT,
  CHECK,
  CHECK_TOO,
  hashPair,
  PLACES,
  REACH,
  slotOf,
  type AnchorIndex,
} from './anchor-index.js';

/** One pass over a text. */
export interface Pass {
  readonly text: Text;
  readonly index: AnchorIndex;
  /** Takes a way by which a pattern may match, and the token where its anchor stands. */
  visit(way: number, token: number): void;
}

/**
 * One pass over the word ids of a text meets every pattern that can match, in the order of the text. A token costs one read of a
 * table and one look into the filter; more only if its word begins the anchor of some pattern, so that the time hardly depends
 * on the number of patterns. Where hashes agree by chance an anchor is seen that is none: the pattern decides.
 */
export function scan(pass: Pass): void {
  const { alone, slots } = pass.index;
  const { words, length } = pass.text;
  for (let token = 0; token < length; token++) {
    const word = words[token];
    if (word < alone.length && alone[word] !== 0) visitWays(alone[word], token, pass);
    if (token + 1 === length) break;
    const hash = hashPair(word, words[token + 1]);
    if (!mayHold(pass.index.filter, hash)) continue;
    const ways = slots[slotOf(slots, hash) + 1];
    if (ways !== 0) visitWays(ways, token, pass);
  }
}

function mayHold(filter: Int32Array, hash: number): boolean {
  const bits = bitsOf(hash);
  return (filter[(hash >>> 5) & (filter.length - 1)] & bits) === bits;
}

/** Visits those ways of an anchor around which all else holds. */
function visitWays(ways: number, token: number, pass: Pass): void {
  const { code } = pass.index;
  const end = ways + code[ways];
  for (let at = ways + 1; at <= end; at++) if (isPossible(code[at], token, pass)) pass.visit(code[at], token);
}

/** Whether the other things known of a match hold around a token, the most telling first. */
function isPossible(way: number, token: number, pass: Pass): boolean {
  const { code } = pass.index;
  const { hashes, flags } = pass.text;
  const places = code[way + PLACES];
  const one = (places << 8) >> 24;
  const other = places >> 24;
  if (one !== other && hashes[token + one] !== hashes[token + other]) return false;
  // What was folded may show its capitals in another way.
  if (code[way + REACH] & CAPITAL_BIT && (flags[token] & (CAPITAL | FOLDED)) === 0) return false;
  const check = code[way + CHECK];
  if (check !== 0 && !passes(check, token + ((places << 24) >> 24), pass)) return false;
  const too = code[way + CHECK_TOO];
  return too === 0 || passes(too, token + ((places << 16) >> 24), pass);
}

/** Whether a check's word is at a token, or one that may be in its set. */
function passes(check: number, token: number, { text, index }: Pass): boolean {
  if (token < 0 || token >= text.length) return false;
  const word = text.words[token];
  return check > 0 ? check === word : mayHold(index.filter, hashPair(check, word));
}
