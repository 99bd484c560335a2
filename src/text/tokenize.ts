import {
  APOSTROPHE, DIGIT, HYPHEN, INVISIBLE, LETTER, MARK, NEWLINE, NOT_LATIN, SPACE, SURROGATE, UPPER, classOf, classTable,
} from './characters.js';
import { fold, hashUnit, hashWord, HASH_SEED } from './fold.js';
import {
  ALL_CAPS, BLANK_LINE, CAPITAL, FOLDED, FOREIGN_SCRIPT, LINE_START, NUMBER, PUNCTUATION, SPACED, WORD,
} from './text.js';

/** The token columns of a Text, before sentences and names are known. */
export interface Tokens {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
}

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const BACKTICK = 96;
const KIND = 15;
const MIN_ELLIPSIS = 3;
const CLASSES = classTable();

/** Cursor over a text and the columns being filled: the scanner's whole state, local to one call of `tokenize`. */
interface Scan {
  readonly source: string;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  flags: Uint16Array;
  length: number;
  at: number;
}

/**
 * Cuts a text into tokens in one scan over its code units. A word keeps its inner hyphens and apostrophes (non-paper,
 * didn't), but a possessive 's is a token of its own; U.S. is one token, and so are 100,000, 12:30 and 19th; every
 * other mark is a token, except that three dots and more are one. White space and invisible characters are none.
 */
export function tokenize(source: string): Tokens {
  const capacity = (source.length >> 2) + 16;
  const scan: Scan = {
    source,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    hashes: new Int32Array(capacity),
    flags: new Uint16Array(capacity),
    length: 0,
    at: 0,
  };
  scanAll(scan);
  const { length } = scan;
  return {
    length,
    starts: scan.starts.subarray(0, length),
    ends: scan.ends.subarray(0, length),
    hashes: scan.hashes.subarray(0, length),
    flags: scan.flags.subarray(0, length),
  };
}

function scanAll(scan: Scan): void {
  const { source } = scan;
  const classes = CLASSES;
  let before = SPACED | LINE_START | BLANK_LINE;
  while (scan.at < source.length) {
    const unit = source.charCodeAt(scan.at);
    const entry = classes[unit] || classOf(unit);
    const kind = entry & KIND;
    if (kind === SPACE) before |= SPACED;
    else if (kind === NEWLINE) before |= newlineFlags(source, scan.at, before);
    else if (kind !== INVISIBLE && kind !== MARK) {
      if (scan.length === scan.starts.length) grow(scan);
      if (kind === LETTER) scanWord(scan, before);
      else if (kind === DIGIT) scanNumber(scan, before);
      else scanMark(scan, kind, before);
      before = 0;
      continue;
    }
    scan.at++;
  }
}

/** A second line break in a row (but not the second half of CR LF) makes an empty line. */
function newlineFlags(source: string, at: number, before: number): number {
  const pair = source.charCodeAt(at) === 10 && source.charCodeAt(at - 1) === 13;
  return SPACED | LINE_START | ((before & LINE_START) !== 0 && !pair ? BLANK_LINE : 0);
}

function grow(scan: Scan): void {
  const capacity = scan.starts.length * 2;
  const wider = <T extends Int32Array | Uint16Array>(column: T, empty: T): T => {
    empty.set(column);
    return empty;
  };
  scan.starts = wider(scan.starts, new Int32Array(capacity));
  scan.ends = wider(scan.ends, new Int32Array(capacity));
  scan.hashes = wider(scan.hashes, new Int32Array(capacity));
  scan.flags = wider(scan.flags, new Uint16Array(capacity));
}

function scanWord(scan: Scan, before: number): void {
  const { source } = scan;
  const classes = CLASSES;
  const start = scan.at;
  let at = start;
  let hash = HASH_SEED;
  let uppers = 0;
  let letters = 0;
  let odd = 0;
  let foreign = 0;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const entry = classes[unit] || classOf(unit);
    const kind = entry & KIND;
    if (kind === LETTER || kind === DIGIT) {
      letters++;
      foreign |= entry & NOT_LATIN;
      if (entry & UPPER) uppers++;
      if (unit > 127) odd = 1;
      hash = hashUnit(hash, entry & UPPER && unit < 128 ? unit + 32 : unit);
    } else if (kind === MARK || kind === INVISIBLE) {
      odd = 1;
    } else if ((kind === APOSTROPHE && joinsApostrophe(source, at)) || (kind === HYPHEN && isWordUnit(source, at + 1))) {
      if (unit > 127) odd = 1;
      hash = hashUnit(hash, kind === HYPHEN ? 45 : 39);
    } else if (unit === DOT && joinsInitials(source, start, at)) {
      hash = hashUnit(hash, DOT);
    } else break;
  }
  let flags = before | WORD;
  if (classOf(source.charCodeAt(start)) & UPPER) flags |= CAPITAL;
  if (uppers > 1 && uppers === letters) flags |= ALL_CAPS;
  if (foreign) flags |= FOREIGN_SCRIPT;
  if (odd) flags |= FOLDED;
  push(scan, at, odd ? hashWord(fold(source.slice(start, at))) : hash, flags);
}

/** An apostrophe inside a word belongs to it, unless it begins a possessive 's. */
function joinsApostrophe(source: string, at: number): boolean {
  if (!isWordUnit(source, at + 1)) return false;
  const next = source.charCodeAt(at + 1) | 32;
  return next !== 115 || isWordUnit(source, at + 2);
}

function isWordUnit(source: string, at: number): boolean {
  if (at >= source.length) return false;
  const kind = classOf(source.charCodeAt(at)) & KIND;
  return kind === LETTER || kind === DIGIT || kind === MARK;
}

/** U.S., p.m.: single letters with dots between them; the last dot belongs to it if one came before. */
function joinsInitials(source: string, start: number, at: number): boolean {
  const letterBefore = (at - start) % 2 === 1 && isSpelledOut(source, start, at);
  if (!letterBefore) return false;
  const letterAfter = isWordUnit(source, at + 1) && !isWordUnit(source, at + 2);
  return letterAfter ? true : at - start > 2 && !isWordUnit(source, at + 1);
}

function isSpelledOut(source: string, start: number, at: number): boolean {
  return at - start === 1 || source.charCodeAt(at - 2) === DOT;
}

function scanNumber(scan: Scan, before: number): void {
  const { source } = scan;
  const start = scan.at;
  let at = start;
  let hash = HASH_SEED;
  let odd = false;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (!continuesNumber(source, at, unit)) break;
    odd ||= unit > 127;
    hash = hashUnit(hash, unit >= 65 && unit <= 90 ? unit + 32 : unit);
  }
  const flags = before | NUMBER | (odd ? FOLDED : 0);
  push(scan, at, odd ? hashWord(fold(source.slice(start, at))) : hash, flags);
}

function continuesNumber(source: string, at: number, unit: number): boolean {
  const kind = classOf(unit) & KIND;
  if (kind === LETTER || kind === DIGIT || kind === MARK) return true;
  if (kind === HYPHEN) return isLetter(source, at + 1);
  return (unit === DOT || unit === COMMA || unit === COLON) && isDigit(source, at + 1);
}

function isDigit(source: string, at: number): boolean {
  return at < source.length && (classOf(source.charCodeAt(at)) & KIND) === DIGIT;
}

function isLetter(source: string, at: number): boolean {
  return at < source.length && (classOf(source.charCodeAt(at)) & KIND) === LETTER;
}

function scanMark(scan: Scan, kind: number, before: number): void {
  const { source, at } = scan;
  const end = markEnd(source, at, kind);
  const astralLetter = kind === SURROGATE && /^\p{L}/u.test(source.slice(at, end));
  const hash = end === at + 1 && source.charCodeAt(at) < BACKTICK ? hashUnit(HASH_SEED, source.charCodeAt(at)) : markHash(source.slice(at, end));
  push(scan, end, hash, before | (astralLetter ? WORD | FOREIGN_SCRIPT : PUNCTUATION));
}

function markHash(token: string): number {
  return hashWord(token.startsWith('...') ? '...' : fold(token));
}

/** Where the mark at `at` ends: most are one code unit; 's, `` and '' are two, three dots and more are one token. */
function markEnd(source: string, at: number, kind: number): number {
  if (kind === SURROGATE) return at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (kind === APOSTROPHE) return quoteEnd(source, at);
  const unit = source.charCodeAt(at);
  if (unit === BACKTICK && source.charCodeAt(at + 1) === BACKTICK) return at + 2;
  if (unit !== DOT) return at + 1;
  let end = at;
  while (source.charCodeAt(end) === DOT) end++;
  return end - at >= MIN_ELLIPSIS ? end : at + 1;
}

function quoteEnd(source: string, at: number): number {
  if (source.charCodeAt(at) === 39 && source.charCodeAt(at + 1) === 39) return at + 2;
  const isS = (source.charCodeAt(at + 1) | 32) === 115;
  const possessive = isS && !isWordUnit(source, at + 2) && at > 0 && isWordUnit(source, at - 1);
  return possessive ? at + 2 : at + 1;
}

function push(scan: Scan, end: number, hash: number, flags: number): void {
  const { length } = scan;
  scan.starts[length] = scan.at;
  scan.ends[length] = end;
  scan.hashes[length] = hash === 0 ? 1 : hash;
  scan.flags[length] = flags;
  scan.length = length + 1;
  scan.at = end;
}
