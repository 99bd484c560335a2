import type { Finding } from '../model.js';
import type { Lexicon } from '../text/lexicon.js';
import { COMMON, PUNCTUATION, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { classAt, DOT, isLowerWord, spacedBefore, wordClasses, wordsOf, type WordClasses } from './words.js';

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
const DETERMINER = 32;
const CONJUNCTION = 64;
const LINK = 128;
const ABBREVIATION = 256;
const PRONOUN = 512;
const NOUN_TOO = 1024;
const RELATIVE = 2048;

const CLASSES = [
  'do does did is are was were has have had will would can could should must might shall',
  `don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
  cannot`,
  'will would can could should must shall',
  'not never',
  's t d m ll re ve',
  'the a an this these those that their his its our my your some any every each both',
  'and or',
  'of in from to for with by at on into very more most',
  'etc approx eg ie vs viz al cf ca no nos op ed eds vol vols pp fig figs est inc co corp ltd mln bln pct dlrs min max tel ext',
  'i you he she it we they',
  'will can must might',
  'who that which what whoever whatever those as if where when how than all',
].map(wordsOf);

/** Finds clauses that were joined without being fitted together. */
export function makeSplices(lexicon: Lexicon): Detector {
  const classes = wordClasses(lexicon, CLASSES);
  return { name: 'splices', rules: Object.values(RULES), find: (text) => find(text, classes) };
}

function find(text: Text, classes: WordClasses): Finding[] {
  const found: Finding[] = [];
  for (let token = 1; token + 1 < text.length; token++) {
    if (text.hashes[token] === DOT) {
      if (isInsidePhrase(text, classes, token))
        found.push(mark(text, RULES['stop-inside-phrase'], phraseSpan(text, classes, token)));
      continue;
    }
    const word = classAt(classes, text, token);
    if (word & AUXILIARY) {
      const last = splicedEnd(text, classes, token);
      if (last < 0) continue;
      found.push(mark(text, RULES['spliced-auxiliary'], tokensSpan(text, token, last)));
      token = last;
    } else if (word & LETTER && isStray(text, classes, token)) {
      found.push(mark(text, RULES['stray-letter'], tokensSpan(text, token - 1, token + 1)));
    }
  }
  return found;
}

/**
 * The last token of `does not s didn't comply`, `is not isn't`, `will would`, or -1: an auxiliary, perhaps `not` and a
 * stray letter, then a second auxiliary that the first one cannot govern, and the verb after it.
 */
function splicedEnd(text: Text, classes: WordClasses, token: number): number {
  let next = token + 1;
  const negated = (classAt(classes, text, next) & NOT) !== 0;
  if (negated) next++;
  const stray = (classAt(classes, text, next) & LETTER) !== 0 && isSpacedLower(text, next);
  if (stray) next++;
  if (!isSpacedLower(text, next)) return -1;
  const second = classAt(classes, text, next);
  const repeated = text.hashes[next] === text.hashes[token];
  const clash = negated || stray ? second & (NEGATED | AUXILIARY) : !repeated && clashes(text, classes, token, second);
  if (!clash || (negated && !stray && (second & NEGATED) === 0)) return -1;
  return isSpacedLower(text, next + 1) ? next + 1 : next;
}

/** Two modals in a row: `those who can will pay` and `the will must be read` are English. */
function clashes(text: Text, classes: WordClasses, token: number, second: number): boolean {
  const first = classAt(classes, text, token);
  if ((first & second & MODAL) === 0) return false;
  const before = classAt(classes, text, token - 1);
  return first & NOUN_TOO ? (before & PRONOUN) !== 0 : (before & RELATIVE) === 0;
}

/** `not s didn't`: no initial, no list item, no remains of a word that lost its apostrophe (that is damage). */
function isStray(text: Text, classes: WordClasses, token: number): boolean {
  if (!isSpacedLower(text, token) || !isSpacedLower(text, token + 1)) return false;
  return (classAt(classes, text, token - 1) & (NOT | DETERMINER | CONJUNCTION | LINK)) !== 0;
}

function isSpacedLower(text: Text, token: number): boolean {
  return token < text.length && isLowerWord(text, token) && spacedBefore(text, token);
}

/** `the south. eastern and northern` and `of the. system`: the phrase is open and small letters go on with it. */
function isInsidePhrase(text: Text, classes: WordClasses, stop: number): boolean {
  if (spacedBefore(text, stop) || !isCommonLower(text, stop + 1) || !isCommonLower(text, stop - 1)) return false;
  const before = classAt(classes, text, stop - 1);
  if (before & ABBREVIATION) return false;
  if (before & DETERMINER) return text.starts[stop] - text.starts[stop - 1] < 4 && isCommonLower(text, stop - 2);
  const opened = stop > 1 && (classAt(classes, text, stop - 2) & (DETERMINER | LINK)) !== 0;
  const goesOn = stop + 3 < text.length && (classAt(classes, text, stop + 2) & CONJUNCTION) !== 0;
  return opened && goesOn && isCommonLower(text, stop + 3);
}

function isCommonLower(text: Text, token: number): boolean {
  return isSpacedLower(text, token) && (text.flags[token] & COMMON) !== 0;
}

/** From the word that opens the phrase to the word after the conjunction. */
function phraseSpan(text: Text, classes: WordClasses, stop: number): { start: number; end: number } {
  const first = classAt(classes, text, stop - 1) & DETERMINER ? stop - 1 : stop - 2;
  let last = stop;
  while (last < stop + 3 && last + 1 < text.length && (text.flags[last + 1] & PUNCTUATION) === 0) last++;
  return tokensSpan(text, first, last);
}
