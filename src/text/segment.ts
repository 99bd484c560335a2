import type { Tokens } from './tokenize.js';
import type { Landmarks } from './landmarks.js';
import { ABBREVIATIONS, OPENERS_OF_SENTENCES, TITLES } from './abbreviations.js';
import { BLANK_LINE, CAPITAL, LINE_START, NUMBER, PUNCTUATION, SPACED, WORD } from './text.js';
import { hashWord } from './fold.js';
import { columnOf } from './slab.js';
import { hashSet } from './hash-set.js';

/** First token of each paragraph and sentence, with one final entry: the number of tokens. */
export interface Segments {
  readonly paragraphs: Int32Array;
  readonly sentences: Int32Array;
}

const STOP_MARKS = ['.', '!', '?', '...'];
const CLOSING_MARKS = ['"', "'", ')', ']'];
const STOPS = hashSet(STOP_MARKS);
const CLOSERS = hashSet(CLOSING_MARKS);
/** Marks behind which a sentence may begin. */
const ENDERS = hashSet([...STOP_MARKS, ...CLOSING_MARKS]);
const STARTERS = hashSet(['"', "'", '(', '[', '/', '-']);
const DOT = hashWord('.');
const HARD_WRAP_SHARE = 0.4;
const MAX_CLOSERS = 5;

/** Finds paragraphs and sentences. A sentence never crosses a paragraph. */
export function segment(tokens: Tokens, landmarks: Landmarks): Segments {
  const paragraphs = paragraphStarts(tokens, landmarks);
  return { paragraphs, sentences: sentenceStarts(tokens, landmarks, paragraphs) };
}

/**
 * In most articles each line break ends a paragraph; where lines were wrapped at a fixed width only empty lines do.
 * Wrapped text shows in line breaks inside sentences: no stop before them and no capital after.
 */
function paragraphStarts({ flags, length }: Tokens, landmarks: Landmarks): Int32Array {
  const lines: number[] = [];
  for (const token of landmarks) if (flags[token] & LINE_START) lines.push(token);
  const starts = isHardWrapped(flags, lines)
    ? lines.filter((token) => token === 0 || flags[token] & BLANK_LINE)
    : lines;
  starts.push(length);
  return columnOf(starts);
}

function isHardWrapped(flags: Uint16Array, lines: readonly number[]): boolean {
  let breaks = 0;
  let inside = 0;
  for (const token of lines) {
    if (token === 0 || flags[token] & BLANK_LINE) continue;
    breaks++;
    if ((flags[token - 1] & PUNCTUATION) === 0 && (flags[token] & (WORD | CAPITAL)) === WORD) inside++;
  }
  return breaks > 2 && inside / breaks > HARD_WRAP_SHARE;
}

/** A sentence begins with a paragraph, behind a mark, or behind U.S. or the like. */
function sentenceStarts(tokens: Tokens, landmarks: Landmarks, paragraphs: Int32Array): Int32Array {
  const { flags, length } = tokens;
  const starts: number[] = [];
  let paragraph = 0;
  for (const token of landmarks) {
    if (token === paragraphs[paragraph]) {
      paragraph++;
      starts.push(token);
    } else if (flags[token] & CAPITAL && endsInInitials(tokens, token)) starts.push(token);
    const next = token + 1;
    if (flags[token] & PUNCTUATION && next < length && next !== paragraphs[paragraph] && isBoundary(tokens, next))
      starts.push(next);
  }
  starts.push(length);
  return columnOf(starts);
}

/** Whether the mark before `next` ends a sentence and `next` begins one; most marks are commas. */
function isBoundary(tokens: Tokens, next: number): boolean {
  return ENDERS.has(tokens.hashes[next - 1]) && startsSentence(tokens, next) && sentenceEndsBefore(tokens, next);
}

/** Whether the tokens before `next` are a stop, with closing marks after it, that ends a sentence. */
function sentenceEndsBefore(tokens: Tokens, next: number): boolean {
  let stop = next - 1;
  while (stop > next - MAX_CLOSERS && isCloser(tokens, stop)) stop--;
  if (!STOPS.has(tokens.hashes[stop])) return endsInInitials(tokens, next);
  if (tokens.hashes[stop] !== DOT || stop === 0) return true;
  const before = tokens.hashes[stop - 1];
  if (TITLES.has(before)) return false;
  const weak = ABBREVIATIONS.has(before) || isInitial(tokens, stop - 1);
  return !weak || OPENERS_OF_SENTENCES.has(tokens.hashes[next]);
}

/** A closing mark hangs on the token before it; a straight quotation mark after a space opens something. */
function isCloser(tokens: Tokens, token: number): boolean {
  return CLOSERS.has(tokens.hashes[token]) && (tokens.flags[token] & SPACED) === 0;
}

function startsSentence(tokens: Tokens, token: number): boolean {
  const flags = tokens.flags[token];
  if ((flags & SPACED) === 0) return false;
  return (flags & (CAPITAL | NUMBER)) !== 0 || STARTERS.has(tokens.hashes[token]);
}

function isInitial(tokens: Tokens, token: number): boolean {
  return (tokens.flags[token] & CAPITAL) !== 0 && tokens.ends[token] - tokens.starts[token] === 1;
}

/** The token before `next` is U.S. or the like, and `next` is a word that hardly follows inside a sentence. */
function endsInInitials(tokens: Tokens, next: number): boolean {
  const before = next - 1;
  const long = tokens.ends[before] - tokens.starts[before] > 3;
  if (!long || (tokens.flags[next] & (CAPITAL | SPACED)) !== (CAPITAL | SPACED)) return false;
  return INITIALS.has(tokens.hashes[before]) && OPENERS_OF_SENTENCES.has(tokens.hashes[next]);
}

const INITIALS = hashSet(['u.s.', 'u.n.', 'u.k.', 'e.u.', 'p.m.', 'a.m.', 'd.c.', 'u.s.a.', 'u.a.e.', 'l.a.', 'n.y.']);
