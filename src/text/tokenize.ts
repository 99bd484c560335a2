import { classOf, classTable, DIGIT, INVISIBLE, KIND, LETTER, MARK, NEWLINE, SPACE } from './characters.js';
import { scanMark } from './scan-mark.js';
import { scanNumber } from './scan-number.js';
import { scanWord } from './scan-word.js';
import { startScan, type Scan } from './scan.js';
import { BLANK_LINE, LINE_START, SPACED } from './text.js';

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
