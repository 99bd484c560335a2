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
  WORD,
  type Text,
} from '../text/text.js';
import { fold, hashWord } from '../text/fold.js';
import { mark, tokensSpan } from './detector.js';
import { letterScore, type LetterScore } from './letters.js';
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

/** What tells foreign words: loans that are none, function words, and the look of the letters. */
interface Words {
  readonly loans: ReadonlySet<number>;
  readonly functionWords: ReadonlySet<number>;
  readonly score: LetterScore;
}

/** What finds single words left in the source language, in small letters: names are not looked at. */
export function foreignWordFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const words: Words = {
    loans: new Set(knowledge.list('loanword').map((word) => hashWord(fold(word)))),
    functionWords: new Set(
      knowledge.list('foreign-function-word').flatMap((line) => wordsOf(line).slice(1).map(hashWord)),
    ),
    score: letterScore(knowledge.list('foreign-letters')),
  };
  return (text) => {
    const candidates: Candidate[] = [];
    for (let token = 0; token < text.length; token++) {
      if ((text.flags[token] & (WORD | CAPITAL | KNOWN | FOREIGN_SCRIPT)) !== WORD) continue;
      const severity = judge(text, token, words);
      if (severity) candidates.push({ token, severity });
    }
    const times = countTimes(text, candidates);
    return candidates.map((candidate) => report(text, candidate, times));
  };
}

interface Candidate {
  readonly token: number;
  readonly severity: Severity;
}

/** How often the article uses each of the words, by their hashes. */
function countTimes({ hashes }: Text, candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const { token } of candidates) times.set(hashes[token], (times.get(hashes[token]) ?? 0) + 1);
  return times;
}

/** What only looks odd is a rule of its own. */
function report(text: Text, { token, severity }: Candidate, times: ReadonlyMap<number, number>): Finding {
  if (severity === 'hint') return mark(text, RESIDUE['unknown-word'], tokensSpan(text, token, token));
  const isTerm = (times.get(text.hashes[token]) ?? 0) >= OFTEN;
  const softer = isTerm || isCited(text, token) ? 'hint' : severity;
  return mark(text, RESIDUE['untranslated-word'], tokensSpan(text, token, token), { severity: softer });
}

/** A word between or after capitals is part of a name or of a species (Clostridium sordellii). */
function judge(text: Text, token: number, { loans, functionWords, score }: Words): Severity | undefined {
  const length = text.ends[token] - text.starts[token];
  if (length > LONGEST || length < 2 || loans.has(text.hashes[token]) || isInAddress(text, token)) return undefined;
  if (opensSentence(text, token)) return undefined;
  const word = text.source.slice(text.starts[token], text.ends[token]);
  if (text.flags[token] & FOLDED && ACCENTED.test(word))
    return isPluralLoan(word, loans) || isInName(text, token) ? undefined : isInTitle(text, token) ? 'hint' : 'sign';
  if (followsName(text, token)) return undefined;
  if (functionWords.has(text.hashes[token]) && SHORT.test(word))
    return token < HEAD && text.length > 2 * HEAD ? 'hint' : 'sign';
  if (!PLAIN.test(word) || isPluralLoan(word, loans)) return undefined;
  const letters = score(word);
  if (letters >= FOREIGN_LETTERS) return 'sign';
  return letters >= ODD_LETTERS ? 'hint' : undefined;
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

function isPluralLoan(word: string, loans: ReadonlySet<number>): boolean {
  return word.endsWith('s') && loans.has(hashWord(fold(word.slice(0, -1))));
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
