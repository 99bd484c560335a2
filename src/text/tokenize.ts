import { classOf, classTable, DIGIT, INVISIBLE, KIND, LETTER, MARK, NEWLINE, SPACE } from './characters.js';
import { hashUnit, HASH_SEED } from './fold.js';
import { scanMark } from './scan-mark.js';
import { scanNumber } from './scan-number.js';
import { scanWord } from './scan-word.js';
import { startScan, type Scan } from './scan.js';
import { keepInt32, keepUint16 } from './slab.js';
import { BLANK_LINE, CAPITAL, LINE_START, SPACED, WORD } from './text.js';

/** The token columns of a Text, before sentences and names are known. */
export interface Tokens {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
}

const CLASSES = classTable();

/**
 * Cuts a text into tokens in one scan over its code units. A word keeps its inner hyphens and apostrophes (non-paper,
 * didn't), but a possessive 's is a token of its own; U.S. is one token, and so are 100,000, 12:30 and 19th; every
 * other mark is a token, except that three dots and more are one. White space and invisible characters are none.
 */
export function tokenize(source: string): Tokens {
  const scan = startScan(source);
  scanAll(scan);
  const { length, columns } = scan;
  return {
    length,
    starts: keepInt32(columns.starts, length),
    ends: keepInt32(columns.ends, length),
    hashes: keepInt32(columns.hashes, length),
    flags: keepUint16(columns.flags, length),
  };
}

/** A small letter of ASCII for itself, and 0 for every other unit. */
const SMALL = tableOf('abcdefghijklmnopqrstuvwxyz');
/** Something for a unit that ends any word before it: white space and marks of ASCII that never join; 0 for others. */
const ENDS_WORD = tableOf(' \n,;:!?")(/');
const SPACE_UNIT = 32;
const DOT = 46;
const ASCII_END = 128;

/** A table over all units, in which these stand for themselves. */
function tableOf(units: string): Uint8Array {
  const table = new Uint8Array(2 ** 16);
  for (let at = 0; at < units.length; at++) table[units.charCodeAt(at)] = units.charCodeAt(at);
  return table;
}

/**
 * Most tokens are words of small letters behind their first one, up to a mark that ends any word: they are scanned here, with
 * nothing but locals, and all others by scanners of their own.
 */
function scanAll(scan: Scan): void {
  const { units, source } = scan;
  let { capacity, starts, ends, hashes, flags } = scan.columns;
  let before = SPACED | LINE_START | BLANK_LINE;
  let length = 0;
  let at = 0;
  while (at < source.length) {
    const unit = units[at];
    const small = unit < ASCII_END ? SMALL[unit | 32] : 0;
    if (small !== 0) {
      let hash = hashUnit(HASH_SEED, small);
      let end = at + 1;
      for (let next = SMALL[units[end]]; next !== 0; next = SMALL[units[++end]]) hash = hashUnit(hash, next);
      const last = units[end];
      if (length < capacity && (ENDS_WORD[last] !== 0 || (last === DOT && end > at + 1))) {
        starts[length] = at;
        ends[length] = end;
        hashes[length] = hash === 0 ? 1 : hash;
        flags[length++] = unit === small ? before | WORD : before | WORD | CAPITAL;
        before = last === SPACE_UNIT ? SPACED : 0;
        at = last === SPACE_UNIT ? end + 1 : end;
        continue;
      }
    }
    const kind = (CLASSES[unit] || classOf(unit)) & KIND;
    if (kind === SPACE) before |= SPACED;
    else if (kind === NEWLINE) before |= newlineFlags(units, at, before);
    else if (kind !== INVISIBLE && kind !== MARK) {
      scan.length = length;
      scan.at = at;
      if (kind === LETTER) scanWord(scan, before);
      else if (kind === DIGIT) scanNumber(scan, before);
      else scanMark(scan, kind, before);
      ({ capacity, starts, ends, hashes, flags } = scan.columns);
      length = scan.length;
      at = scan.at;
      before = 0;
      continue;
    }
    at++;
  }
  scan.length = length;
}

/** A second line break in a row (but not the second half of CR LF) makes an empty line. */
function newlineFlags(units: Uint16Array, at: number, before: number): number {
  const pair = at > 0 && units[at] === 10 && units[at - 1] === 13;
  return SPACED | LINE_START | ((before & LINE_START) !== 0 && !pair ? BLANK_LINE : 0);
}
