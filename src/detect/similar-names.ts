import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import { tokenText, type Text } from '../text/text.js';
import { isKnown, MOST, type Name, type Names } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { createIndex } from './index-table.js';
import { areTransliterations, shareCompany } from './transliteration.js';

const SIMILARITY = 0.6;
/** Grades, isotopes and engines differ by a figure: Argon-39, Prime-1. */
const CODE = /\d/;
const LENGTH_DIFFERENCE = 2;
const MIN_CONSONANTS = 3;
/** Names with one skeleton that are compared with each other; more are a list, not one person. */
const LARGEST_BUCKET = 8;

/**
 * What finds names that may be one name spelled in two ways: the same consonants in the same order, similar letters
 * (string-similarity, Sørensen-Dice over letter pairs). The rarer one is reported. Names are compared only with others of
 * one consonant skeleton, so the time is linear.
 */
export function similarNameFinder(): (text: Text, names: Names) => Finding[] {
  const index = createIndex(MOST);
  return (text, { list }) => {
    const found: Finding[] = [];
    if (list.length < 2) return found;
    const buckets = new Map<number, Name[]>();
    index.clear();
    for (let at = 0; at < list.length; at++) {
      const key = skeleton(text, list[at].token);
      const first = key === 0 ? at : index.place(key, at);
      if (first < at) addAlike(text, { name: list[at], bucket: bucketOf(buckets, key, list[first]) }, found);
    }
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
  };
}

function bucketOf(buckets: Map<number, Name[]>, key: number, first: Name): Name[] {
  const bucket = buckets.get(key) ?? [first];
  buckets.set(key, bucket);
  return bucket;
}

function addAlike(text: Text, { name, bucket }: { name: Name; bucket: Name[] }, found: Finding[]): void {
  if (bucket.length > LARGEST_BUCKET) return;
  for (const other of bucket) addPair(text, [other, name], found);
  bucket.push(name);
}

/**
 * A number for the first letter and the consonants of a name, equal sounds and doubled letters made one; 0 if there are
 * too few. Names that share it are compared letter by letter.
 */
function skeleton({ source, starts, ends }: Text, token: number): number {
  let key = 0;
  let last = 0;
  let consonants = 0;
  for (let at = starts[token]; at < ends[token]; at++) {
    const sound = soundOf(source, at) || (at === starts[token] ? plainUnit(source, at) : 0);
    if (sound === 0 || sound === last) continue;
    key = (Math.imul(key, 31) + sound) | 0;
    last = sound;
    consonants++;
  }
  return consonants < MIN_CONSONANTS ? 0 : key;
}

/** Letters by sound: c, k and q are one, so are v and w, s and z; vowels, h, j and y are none. */
const SOUNDS = Uint8Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => {
  if ('aeiouyhj'.includes(letter)) return 0;
  return ({ k: 'c', q: 'c', w: 'v', z: 's' }[letter] ?? letter).charCodeAt(0);
});
const FIRST = 97;

/** The same for every ASCII unit, in either case. */
const ASCII_SOUNDS = Uint8Array.from({ length: 128 }, (_, unit) => SOUNDS[(unit | 32) - FIRST] ?? 0);

/** 0 for a vowel; an accented letter sounds like its plain one. */
function soundOf(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  return unit < ASCII_SOUNDS.length ? ASCII_SOUNDS[unit] : (SOUNDS[plainUnit(source, at) - FIRST] ?? 0);
}

function plainUnit(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  return unit < 128 ? unit | 32 : source[at].normalize('NFD').charCodeAt(0) | 32;
}

function addPair(text: Text, [one, other]: readonly [Name, Name], found: Finding[]): void {
  const words = [one, other].map(({ token }) => tokenText(text, token));
  if (words.some((word) => CODE.test(word))) return;
  const spelling = areTransliterations(words[0], words[1]);
  if (!spelling && !areSimilar(words[0], words[1])) return;
  const same = spelling && shareCompany(text, one, other);
  if (isKnown(text, one) && isKnown(text, other) && !same) return;
  const rare = one.times < other.times ? 0 : 1;
  const rule = CONSISTENCY[spelling ? 'name-spelled-two-ways' : 'similar-name'];
  const severity = spelling && !same ? 'hint' : rule.severity;
  const { token } = rare === 0 ? one : other;
  found.push(mark(text, rule, tokensSpan(text, token, token), { means: [words[1 - rare]], severity }));
}

function areSimilar(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > LENGTH_DIFFERENCE) return false;
  return compareTwoStrings(one.toLowerCase(), other.toLowerCase()) >= SIMILARITY;
}
