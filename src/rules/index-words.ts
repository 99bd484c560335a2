import type { Text } from '../text/text.js';
import type { Anchor } from './anchors.js';

/** A pattern that may match here: its number, and how many tokens before the anchor it may begin. */
export interface Candidate {
  readonly pattern: number;
  readonly least: number;
  readonly most: number;
}

/** Calls back for every place where a pattern's anchor stands. */
export type Scan = (text: Text, found: (candidate: Candidate, token: number) => void) => void;

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
  const alone = new Map<number, Candidate[]>();
  const pairs = new Map<number, Candidate[]>();
  for (const [pattern, { first, second, least, most }] of anchors) {
    kinds[first] |= second === 0 ? ALONE : WITH_NEXT;
    const [table, key] = second === 0 ? [alone, first] : [pairs, pairKey(first, second)];
    const known = table.get(key);
    if (known) known.push({ pattern, least, most });
    else table.set(key, [{ pattern, least, most }]);
  }
  return (text, found) => {
    const { words, length } = text;
    for (let token = 0; token < length; token++) {
      const word = words[token];
      if (word === 0 || word >= size || kinds[word] === 0) continue;
      if (kinds[word] & ALONE) for (const candidate of alone.get(word) ?? []) found(candidate, token);
      if ((kinds[word] & WITH_NEXT) === 0 || token + 1 >= length) continue;
      const pair = pairs.get(pairKey(word, words[token + 1]));
      if (pair) for (const candidate of pair) found(candidate, token);
    }
  };
}

/** Two ids in one number; a lexicon holds far fewer than 2^24 words. */
function pairKey(first: number, second: number): number {
  return first * 0x1000000 + second;
}
