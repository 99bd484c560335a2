import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import type { Spots, Spotter } from '../text/watch.js';
import { IN_DICTIONARY, IN_NAMES, type Lexicon } from '../text/lexicon.js';
import {
  ALL_CAPS,
  CAPITAL,
  COMMON,
  FOREIGN_SCRIPT,
  indexOf,
  KNOWN,
  LINE_START,
  PUNCTUATION,
  WORD,
  type Text,
} from '../text/text.js';
import { inOrder } from './catalogue.js';
import { DAMAGE } from './damage-rules.js';
import { mark, tokensSpan } from './detector.js';
import { isLowerWord, wordsOf } from './words.js';

/** Words that begin sentences, for a letter left in front of one (BAccording). */
const OPENERS = new Set(
  wordsOf(`the according and but after when while it he she they we this that these there however meanwhile following with at as
  from for although since despite during before under over more most many some several police officials on his her our to by
  one no not so what who`),
);
const WRONG_THE = /^[A-SU-Z](?:he|his|hey|hese|hose|here)$/;
const LEFTOVER = /^[A-Z]([A-Z][a-z]+)$/;

/** What a scanner took for what: where it shows, and how to read it. */
const MISREADINGS: readonly (readonly [seen: RegExp, letters: RegExp, meant: string])[] = [
  [/[a-z]I(?:[a-z]|$)/, /I/g, 'l'],
  [/^[A-Za-z]+1[a-z]+$/, /1/g, 'l'],
  [/^[A-Za-z]+0[a-z]+$/, /0/g, 'o'],
  [/^[a-z]+5[a-z]+$/, /5/g, 's'],
  [/^rn[a-z]{2,}$|^[a-z]{2,}rn[a-z]{2,}$/, /rn/g, 'm'],
  [/^[a-z]+m[a-z]{3,}$/, /m/g, 'rn'],
  [/^(?:[Tt]|[a-z]*[wcsg])b[a-z]+$/, /b/g, 'h'],
  [/^[a-z]*vv[a-z]+$/, /vv/g, 'w'],
];
/** A word without any of these was not misread. */
const SEEN = /[I015mb]|rn|vv/;
const LETTERS = /^[A-Za-z][A-Za-z015]{2,24}$/;
/** It, in, if and is with a small l for the capital. */
const SMALL_L = wordsOf('lt ln lf');

/** Words at the head of a line that have a capital, but are no word in capitals. */
const HEADS = WORD | KNOWN | FOREIGN_SCRIPT | CAPITAL | ALL_CAPS | LINE_START;

/**
 * What finds letters that a scanner misread, and first letters that went wrong or were left over, among the words that no
 * dictionary holds. `TOn the hill` at the head of a line, and `lt was`, look like words of the dictionary until their letters are
 * looked at.
 */
export function misreadFinder({ lexicon, watches }: Knowledge, unknown: Spotter): (text: Text) => Finding[] {
  const heads = watches.flags(HEADS, WORD | KNOWN | CAPITAL | LINE_START);
  const smallL = watches.words('small-l', () => SMALL_L);
  return (text) => {
    const found: Finding[] = [];
    const judgeAll = ({ tokens, length }: Spots, mayBe: (text: Text, token: number) => boolean): void => {
      for (let at = 0; at < length; at++) {
        const token = tokens[at];
        const rule = token + 1 < text.length && mayBe(text, token) ? judge(text, token, lexicon) : undefined;
        if (rule) found.push(mark(text, DAMAGE[rule], tokensSpan(text, token, token)));
      }
    };
    judgeAll(unknown(text), mayBeMisread);
    judgeAll(heads(text), hasLeftover);
    judgeAll(smallL(text), isKnown);
    return inOrder(found);
  };
}

/** Most unknown words are names: their second letter tells that nothing was misread (Dhe, BAccording and Tbursday). */
function mayBeMisread(text: Text, token: number): boolean {
  if (text.flags[token] & FOREIGN_SCRIPT) return false;
  if ((text.flags[token] & CAPITAL) === 0) return true;
  if (text.flags[token] & ALL_CAPS) return false;
  const second = text.source.charCodeAt(text.starts[token] + 1);
  return second === SMALL_B || isCapital(second) || (second === SMALL_H && text.ends[token] - text.starts[token] < 6);
}

function hasLeftover({ source, starts }: Text, token: number): boolean {
  return isCapital(source.charCodeAt(starts[token] + 1));
}

function isKnown({ flags }: Text, token: number): boolean {
  return (flags[token] & (WORD | KNOWN | FOREIGN_SCRIPT)) === (WORD | KNOWN);
}

const SMALL_B = 'b'.charCodeAt(0);
const SMALL_H = 'h'.charCodeAt(0);

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

const LONGEST = 25;

/** A string is cut only for words that no dictionary holds. */
function judge(text: Text, token: number, lexicon: Lexicon): 'misread-letter' | 'wrong-initial' | undefined {
  if (text.ends[token] - text.starts[token] > LONGEST) return undefined;
  const word = text.source.slice(text.starts[token], text.ends[token]);
  if (SMALL_L.includes(word)) return isSmallL(text, token) ? 'misread-letter' : undefined;
  if ((text.flags[token] & CAPITAL) === 0) return isMisread(word, lexicon) ? 'misread-letter' : undefined;
  const leftover = LEFTOVER.exec(word)?.[1].toLowerCase();
  if (leftover !== undefined) return OPENERS.has(leftover) ? 'wrong-initial' : undefined;
  if (WRONG_THE.test(word)) return opens(text, token) || isSmallWordNext(text, token) ? 'wrong-initial' : undefined;
  return (text.flags[token] & KNOWN) === 0 && isMisread(word, lexicon) ? 'misread-letter' : undefined;
}

function isMisread(word: string, lexicon: Lexicon): boolean {
  if (!SEEN.test(word) || !LETTERS.test(word)) return false;
  return MISREADINGS.some(([seen, letters, meant]) => seen.test(word) && isWord(lexicon, word.replace(letters, meant)));
}

/** `lt was`: at the start of a sentence or quotation, before a small letter. */
function isSmallL(text: Text, token: number): boolean {
  return (
    isLowerWord(text, token) &&
    isSmallWordNext(text, token) &&
    (token === 0 || (text.flags[token - 1] & PUNCTUATION) !== 0)
  );
}

function isWord(lexicon: Lexicon, word: string): boolean {
  const wanted = /^[A-Z]/.test(word) ? IN_DICTIONARY | IN_NAMES : IN_DICTIONARY;
  return (lexicon.entry(hashWord(word.toLowerCase())) & wanted) !== 0;
}

/** The first word of a paragraph. */
function opens(text: Text, token: number): boolean {
  return text.paragraphs[indexOf(text.paragraphs, token)] === token;
}

/** After the article a small letter follows; a surname (Phe, Whe) stands before a verb less often than that. */
function isSmallWordNext(text: Text, token: number): boolean {
  return (text.flags[token + 1] & (COMMON | CAPITAL)) === COMMON;
}
