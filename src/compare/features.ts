import type { Frequency } from '../rules/checks.js';
import { NAME, NUMBER, PUNCTUATION, WORD, type Text } from '../text/text.js';

/** What an article is about, for finding others about the same: hashes of names, numbers and rare words, each with a weight. */
export interface Features {
  readonly hashes: Int32Array;
  /** The rarer the heavier, 0 to 1; the same number of entries. */
  readonly weights: Float32Array;
}

/** Words met more often than this, per million words of news, say nothing of an event. */
const COMMONEST = 120;
/** What a name or a number is worth beside an ordinary word of its rarity. */
const NAME_WORTH = 1.5;
/** An article tells what it is about before this many words. */
const MOST_TOKENS = 1500;

/** The names, numbers of two digits and more, and rare words of a text, each once. */
export function featuresOf(text: Text, frequency: Frequency): Features {
  const found = new Map<number, number>();
  const end = Math.min(text.length, MOST_TOKENS);
  for (let token = 0; token < end; token++) {
    const weight = weightOf(text, token, frequency);
    if (weight > 0 && !found.has(text.hashes[token])) found.set(text.hashes[token], weight);
  }
  return { hashes: Int32Array.from(found.keys()), weights: Float32Array.from(found.values()) };
}

function weightOf(text: Text, token: number, frequency: Frequency): number {
  const flags = text.flags[token];
  if ((flags & PUNCTUATION) !== 0 || (flags & (WORD | NUMBER)) === 0) return 0;
  const length = text.ends[token] - text.starts[token];
  if ((flags & NUMBER) !== 0) return length > 1 ? 0.6 : 0;
  const id = text.words[token];
  const perMillion = id === 0 ? 0.5 : frequency(id);
  if (length < 3 || perMillion > COMMONEST) return 0;
  const rarity = Math.log(COMMONEST / perMillion) / Math.log(COMMONEST / 0.5);
  return rarity * ((flags & NAME) !== 0 ? NAME_WORTH : 1);
}

/** Weighted Jaccard similarity of two articles' features, 0 to 1. */
export function similarity(one: Features, other: Features): number {
  const weights = new Map<number, number>();
  let all = 0;
  one.hashes.forEach((hash, at) => {
    weights.set(hash, one.weights[at]);
    all += one.weights[at];
  });
  let shared = 0;
  other.hashes.forEach((hash, at) => {
    const weight = weights.get(hash);
    if (weight === undefined) all += other.weights[at];
    else {
      shared += Math.min(weight, other.weights[at]);
      all += Math.max(weight, other.weights[at]) - weight;
    }
  });
  return all === 0 ? 0 : shared / all;
}
