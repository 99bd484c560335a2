import {
  APOSTROPHE,
  classOf,
  classTable,
  DIGIT,
  HYPHEN,
  INVISIBLE,
  KIND,
  LETTER,
  MARK,
  NOT_LATIN,
  UPPER,
} from './characters.js';
import { fold, hashUnit, hashWord, HASH_SEED } from './fold.js';
import { isWordUnit, push, type Scan } from './scan.js';
import { ALL_CAPS, CAPITAL, FOLDED, FOREIGN_SCRIPT, WORD } from './text.js';

const DOT = 46;
const CLASSES = classTable();

/** Scans a word, hashing it in small letters on the way; one with letters beyond ASCII is folded and hashed again. */
export function scanWord(scan: Scan, before: number): void {
  const { units } = scan;
  const start = scan.at;
  let at = start;
  let hash = HASH_SEED;
  let uppers = 0;
  let letters = 0;
  let odd = 0;
  let foreign = 0;
  for (; ; at++) {
    const unit = units[at];
    const entry = CLASSES[unit] || classOf(unit);
    const kind = entry & KIND;
    if (kind === LETTER || kind === DIGIT) {
      letters++;
      foreign |= entry & NOT_LATIN;
      if (entry & UPPER) uppers++;
      if (unit > 127) odd = 1;
      hash = hashUnit(hash, entry & UPPER && unit < 128 ? unit + 32 : unit);
    } else if (kind === MARK || kind === INVISIBLE) {
      odd = 1;
    } else if ((kind === APOSTROPHE && joinsApostrophe(units, at)) || (kind === HYPHEN && isWordUnit(units, at + 1))) {
      if (unit > 127) odd = 1;
      hash = hashUnit(hash, kind === HYPHEN ? 45 : 39);
    } else if (unit === DOT && joinsInitials(units, start, at)) {
      hash = hashUnit(hash, DOT);
    } else break;
  }
  let flags = before | WORD;
  if (classOf(units[start]) & UPPER) flags |= CAPITAL;
  if (uppers > 1 && uppers === letters) flags |= ALL_CAPS;
  if (foreign) flags |= FOREIGN_SCRIPT;
  if (odd) flags |= FOLDED;
  push(scan, at, odd ? hashWord(fold(scan.source.slice(start, at))) : hash, flags);
}

/** An apostrophe inside a word belongs to it, unless it begins a possessive 's. */
function joinsApostrophe(units: Uint16Array, at: number): boolean {
  if (!isWordUnit(units, at + 1)) return false;
  const next = units[at + 1] | 32;
  return next !== 115 || isWordUnit(units, at + 2);
}

/** U.S., p.m.: single letters with dots between them; the last dot belongs to it if one came before. */
function joinsInitials(units: Uint16Array, start: number, at: number): boolean {
  const letterBefore = (at - start) % 2 === 1 && isSpelledOut(units, start, at);
  if (!letterBefore) return false;
  const letterAfter = isWordUnit(units, at + 1) && !isWordUnit(units, at + 2);
  return letterAfter ? true : at - start > 2 && !isWordUnit(units, at + 1);
}

function isSpelledOut(units: Uint16Array, start: number, at: number): boolean {
  return at - start === 1 || units[at - 2] === DOT;
}
