import { readPart } from './parts.js';

/** The kinds of column a file may hold, by the name its directory gives them. */
const KINDS = { Uint8Array, Uint16Array, Int32Array } as const;

type Column = Uint8Array | Uint16Array | Int32Array;

interface Entry {
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  readonly start: number;
  readonly length: number;
}

/** Columns begin at multiples of this many bytes, as typed arrays must. */
const STEP = 8;

const rounded = (bytes: number): number => Math.ceil(bytes / STEP) * STEP;

/** A Buffer is an Uint8Array as well. */
function kindOf(column: Column): Entry['kind'] {
  return column instanceof Int32Array ? 'Int32Array' : column instanceof Uint16Array ? 'Uint16Array' : 'Uint8Array';
}

/** Typed arrays by name as one file: the length of a directory, the directory in JSON, then each column. */
export function packColumns(columns: Readonly<Record<string, Column>>): Uint8Array {
  let start = 0;
  const entries = Object.entries(columns).map(([name, column]): Entry => {
    const entry = { name, kind: kindOf(column), start, length: column.length };
    start += rounded(column.byteLength);
    return entry;
  });
  const directory = Buffer.from(JSON.stringify(entries));
  const first = rounded(4 + directory.length);
  const bytes = Buffer.alloc(first + start);
  bytes.writeInt32LE(directory.length);
  directory.copy(bytes, 4);
  Object.values(columns).forEach((column, at) => {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), first + entries[at].start);
  });
  return bytes;
}

/** Reads what `packColumns` wrote, a file or a part of one; the columns are views of the file's bytes, nothing is copied. */
export function readColumns(file: URL): Readonly<Record<string, Column>> {
  const bytes = readPart(file);
  const size = bytes.readInt32LE();
  const entries = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Entry[];
  const first = bytes.byteOffset + rounded(4 + size);
  return Object.fromEntries(
    entries.map(({ name, kind, start, length }) => [name, new KINDS[kind](bytes.buffer, first + start, length)]),
  );
}

/** Strings as two columns: where each begins, with one entry more, and their bytes in UTF-8. */
export interface Strings {
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
}

export function packStrings(strings: readonly string[]): Strings {
  const encoded = strings.map((string) => Buffer.from(string));
  const starts = new Int32Array(strings.length + 1);
  encoded.forEach(({ length }, at) => (starts[at + 1] = starts[at] + length));
  return { starts, bytes: Buffer.concat(encoded) };
}

/** One string; cut when it is asked for, so that a start reads none in vain. */
export function stringAt({ starts, bytes }: Strings, index: number): string {
  const from = starts[index];
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, starts[index + 1] - from).toString('utf8');
}
