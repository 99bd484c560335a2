import { CAPITAL, FOLDED, type Text } from '../text/text.js';
import {
  bitsOf,
  CAPITAL_BIT,
  CHECK,
  CHECK_TOO,
  FARTHEST_TWIN,
  hashPair,
  PLACES,
  placeOf,
  placeOfToo,
  REACH,
  slotOf,
  WAY,
  type AnchorIndex,
} from './anchor-index.js';

/** One pass over a text. */
export interface Pass {
  readonly text: Text;
  readonly index: AnchorIndex;
  /** Takes a way by which a pattern may match, and the token where its anchor stands. */
  visit(way: number, token: number): void;
}

/** Tokens that are looked at in one go, so that what is kept of them stays in the processor's cache. */
const BLOCK = 1024;
/** What is met in a block: ways or the hash of a pair, and the token, by turns; words that come again. One text at a time. */
const alone = new Int32Array(BLOCK * 2 * FARTHEST_TWIN);
const pairs = new Int32Array(BLOCK * 2);
const again = new Int32Array(BLOCK);
let likely: Int32Array = new Int32Array(BLOCK * 2);

/** How many of each are met. */
interface Met {
  readonly alone: number;
  readonly pairs: number;
  readonly again: number;
}

/**
 * One pass over a text meets every pattern that can match. The cost of a look at a token is not the look but the wrong guess of
 * the processor whether more will follow. So there is nothing to guess: each step looks at all that the step before left of a
 * block, writes down every one, and goes on behind it only if it is to stay (selection vectors: Boncz, Zukowski and Nes, 2005).
 * The time hardly depends on the number of patterns. Where hashes agree by chance an anchor is seen that is none: the pattern
 * decides.
 */
export function scan(pass: Pass): void {
  for (let from = 0; from < pass.text.length; from += BLOCK) {
    const met = meetAnchors(pass, from);
    visitWays(alone, met.alone, pass);
    visitTwins(met.again, pass);
    visitWays(pairs, resolve(met.pairs, pass.index.slots), pass);
  }
}

/** 1 if a number is not 0, without a branch. */
function isSet(number: number): number {
  return (number | -number) >>> 31;
}

/** Words that are anchors by themselves; pairs that pass the filter; words that come again within four tokens, which are few. */
function meetAnchors({ text, index }: Pass, from: number): Met {
  const { words, hashes, length } = text;
  const { alone: waysOf, filter } = index;
  const to = Math.min(from + BLOCK, length);
  let one = from < 1 ? 0 : hashes[from - 1];
  let two = from < 2 ? 0 : hashes[from - 2];
  let three = from < 3 ? 0 : hashes[from - 3];
  let four = from < 4 ? 0 : hashes[from - 4];
  let next = words[from];
  let singles = 0;
  let doubles = 0;
  let twins = 0;
  for (let token = from; token < to; token++) {
    const word = next;
    next = token + 1 < length ? words[token + 1] : 0;
    const ways = word < waysOf.length ? waysOf[word] : 0;
    alone[singles] = ways;
    alone[singles + 1] = token;
    singles += isSet(ways) * 2;
    const pair = hashPair(word, next);
    pairs[doubles] = pair;
    pairs[doubles + 1] = token;
    doubles += 2 - isSet(missing(filter, pair)) * 2;
    const hash = hashes[token];
    if (hash === one || hash === two || hash === three || hash === four) again[twins++] = token;
    four = three;
    three = two;
    two = one;
    one = hash;
  }
  return { alone: singles, pairs: doubles, again: twins };
}

/** Those of the pairs that are in the slots, and the ways of each. */
function resolve(met: number, slots: Int32Array): number {
  let count = 0;
  for (let pair = 0; pair < met; pair += 2) {
    const token = pairs[pair + 1];
    const ways = slots[slotOf(slots, pairs[pair]) + 1];
    pairs[count] = ways;
    pairs[count + 1] = token;
    count += isSet(ways) * 2;
  }
  return count;
}

/** 0 if a hash may be in the filter. */
function missing(filter: Int32Array, hash: number): number {
  const bits = bitsOf(hash);
  return (filter[(hash >>> 5) & (filter.length - 1)] & bits) ^ bits;
}

/** Visits the ways of words that come again. */
function visitTwins(met: number, pass: Pass): void {
  const { twins } = pass.index;
  const { hashes } = pass.text;
  let count = 0;
  for (let at = 0; at < met; at++) {
    for (let distance = 1; distance < twins.length; distance++) {
      const token = again[at];
      if (twins[distance] === 0 || token < distance || hashes[token] !== hashes[token - distance]) continue;
      alone[count++] = twins[distance];
      alone[count++] = token - 1;
    }
  }
  visitWays(alone, count, pass);
}

/** Visits those ways of anchors around which all else holds. */
function visitWays(anchors: Int32Array, count: number, pass: Pass): void {
  const left = checkWays(anchors, count, pass);
  const { code } = pass.index;
  const { flags } = pass.text;
  for (let at = 0; at < left; at += 2) {
    const way = likely[at];
    const token = likely[at + 1];
    if (failing(code[way + CHECK_TOO], token + placeOfToo(code[way + PLACES]), pass) !== 0) continue;
    // What was folded may show its capitals in another way.
    if (code[way + REACH] & CAPITAL_BIT && (flags[token] & (CAPITAL | FOLDED)) === 0) continue;
    pass.visit(way, token);
  }
}

/** Ways whose first check, the most telling one, may hold. */
function checkWays(anchors: Int32Array, count: number, pass: Pass): number {
  const { code } = pass.index;
  let left = 0;
  for (let at = 0; at < count; at += 2) {
    const ways = anchors[at];
    const token = anchors[at + 1];
    const end = ways + 1 + code[ways] * WAY;
    if (left + (end - ways) * 2 > likely.length) likely = grown(likely, end - ways);
    for (let way = ways + 1; way < end; way += WAY) {
      likely[left] = way;
      likely[left + 1] = token;
      left += 2 - isSet(failing(code[way + CHECK], token + placeOf(code[way + PLACES]), pass)) * 2;
    }
  }
  return left;
}

function grown(vector: Int32Array, more: number): Int32Array {
  const longer = new Int32Array((vector.length + more) * 2);
  longer.set(vector);
  return longer;
}

/** 0 if a check's word is at a token, or one that may be in its set. */
function failing(check: number, token: number, { text: { words, length }, index: { filter } }: Pass): number {
  const word = token >= 0 && token < length ? words[token] : 0;
  const isSetOfWords = check >> 31;
  const failed = (missing(filter, hashPair(check, word)) & isSetOfWords) | ((word ^ check) & ~isSetOfWords);
  return failed & -isSet(check);
}
