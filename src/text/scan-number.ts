import { classOf, DIGIT, HYPHEN, KIND, LETTER, MARK } from './characters.js';
import { fold, hashUnit, hashWord, HASH_SEED } from './fold.js';
import { push, type Scan } from './scan.js';
import { FOLDED, NUMBER } from './text.js';

const DOT = 46;
const COMMA = 44;
const COLON = 58;

/** Scans a number with what belongs to it: 100,000, 3.5, 12:30, 19th, 3-year-old. */
export function scanNumber(scan: Scan, before: number): void {
  const { units } = scan;
  const start = scan.at;
  let at = start;
  let hash = HASH_SEED;
  let odd = false;
  for (; ; at++) {
    const unit = units[at];
    if (!continuesNumber(units, at, unit)) break;
    odd ||= unit > 127;
    hash = hashUnit(hash, unit >= 65 && unit <= 90 ? unit + 32 : unit);
  }
  const flags = before | NUMBER | (odd ? FOLDED : 0);
  push(scan, at, odd ? hashWord(fold(scan.source.slice(start, at))) : hash, flags);
}

function continuesNumber(units: Uint16Array, at: number, unit: number): boolean {
  const kind = classOf(unit) & KIND;
  if (kind === LETTER || kind === DIGIT || kind === MARK) return true;
  if (kind === HYPHEN) return isLetter(units, at + 1);
  return (unit === DOT || unit === COMMA || unit === COLON) && isDigit(units, at + 1);
}

function isDigit(units: Uint16Array, at: number): boolean {
  return (classOf(units[at]) & KIND) === DIGIT;
}

function isLetter(units: Uint16Array, at: number): boolean {
  return (classOf(units[at]) & KIND) === LETTER;
}
