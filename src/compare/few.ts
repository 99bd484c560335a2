import { similarity, type Features } from './features.js';

/** Up to so many articles are each compared with each. */
export const FEW = 12;
/** Similarity from which on two of a handful tell one story: articles on different events come to 0.05 (corpus/, all pairs). */
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

function join(firsts: Int32Array, one: number, other: number): void {
  const first = Math.min(one, other);
  firsts.forEach((own, at) => {
    if (own === one || own === other) firsts[at] = first;
  });
}
