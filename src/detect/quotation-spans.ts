import type { Span } from '../model.js';
import { FOREIGN_SCRIPT, indexOf, LINE_START, NUMBER, PUNCTUATION, WORD, type Text } from '../text/text.js';
import { tokensSpan } from './detector.js';
import type { Unclosed } from './quotation-marks.js';
import { classReader } from './word-classes.js';
import { COLON, COMMA, DASH, isFinalStop, SEMICOLON, wordsOf } from './words.js';

const isFirstPerson = classReader([wordsOf('i we us our ours my me mine myself ourselves')]);
const SHORTEST_CLAUSE = 4;
const LONGEST_SPAN = 25;
const SPLIT_WORDS = 5;

/** A mark that splits a sentence, with the first words after it. */
export function splitSpan(text: Text, open: number): Span {
  let last = open;
  while (last - open < SPLIT_WORDS && last + 1 < text.length && (text.flags[last + 1] & PUNCTUATION) === 0) last++;
  return tokensSpan(text, open, last);
}

/**
 * The token before which a closing mark is missing, where that can be told: the last sentence of the paragraph in
 * which the speaker still says I or we, if it is a later one than the first of the quotation. Otherwise -1.
 */
export function missingEnd(text: Text, { open, before }: Unclosed): number {
  const limit = Math.min(text.paragraphs[indexOf(text.paragraphs, open) + 1], before);
  let sentence = indexOf(text.sentences, open) + 1;
  let end = -1;
  for (; text.sentences[sentence] < limit; sentence++) {
    const next = Math.min(text.sentences[sentence + 1], limit);
    for (let token = text.sentences[sentence]; token < next; token++) if (isFirstPerson(text, token)) end = next - 1;
  }
  return end;
}

/** The last token of the first clause or sentence of a quotation. */
export function clauseEnd(text: Text, open: number): number {
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
