import { classOf, DIGIT, KIND, LETTER, MARK } from './characters.js';
import { unitsOf } from './units.js';

/** Cursor over a text and the columns being filled: the scanner's whole state. */
export interface Scan {
  readonly source: string;
  /** Its code units, with zeros behind the last one. */
  readonly units: Uint16Array;
  columns: ScanColumns;
  /** Number of tokens so far. */
  length: number;
  at: number;
}

/** Columns with room for `capacity` tokens. */
interface ScanColumns {
  readonly capacity: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
}

function columnsFor(capacity: number): ScanColumns {
  return {
    capacity,
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    hashes: new Int32Array(capacity),
    flags: new Uint16Array(capacity),
  };
}

/** Room for the tokens of all but very long articles, used again for each. */
const USUAL = columnsFor(1 << 15);

/** A scan at the beginning of a text. Another scan must not begin before this one's columns are cut. */
export function startScan(source: string): Scan {
  return { source, units: unitsOf(source), columns: USUAL, length: 0, at: 0 };
}

/** Adds the token from the cursor to `end` and moves the cursor there. */
export function push(scan: Scan, end: number, hash: number, flags: number): void {
  if (scan.length === scan.columns.capacity) scan.columns = wider(scan.columns);
  const { length, columns } = scan;
  columns.starts[length] = scan.at;
  columns.ends[length] = end;
  columns.hashes[length] = hash === 0 ? 1 : hash;
  columns.flags[length] = flags;
  scan.length = length + 1;
  scan.at = end;
}

function wider(full: ScanColumns): ScanColumns {
  const columns = columnsFor(full.capacity * 4);
  columns.starts.set(full.starts);
  columns.ends.set(full.ends);
  columns.hashes.set(full.hashes);
  columns.flags.set(full.flags);
  return columns;
}

/** Whether a letter, digit or combining mark stands at `at`. */
export function isWordUnit(units: Uint16Array, at: number): boolean {
  const kind = classOf(units[at]) & KIND;
  return kind === LETTER || kind === DIGIT || kind === MARK;
}
