import { classOf, DIGIT, KIND, LETTER, MARK } from './characters.js';

/** Cursor over a text and the columns being filled: the scanner's whole state, local to one call of `tokenize`. */
export interface Scan {
  readonly source: string;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  flags: Uint16Array;
  length: number;
  at: number;
}

/** A scan at the beginning of a text, with room for a usual number of tokens. */
export function startScan(source: string): Scan {
  const capacity = (source.length >> 2) + 16;
  return {
    source,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    hashes: new Int32Array(capacity),
    flags: new Uint16Array(capacity),
    length: 0,
    at: 0,
  };
}

/** Adds the token from the cursor to `end` and moves the cursor there. */
export function push(scan: Scan, end: number, hash: number, flags: number): void {
  if (scan.length === scan.starts.length) grow(scan);
  const { length } = scan;
  scan.starts[length] = scan.at;
  scan.ends[length] = end;
  scan.hashes[length] = hash === 0 ? 1 : hash;
  scan.flags[length] = flags;
  scan.length = length + 1;
  scan.at = end;
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

/** Whether a letter, digit or combining mark stands at `at`. */
export function isWordUnit(source: string, at: number): boolean {
  if (at >= source.length) return false;
  const kind = classOf(source.charCodeAt(at)) & KIND;
  return kind === LETTER || kind === DIGIT || kind === MARK;
}
