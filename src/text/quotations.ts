import { fold, hashWord } from './fold.js';
import type { Landmarks } from './landmarks.js';
import { QUOTED, SPACED, WORD, type Quotation } from './text.js';
import type { Tokens } from './tokenize.js';

const DOUBLE = hashWord('"');
const SINGLE = hashWord("'");
const OPENING = '\u201c\u2018\u201e\u00ab`';
const CLOSING = '\u201d\u2019\u00bb';

/** A quotation that has been opened and not closed yet. */
interface Open {
  readonly token: number;
  readonly mark: number;
  readonly curly: boolean;
}

/**
 * Pairs quotation marks paragraph by paragraph, curly or straight, double or single, nested or not, and marks the
 * tokens inside as QUOTED. A mark without a partner gives a quotation with `close` -1 that runs to the paragraph's end.
 * An apostrophe is a mark only where it can open (after a space, before a letter) or close one that is open.
 */
export function findQuotations(tokens: Tokens, { source, paragraphs, landmarks }: Ground): Quotation[] {
  const found: Quotation[] = [];
  const marks = quotationMarks(tokens.hashes, landmarks);
  for (let at = 0, paragraph = 0; at < marks.length;) {
    while (paragraphs[paragraph + 1] <= marks[at]) paragraph++;
    const end = paragraphs[paragraph + 1];
    const first = at;
    while (at < marks.length && marks[at] < end) at++;
    pairMarks(tokens, source, { marks: marks.slice(first, at), end, found });
  }
  found.sort((a, b) => a.open - b.open);
  markQuoted(tokens.flags, found);
  return found;
}

function quotationMarks(hashes: Int32Array, landmarks: Landmarks): number[] {
  const marks: number[] = [];
  for (const token of landmarks) {
    const hash = hashes[token];
    if (hash === DOUBLE || hash === SINGLE) marks.push(token);
  }
  return marks;
}

/** What marks are paired in. */
interface Ground {
  readonly source: string;
  readonly paragraphs: Int32Array;
  readonly landmarks: Landmarks;
}

/** The quotation marks of a paragraph, and the token behind its last one. */
interface Stretch {
  readonly marks: readonly number[];
  readonly end: number;
  readonly found: Quotation[];
}

function pairMarks(tokens: Tokens, source: string, { marks, end, found }: Stretch): void {
  const stack: Open[] = [];
  for (const token of marks) {
    const mark = tokens.hashes[token];
    const depth = openDepth(stack, mark);
    if (depth >= 0 && closes(tokens, source, token)) {
      for (const lost of stack.splice(depth + 1)) keepUnclosed(found, lost, token);
      const opened = stack.pop();
      if (opened) found.push({ open: opened.token, close: token, limit: token });
    } else if (opens(tokens, source, token) && stack.length < MAX_DEPTH)
      stack.push({ token, mark, curly: OPENING.includes(source[tokens.starts[token]]) });
  }
  for (const lost of stack) keepUnclosed(found, lost, end - 1);
}

const MAX_DEPTH = 4;

/** A straight single mark that never closes is more likely an apostrophe ('cause). */
function keepUnclosed(found: Quotation[], { token, mark, curly }: Open, limit: number): void {
  if (mark === DOUBLE || curly) found.push({ open: token, close: -1, limit });
}

function openDepth(stack: readonly Open[], mark: number): number {
  for (let depth = stack.length - 1; depth >= 0; depth--) if (stack[depth].mark === mark) return depth;
  return -1;
}

/** A curly mark says what it is; a straight one opens after a space and before a letter, and closes otherwise. */
function opens(tokens: Tokens, source: string, token: number): boolean {
  const character = source[tokens.starts[token]];
  if (OPENING.includes(character)) return true;
  if (CLOSING.includes(character) || token + 1 >= tokens.length) return false;
  const before = (tokens.flags[token] & SPACED) !== 0 || isBracketOrQuote(source[tokens.starts[token] - 1]);
  const after = (tokens.flags[token + 1] & SPACED) === 0;
  if (tokens.hashes[token] === DOUBLE) return before || after;
  return before && after && (tokens.flags[token + 1] & WORD) !== 0;
}

function closes(tokens: Tokens, source: string, token: number): boolean {
  const character = source[tokens.starts[token]];
  if (CLOSING.includes(character)) return true;
  if (OPENING.includes(character)) return false;
  const spaced = (tokens.flags[token] & SPACED) !== 0;
  const nextSpaced = token + 1 >= tokens.length || (tokens.flags[token + 1] & SPACED) !== 0;
  return !spaced || nextSpaced;
}

function isBracketOrQuote(character: string | undefined): boolean {
  return character !== undefined && `([{"'-\u2014\u2013/`.includes(fold(character));
}

function markQuoted(flags: Uint16Array, quotations: readonly Quotation[]): void {
  let marked = -1;
  for (const { open, limit } of quotations) {
    for (let token = Math.max(open, marked + 1); token <= limit; token++) flags[token] |= QUOTED;
    marked = Math.max(marked, limit);
  }
}
