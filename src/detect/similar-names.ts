import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Name } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';

const SIMILARITY = 0.6;
const LENGTH_DIFFERENCE = 2;
const MIN_CONSONANTS = 3;
/** Names with one skeleton that are compared with each other; more are a list, not one person. */
const LARGEST_BUCKET = 8;
const LONGEST = 40;

/**
 * Finds names that may be one name spelled in two ways: the same consonants in the same order, similar letters
 * (string-similarity, Sørensen-Dice over letter pairs). The rarer one is reported. Names are compared only within a
 * bucket of one consonant skeleton, so the time is linear.
 */
export function findSimilarNames(text: Text, names: ReadonlyMap<number, Name>): Finding[] {
  const buckets = new Map<string, Name[]>();
  for (const name of names.values()) {
    const key = skeleton(name.word.slice(0, LONGEST));
    if (key.length < MIN_CONSONANTS) continue;
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [name]);
    else if (bucket.length < LARGEST_BUCKET) bucket.push(name);
  }
  return [...buckets.values()].flatMap((bucket) =>
    bucket.length > 1 ? pairsOf(bucket).flatMap((pair) => report(text, pair)) : [],
  );
}

/** First letter and consonants, with the spellings of one sound made equal and doubled letters single. */
function skeleton(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const sounds = plain
    .replace(/ph/g, 'f')
    .replace(/[ck]h?|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[tsz]?sh|tsch/g, 'sh');
  return (
    sounds[0] +
    sounds
      .slice(1)
      .replace(/[aeiouyjh'-]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

function pairsOf(bucket: readonly Name[]): readonly (readonly [Name, Name])[] {
  return bucket.flatMap((one, index) => bucket.slice(index + 1).map((other) => [one, other] as const));
}

function report(text: Text, [one, other]: readonly [Name, Name]): Finding[] {
  if ((one.known && other.known) || !areSimilar(one.word, other.word)) return [];
  const [rare, frequent] = one.tokens.length < other.tokens.length ? [one, other] : [other, one];
  const [token] = rare.tokens;
  return [mark(text, CONSISTENCY['similar-name'], tokensSpan(text, token, token), { means: [frequent.word] })];
}

function areSimilar(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > LENGTH_DIFFERENCE) return false;
  return compareTwoStrings(one.toLowerCase(), other.toLowerCase()) >= SIMILARITY;
}
