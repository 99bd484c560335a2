import type { Finding, Span } from '../model.js';
import type { Lexicon } from '../text/lexicon.js';
import { FOREIGN_SCRIPT, indexOf, LINE_START, NUMBER, PUNCTUATION, WORD, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { isClipped, unclosedDouble, unclosedSingle, type Unclosed } from './quotation-marks.js';
import {
  classAt,
  COLON,
  COMMA,
  DASH,
  isFinalStop,
  isLowerWord,
  SEMICOLON,
  SINGLE_QUOTE,
  spacedAfter,
  spacedBefore,
  wordClasses,
  wordsOf,
  type WordClasses,
} from './words.js';

const RULES = catalogue(
  {
    family: 'quotations',
    category: 'structure',
    about: 'Quotations that never close or begin in the middle of a sentence: engines lose and move quotation marks.',
  },
  {
    'unclosed-quotation': { severity: 'sign', message: 'The quotation that opens here never closes.' },
    'quotation-end-missing': {
      severity: 'sign',
      message: 'The quotation should end here, but no closing mark follows.',
    },
    'quote-split': {
      severity: 'sign',
      message: 'A quotation mark opens in front of the rest of a sentence, and never closes.',
    },
  },
);

const FIRST_PERSON = wordsOf('i we us our ours my me mine myself ourselves');
const SHORTEST_CLAUSE = 4;
const LONGEST_SPAN = 25;
const SPLIT_WORDS = 5;
const CONTINUED_WITHIN = 2;

/** Finds quotation marks without a partner. */
export function makeQuotations(lexicon: Lexicon): Detector {
  const classes = wordClasses(lexicon, [FIRST_PERSON]);
  return { name: 'quotations', rules: Object.values(RULES), find: (text) => find(text, classes) };
}

function find(text: Text, classes: WordClasses): Finding[] {
  const unclosed = [...unclosedDouble(text), ...unclosedSingle(text)];
  const found = unclosed.flatMap((each) => report(text, classes, each));
  return [...found, ...straySingles(text)];
}

function report(text: Text, classes: WordClasses, unclosed: Unclosed): Finding[] {
  const { open } = unclosed;
  if (isCutOff(text, unclosed)) return [];
  if (isSplit(text, open)) return [mark(text, RULES['quote-split'], splitSpan(text, open))];
  if (isContinued(text, unclosed)) return [];
  const end = missingEnd(text, classes, unclosed);
  if (end > 0) return [mark(text, RULES['quotation-end-missing'], tokensSpan(text, Math.max(end - 3, open), end))];
  return [mark(text, RULES['unclosed-quotation'], tokensSpan(text, open, clauseEnd(text, open)))];
}

/** The last quotation of an article that was cut off is truncation, not a lost mark. */
function isCutOff(text: Text, { before }: Unclosed): boolean {
  return before === text.length && !isFinalStop(text, text.length - 1);
}

/**
 * Straight marks do not say which way they face, and pages are re-flowed: a mark that opens a sentence within the next
 * paragraphs may repeat the first one at the head of what once was a paragraph of the same quotation.
 */
function isContinued(text: Text, { open, before, straight }: Unclosed): boolean {
  if (!straight) return false;
  const passed = indexOf(text.paragraphs, Math.min(before, text.length - 1)) - indexOf(text.paragraphs, open);
  return passed <= CONTINUED_WITHIN;
}

/** A mark right after a full stop and right before a small letter. */
function isSplit(text: Text, open: number): boolean {
  return (
    open > 0 &&
    isFinalStop(text, open - 1) &&
    spacedBefore(text, open) &&
    !spacedAfter(text, open) &&
    isLowerWord(text, open + 1)
  );
}

function splitSpan(text: Text, open: number): Span {
  let last = open;
  while (last - open < SPLIT_WORDS && last + 1 < text.length && (text.flags[last + 1] & PUNCTUATION) === 0) last++;
  return tokensSpan(text, open, last);
}

/** A straight single mark counts only where it splits a sentence and its paragraph holds no other one after it. */
function straySingles(text: Text): Finding[] {
  const found: Finding[] = [];
  for (let token = 1; token < text.length; token++) {
    if (text.hashes[token] !== SINGLE_QUOTE || text.source[text.starts[token]] !== "'") continue;
    if (!isSplit(text, token) || isClipped(text, token) || closesLater(text, token)) continue;
    found.push(mark(text, RULES['quote-split'], splitSpan(text, token)));
  }
  return found;
}

function closesLater(text: Text, open: number): boolean {
  const limit = text.paragraphs[indexOf(text.paragraphs, open) + 1];
  for (let token = open + 1; token < limit; token++) if (text.hashes[token] === SINGLE_QUOTE) return true;
  return false;
}

/**
 * The token before which a closing mark is missing, where that can be told: the last sentence of the paragraph in
 * which the speaker still says I or we, if it is a later one than the first of the quotation. Otherwise -1.
 */
function missingEnd(text: Text, classes: WordClasses, { open, before }: Unclosed): number {
  const limit = Math.min(text.paragraphs[indexOf(text.paragraphs, open) + 1], before);
  let sentence = indexOf(text.sentences, open) + 1;
  let end = -1;
  for (; text.sentences[sentence] < limit; sentence++) {
    const next = Math.min(text.sentences[sentence + 1], limit);
    for (let token = text.sentences[sentence]; token < next; token++) if (classAt(classes, text, token)) end = next - 1;
  }
  return end;
}

/** The last token of the first clause or sentence of a quotation. */
function clauseEnd(text: Text, open: number): number {
  const limit = Math.min(open + LONGEST_SPAN, text.length - 1);
  let words = 0;
  for (let token = open + 1; token <= limit; token++) {
    if (text.flags[token] & LINE_START) return token - 1;
    if (isFinalStop(text, token)) return token;
    if (text.flags[token] & (WORD | NUMBER | FOREIGN_SCRIPT)) words++;
    else if (words >= SHORTEST_CLAUSE && isClauseMark(text, token)) return token - 1;
  }
  return limit;
}

function isClauseMark(text: Text, token: number): boolean {
  const hash = text.hashes[token];
  return hash === COMMA || hash === SEMICOLON || hash === COLON || hash === DASH;
}
