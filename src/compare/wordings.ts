import { hashUnit, HASH_SEED } from '../text/fold.js';
import { PUNCTUATION, type Text } from '../text/text.js';

/** Likeness of wordings from which on two articles are copies of one text, edited at most. */
const COPIES = 0.8;
/** Words of a shingle: fewer recur by chance, more are broken by every small edit. */
const SHINGLE = 4;
/** The length of a sample; the likeness of two is off by 0.05 or less in two of three cases at 0.8. */
const SAMPLE = 128;

/**
 * A sample of how a text is worded: the least hashes of its word shingles, in rising order (the bottom-k sketch of Broder, On the
 * resemblance and containment of documents, 1997). Marks and capitals do not count.
 */
export function wordingOf({ length, flags, hashes }: Text): Int32Array {
  const words: number[] = [];
  for (let token = 0; token < length; token++) if ((flags[token] & PUNCTUATION) === 0) words.push(hashes[token]);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE).reduce(hashUnit, HASH_SEED));
  return Int32Array.from(shingles).sort().slice(0, SAMPLE);
}

/** How like each other two wordings are: the share of shingles in both, 0 to 1. Two texts too short for a shingle are unlike. */
export function likeness(one: Int32Array, other: Int32Array): number {
  const size = Math.min(SAMPLE, Math.max(one.length, other.length));
  const inOne = new Set(one);
  const inOther = new Set(other);
  const least = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, size);
  const shared = least.filter((hash) => inOne.has(hash) && inOther.has(hash)).length;
  return least.length === 0 ? 0 : shared / least.length;
}

/**
 * Groups the articles of one story that are copies of one text: for each, the first article it is a copy of, or its own index. Of
 * one address at two dates, a copy is a silent correction; of several outlets, one wire report.
 */
export function versionsOf(wordings: readonly Int32Array[]): number[] {
  const firsts: number[] = [];
  return wordings.map((wording, at) => {
    const known = firsts.find((first) => likeness(wordings[first], wording) >= COPIES);
    if (known === undefined) firsts.push(at);
    return known ?? at;
  });
}
