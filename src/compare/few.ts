import type { Features } from './features.js';

/** Up to so many articles are each compared with each. */
export const FEW = 12;
/** Similarity from which on two of a handful tell one story: articles on different events come to 0.07 (corpus/, all pairs). */
const LEAST = 0.1;

/**
 * For each article the first of its story. Somebody who names a handful means them to be compared, and in so few chance likeness
 * is rare: they may differ far more than among thousands (src/compare/stories.ts).
 */
export function storiesOfFew(features: readonly Features[]): Int32Array {
  const firsts = Int32Array.from(features.keys());
  for (let at = 1; at < features.length; at++)
    for (let other = 0; other < at; other++)
      if (firsts[at] !== firsts[other] && similarity(features[at], features[other]) >= LEAST)
        join(firsts, firsts[at], firsts[other]);
  return firsts;
}

/** Weighted Jaccard similarity, 0 to 1: the less likely a feature, the more it weighs. */
function similarity(one: Features, other: Features): number {
  const weights = new Map<number, number>();
  one.hashes.forEach((hash, at) => weights.set(hash, -Math.log(one.chances[at])));
  let [all, shared] = [[...weights.values()].reduce((sum, weight) => sum + weight, 0), 0];
  other.hashes.forEach((hash, at) => {
    if (weights.has(hash)) shared -= Math.log(other.chances[at]);
    else all -= Math.log(other.chances[at]);
  });
  return all === 0 ? 0 : shared / all;
}

function join(firsts: Int32Array, one: number, other: number): void {
  const first = Math.min(one, other);
  firsts.forEach((own, at) => {
    if (own === one || own === other) firsts[at] = first;
  });
}
