import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Spots, Watches } from '../text/watch.js';
import { catalogue, inOrder } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { phraseAround } from './phrase-stops.js';
import { classReader } from './word-classes.js';
import { isLowerWord, spacedBefore, wordsOf } from './words.js';

const RULES = catalogue(
  {
    family: 'splices',
    category: 'structure',
    about:
      'Two renderings of one clause joined in the middle: a second auxiliary, a stray letter of a word, a full stop inside a phrase. A writer rewrites the sentence, a machine leaves both.',
  },
  {
    'spliced-auxiliary': {
      severity: 'sign',
      message: 'Two auxiliaries compete for one verb: two renderings were joined here.',
    },
    'stray-letter': {
      severity: 'hint',
      message: 'A single letter stands between two words: the remains of another rendering.',
    },
    'stop-inside-phrase': { severity: 'sign', message: 'A full stop stands inside a phrase that goes on after it.' },
  },
);

/** Bits of the word classes, in the order of the table below. */
const AUXILIARY = 1;
const NEGATED = 2;
const MODAL = 4;
const NOT = 8;
const LETTER = 16;
const OPENER = 32;
const PRONOUN = 64;
const NOUN_TOO = 128;
const RELATIVE = 256;
const BE = 512;
const AFTER_BE = 1024;
const CLEFT = 2048;
const HAVE = 4096;

const CLASSES = [
  'do does did is are was were has have had will would can could should must might shall be',
  `don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
  cannot`,
  'will would can could should must shall',
  'not never',
  's t d m ll re ve',
  'the a an this these those that their his its our my your some any every each both and or of in from to for with by at on into very more most',
  'i you he she it we they',
  'will can must might',
  'who that which what whoever whatever those as if where when how than all',
  'be is are was were',
  `could should must may might would have has had hasn't haven't hadn't`,
  'what who whoever whatever where how all it this that there everything one which question do did does than as he she they we you i so',
  'have has had',
].map(wordsOf);

const classAt = classReader(CLASSES);
/** What stands behind the first auxiliary, or behind its `not`. */
const SECOND = NEGATED | MODAL | LETTER | AFTER_BE;

/** Finds clauses that were joined without being fitted together. */
export function makeSplices(watches: Watches): Detector {
  const stops = watches.words('full-stops', () => ['.']);
  const seconds = watches.words('second-auxiliaries', () => CLASSES.filter((_, at) => SECOND & (1 << at)).flat());
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    const { tokens, length } = stops(text);
    for (let at = 0; at < length; at++) {
      const phrase = phraseAround(text, tokens[at]);
      if (phrase) found.push(mark(text, RULES['stop-inside-phrase'], phrase));
    }
    findSpliced(text, seconds(text), found);
    return inOrder(found);
  };
  return { name: 'splices', rules: Object.values(RULES), find };
}

function findSpliced(text: Text, { tokens, length }: Spots, found: Finding[]): void {
  let done = 0;
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    const first = firstAuxiliary(text, token);
    const last = first > done ? splicedEnd(text, first) : -1;
    if (last >= 0) {
      found.push(mark(text, RULES['spliced-auxiliary'], tokensSpan(text, first, last)));
      done = last;
    } else if (token > done && isStray(text, token))
      found.push(mark(text, RULES['stray-letter'], tokensSpan(text, token - 1, token + 1)));
  }
}

/** Where the auxiliary stands that a second one, or a stray letter, may compete with: directly before it, or before `not`. */
function firstAuxiliary(text: Text, second: number): number {
  const before = classAt(text, second - 1);
  if (before & AUXILIARY) return second - 1;
  return before & NOT && classAt(text, second - 2) & AUXILIARY ? second - 2 : -1;
}

/**
 * The last token of `does not s didn't comply`, `is not isn't`, `will would`, `are must`, or -1: an auxiliary, perhaps
 * `not` and a stray letter, then a second auxiliary that the first one cannot govern, and the verb after it.
 */
function splicedEnd(text: Text, token: number): number {
  let next = token + 1;
  const negated = (classAt(text, next) & NOT) !== 0;
  if (negated) next++;
  const stray = (classAt(text, next) & LETTER) !== 0 && isSpacedLower(text, next);
  if (stray) next++;
  if (!isSpacedLower(text, next)) return -1;
  const second = classAt(text, next);
  const clash = negated || stray ? second & (NEGATED | AUXILIARY) : clashes(text, { token, next });
  if (!clash || (negated && !stray && (second & NEGATED) === 0)) return -1;
  return isSpacedLower(text, next + 1) ? next + 1 : next;
}

interface Pair {
  readonly token: number;
  readonly next: number;
}

/** Two modals in a row (`those who can will pay` and `the will must be read` are English), or a form of be before one. */
function clashes(text: Text, { token, next }: Pair): boolean {
  const first = classAt(text, token);
  const second = classAt(text, next);
  const before = classAt(text, token - 1);
  if (text.hashes[next] === text.hashes[token]) return false;
  if (first & BE) return (second & AFTER_BE) !== 0 && competes(text, { token, next });
  if ((first & second & MODAL) === 0) return false;
  return first & NOUN_TOO ? (before & PRONOUN) !== 0 : (before & RELATIVE) === 0;
}

/** `the ministers are must agree`, but `the question is could they`, `what it is has changed`, `a must have`. */
function competes(text: Text, { token, next }: Pair): boolean {
  if (!isSpacedLower(text, next + 1)) return false;
  const after = classAt(text, next + 1);
  if (after & (PRONOUN | HAVE)) return false;
  for (let at = token - 1; at >= token - 4 && at >= 0; at--) if (classAt(text, at) & CLEFT) return false;
  return isLowerWord(text, token);
}

/** `not s didn't`: no initial, no list item, no remains of a word that lost its apostrophe (that is damage). */
function isStray(text: Text, token: number): boolean {
  if ((classAt(text, token) & LETTER) === 0 || !isSpacedLower(text, token) || !isSpacedLower(text, token + 1))
    return false;
  return (classAt(text, token - 1) & (NOT | OPENER)) !== 0;
}

function isSpacedLower(text: Text, token: number): boolean {
  return token < text.length && isLowerWord(text, token) && spacedBefore(text, token);
}
