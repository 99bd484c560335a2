import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Name } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { areTransliterations, shareCompany } from './transliteration.js';

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
  const buckets = new Map<number, Name[]>();
  for (const name of names.values()) {
    const key = skeleton(name.word);
    if (key === 0) continue;
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [name]);
    else if (bucket.length < LARGEST_BUCKET) bucket.push(name);
  }
  return [...buckets.values()].flatMap((bucket) =>
    bucket.length > 1 ? pairsOf(bucket).flatMap((pair) => report(text, pair)) : [],
  );
}

/**
 * A number for the first letter and the consonants of a name, equal sounds and doubled letters made one; 0 if there are
 * too few. Names that share it are compared letter by letter.
 */
function skeleton(word: string): number {
  let key = 0;
  let last = 0;
  let consonants = 0;
  for (let at = 0; at < word.length && at < LONGEST; at++) {
    const sound = soundOf(word, at);
    if (sound === 0 || sound === last) continue;
    key = (Math.imul(key, 31) + sound) | 0;
    last = sound;
    consonants++;
  }
  return consonants < MIN_CONSONANTS ? 0 : key;
}

/** Letters by sound: c, k and q are one, so are v and w, s and z; vowels, h, j and y are none. */
const SOUNDS = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => {
  if ('aeiouyhj'.includes(letter)) return 0;
  return ({ k: 'c', q: 'c', w: 'v', z: 's' }[letter] ?? letter).charCodeAt(0);
});

/** The first letter always counts. An accented letter sounds like its plain one. */
function soundOf(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  const plain = unit < 128 ? unit | 32 : word[at].normalize('NFD').charCodeAt(0) | 32;
  const sound = SOUNDS[plain - 97] ?? 0;
  return at === 0 && sound === 0 ? plain : sound;
}

function pairsOf(bucket: readonly Name[]): readonly (readonly [Name, Name])[] {
  return bucket.flatMap((one, index) => bucket.slice(index + 1).map((other) => [one, other] as const));
}

function report(text: Text, [one, other]: readonly [Name, Name]): Finding[] {
  if (!areSimilar(one.word, other.word)) return [];
  const spelling = areTransliterations(one.word, other.word);
  const same = spelling && shareCompany(text, one, other);
  if (one.known && other.known && !same) return [];
  const [rare, frequent] = one.tokens.length < other.tokens.length ? [one, other] : [other, one];
  const [token] = rare.tokens;
  const rule = CONSISTENCY[spelling ? 'name-spelled-two-ways' : 'similar-name'];
  const severity = spelling && !same ? 'hint' : rule.severity;
  return [mark(text, rule, tokensSpan(text, token, token), { means: [frequent.word], severity })];
}

function areSimilar(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > LENGTH_DIFFERENCE) return false;
  return compareTwoStrings(one.toLowerCase(), other.toLowerCase()) >= SIMILARITY;
}
