import { APOSTROPHE, SURROGATE } from './characters.js';
import { fold, hashUnit, hashWord, HASH_SEED } from './fold.js';
import { isWordUnit, push, type Scan } from './scan.js';
import { FOREIGN_SCRIPT, PUNCTUATION, WORD } from './text.js';

const DOT = 46;
const BACKTICK = 96;
const MIN_ELLIPSIS = 3;

/** Scans a punctuation mark or symbol; a letter outside the basic plane is a foreign word. */
export function scanMark(scan: Scan, kind: number, before: number): void {
  const { source, units, at } = scan;
  const end = markEnd(scan, kind);
  const astralLetter = kind === SURROGATE && /^\p{L}/u.test(source.slice(at, end));
  const hash =
    end === at + 1 && units[at] < BACKTICK ? hashUnit(HASH_SEED, units[at]) : markHash(source.slice(at, end));
  push(scan, end, hash, before | (astralLetter ? WORD | FOREIGN_SCRIPT : PUNCTUATION));
}

function markHash(token: string): number {
  return hashWord(token.startsWith('...') ? '...' : fold(token));
}

/** Where the mark at the cursor ends: most are one code unit; 's, `` and '' are two, three dots and more are one token. */
function markEnd({ source, units, at }: Scan, kind: number): number {
  if (kind === SURROGATE) return at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (kind === APOSTROPHE) return quoteEnd(units, at);
  const unit = units[at];
  if (unit === BACKTICK && units[at + 1] === BACKTICK) return at + 2;
  if (unit !== DOT) return at + 1;
  let end = at;
  while (units[end] === DOT) end++;
  return end - at >= MIN_ELLIPSIS ? end : at + 1;
}

function quoteEnd(units: Uint16Array, at: number): number {
  if (units[at] === 39 && units[at + 1] === 39) return at + 2;
  const isS = (units[at + 1] | 32) === 115;
  const possessive = isS && !isWordUnit(units, at + 2) && at > 0 && isWordUnit(units, at - 1);
  return possessive ? at + 2 : at + 1;
}
