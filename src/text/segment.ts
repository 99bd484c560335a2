import type { Tokens } from './tokenize.js';
import { ABBREVIATIONS, OPENERS_OF_SENTENCES, TITLES } from './abbreviations.js';
import { BLANK_LINE, CAPITAL, LINE_START, NUMBER, PUNCTUATION, SPACED, WORD } from './text.js';
import { hashWord } from './fold.js';
import { hashSet } from './hash-set.js';

/** First token of each paragraph and sentence, with one final entry: the number of tokens. */
export interface Segments {
  readonly paragraphs: Int32Array;
  readonly sentences: Int32Array;
}

const STOPS = hashSet(['.', '!', '?', '...']);
const CLOSERS = hashSet(['"', "'", ')', ']']);
const STARTERS = hashSet(['"', "'", '(', '[', '/', '-']);
const DOT = hashWord('.');
const HARD_WRAP_SHARE = 0.4;
const MAX_CLOSERS = 5;

/** Finds paragraphs and sentences. A sentence never crosses a paragraph. */
export function segment(tokens: Tokens): Segments {
  const paragraphs = paragraphStarts(tokens);
  return { paragraphs, sentences: sentenceStarts(tokens, paragraphs) };
}

/**
 * In most articles each line break ends a paragraph; where lines were wrapped at a fixed width only empty lines do.
 * Wrapped text shows in line breaks inside sentences: no stop before them and no capital after.
 */
function paragraphStarts(tokens: Tokens): Int32Array {
  const wrapped = isHardWrapped(tokens);
  const starts: number[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const flags = tokens.flags[token];
    if (token === 0 || (wrapped ? flags & BLANK_LINE : flags & LINE_START)) starts.push(token);
  }
  starts.push(tokens.length);
  return Int32Array.from(starts);
}

function isHardWrapped(tokens: Tokens): boolean {
  let breaks = 0;
  let inside = 0;
  for (let token = 1; token < tokens.length; token++) {
    const flags = tokens.flags[token];
    if ((flags & LINE_START) === 0 || flags & BLANK_LINE) continue;
    breaks++;
    const open = (tokens.flags[token - 1] & PUNCTUATION) === 0;
    if (open && flags & WORD && (flags & CAPITAL) === 0) inside++;
  }
  return breaks > 2 && inside / breaks > HARD_WRAP_SHARE;
}

function sentenceStarts(tokens: Tokens, paragraphs: Int32Array): Int32Array {
  const starts: number[] = [];
  let paragraph = 0;
  for (let token = 0; token < tokens.length; token++) {
    const opensParagraph = token === paragraphs[paragraph];
    if (opensParagraph) paragraph++;
    if (opensParagraph || (startsSentence(tokens, token) && sentenceEndsBefore(tokens, token))) starts.push(token);
  }
  starts.push(tokens.length);
  return Int32Array.from(starts);
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
  if (!long || (tokens.flags[next] & CAPITAL) === 0) return false;
  return INITIALS.has(tokens.hashes[before]) && OPENERS_OF_SENTENCES.has(tokens.hashes[next]);
}

const INITIALS = hashSet(['u.s.', 'u.n.', 'u.k.', 'e.u.', 'p.m.', 'a.m.', 'd.c.', 'u.s.a.', 'u.a.e.', 'l.a.', 'n.y.']);
