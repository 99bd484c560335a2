import type { Finding, Severity } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import {
  CAPITAL,
  FOLDED,
  FOREIGN_SCRIPT,
  KNOWN,
  LINE_START,
  NAME,
  QUOTED,
  SPACED,
  tokenText,
  WORD,
  type Text,
} from '../text/text.js';
import { fold, hashWord } from '../text/fold.js';
import { mark, tokensSpan } from './detector.js';
import { keptBits } from './kept.js';
import { letterScore, packLetters, type LetterScore } from './letters.js';
import { RESIDUE } from './residue-rules.js';
import { CLOSE_BRACKET, DOT, isFinalStop, isInAddress, OPEN_BRACKET, wordsOf } from './words.js';

const ACCENTED = /[\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]/;
const PLAIN = /^[a-z]{4,}$/;
const SHORT = /^[a-z]{3,}$/;
const LONGEST = 40;
/** Letter scores (rules/lists/foreign-letters.txt) from which a word is foreign, and from which it only looks so. */
const FOREIGN_LETTERS = 2;
const ODD_LETTERS = -2;
/** A word that an article uses so often is one of its terms: a dish, a beast, a custom. */
const OFTEN = 3;
/** Tokens at the head of an article (of one at least twice as long) where a short foreign word may be the rest of an English one: scraping eats first letters. */
const HEAD = 40;
/** Longest quotation, in tokens with its marks, that cites words and no speech. */
const CITATION = 9;
/** Words before one that is explained. */
const INTRODUCTIONS = new Set(
  wordsOf('called named dubbed nicknamed as word words term named titled entitled or meaning').map(hashWord),
);

const NONE: readonly Finding[] = [];

/** Bits of the word classes. */
const LOAN = 1;
const FUNCTION_WORD = 2;

/** What tells foreign words: loans that are none, function words, and the look of the letters. */
interface Words {
  /** Class bits by the hash of the word. */
  readonly bitsOf: (hash: number) => number;
  readonly score: LetterScore;
}

/** What finds single words left in the source language, in small letters: names are not looked at. */
export function foreignWordFinder(knowledge: Knowledge): (text: Text) => readonly Finding[] {
  const unknown = knowledge.watches.flags(WORD | CAPITAL | KNOWN | FOREIGN_SCRIPT, WORD);
  const words = readWords(knowledge);
  return (text) => {
    const candidates: Candidate[] = [];
    const { tokens, length } = unknown(text);
    for (let at = 0; at < length; at++) {
      const severity = judge(text, tokens[at], words);
      if (severity) candidates.push({ token: tokens[at], severity });
    }
    return candidates.length === 0 ? NONE : reports(text, candidates);
  };
}

function readWords(knowledge: Knowledge): Words {
  const { list, tables } = knowledge;
  const bitsOf = keptBits(knowledge, 'loans-and-function-words', () => [
    list('loanword'),
    list('foreign-function-word').flatMap((line) => wordsOf(line).slice(1)),
  ]);
  return { bitsOf, score: letterScore(tables.get('foreign-letters', () => packLetters(list('foreign-letters')))) };
}

interface Candidate {
  readonly token: number;
  readonly severity: Severity;
}

/** How often the article uses each of the words tells terms apart. */
function reports(text: Text, candidates: readonly Candidate[]): readonly Finding[] {
  const times = new Map<number, number>();
  for (const { token } of candidates) times.set(text.hashes[token], (times.get(text.hashes[token]) ?? 0) + 1);
  return candidates.map((candidate) => report(text, candidate, times));
}

/** What only looks odd is a rule of its own. */
function report(text: Text, { token, severity }: Candidate, times: ReadonlyMap<number, number>): Finding {
  if (severity === 'hint') return mark(text, RESIDUE['unknown-word'], tokensSpan(text, token, token));
  const isTerm = (times.get(text.hashes[token]) ?? 0) >= OFTEN;
  const softer = isTerm || isCited(text, token) ? 'hint' : severity;
  return mark(text, RESIDUE['untranslated-word'], tokensSpan(text, token, token), { severity: softer });
}

/** The cheap questions come first: most words that no dictionary holds are compounds, loans and parts of names. */
function judge(text: Text, token: number, words: Words): Severity | undefined {
  const length = text.ends[token] - text.starts[token];
  if (length > LONGEST || length < 2 || opensSentence(text, token)) return undefined;
  if (words.bitsOf(text.hashes[token]) & LOAN) return undefined;
  const severity = isAccented(text, token) ? judgeAccented(text, token, words) : judgePlain(text, token, words);
  return severity && isInAddress(text, token) ? undefined : severity;
}

function isAccented(text: Text, token: number): boolean {
  return (text.flags[token] & FOLDED) !== 0 && ACCENTED.test(tokenText(text, token));
}

function judgeAccented(text: Text, token: number, words: Words): Severity | undefined {
  if (isPluralLoan(tokenText(text, token), words) || isInName(text, token)) return undefined;
  return isInTitle(text, token) ? 'hint' : 'sign';
}

/** A word between or after capitals is part of a name or of a species (Clostridium sordellii). */
function judgePlain(text: Text, token: number, words: Words): Severity | undefined {
  if (followsName(text, token)) return undefined;
  const word = tokenText(text, token);
  if (words.bitsOf(text.hashes[token]) & FUNCTION_WORD && SHORT.test(word))
    return token < HEAD && text.length > 2 * HEAD ? 'hint' : 'sign';
  if (!PLAIN.test(word)) return undefined;
  const letters = words.score(word);
  if (letters < ODD_LETTERS || isPluralLoan(word, words)) return undefined;
  return letters >= FOREIGN_LETTERS ? 'sign' : 'hint';
}

/** A small letter at the start of a sentence: the page lost the beginning of the word (und for pound). */
function opensSentence(text: Text, token: number): boolean {
  return token === 0 || isFinalStop(text, token - 1) || (text.flags[token] & LINE_START) !== 0;
}

/** In a short quotation or brackets, introduced (called X), or explained after it: X (a dish). */
function isCited(text: Text, token: number): boolean {
  if (isCitation(text, token) || INTRODUCTIONS.has(text.hashes[token - 1])) return true;
  const next = text.hashes[token + 1];
  return next === OPEN_BRACKET || next === CLOSE_BRACKET || text.hashes[token - 1] === OPEN_BRACKET;
}

/** A person whose words fill a long quotation speaks English in an English article, but for whole phrases. */
function isCitation(text: Text, token: number): boolean {
  const { flags, length } = text;
  if ((flags[token] & QUOTED) === 0) return false;
  if (isStrange(text, token - 1) || isStrange(text, token + 1)) return true;
  let [first, end] = [token, token];
  while (first > 0 && flags[first - 1] & QUOTED && token - first < CITATION) first--;
  while (end < length && flags[end] & QUOTED && end - token < CITATION) end++;
  return end - first <= CITATION;
}

/** A word that no dictionary holds. */
function isStrange({ flags, length }: Text, token: number): boolean {
  return token >= 0 && token < length && (flags[token] & (WORD | KNOWN)) === WORD;
}

function isPluralLoan(word: string, { bitsOf }: Words): boolean {
  return word.endsWith('s') && (bitsOf(hashWord(fold(word.slice(0, -1)))) & LOAN) !== 0;
}

/** Between two names, or before one that hangs on it: la Tour, Hochschule für Musik. */
function isInName(text: Text, token: number): boolean {
  return (
    followsName(text, token) &&
    token + 1 < text.length &&
    (text.flags[token + 1] & (CAPITAL | SPACED)) === (CAPITAL | SPACED)
  );
}

/** Right after a capitalised word that is no English one, in a run of such words: the name of a foreign film or firm. */
function isInTitle(text: Text, token: number): boolean {
  const foreign = WORD | SPACED;
  let first = token;
  while (first > 0 && (text.flags[first - 1] & (WORD | SPACED | KNOWN)) === foreign && text.flags[first] & SPACED)
    first--;
  return first < token && (text.flags[first] & CAPITAL) !== 0;
}

/** After a name, or after the initial of one (C. jejuni). */
function followsName(text: Text, token: number): boolean {
  const before = text.hashes[token - 1] === DOT ? token - 2 : token - 1;
  return before >= 0 && (text.flags[before] & NAME) !== 0;
}
