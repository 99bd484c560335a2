import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bytes at the beginning of a file of parts that say where each part is: in JSON, filled up with spaces. */
const DIRECTORY = 4096;
/** Parts begin at multiples of this many bytes, as typed arrays over them must. */
const STEP = 8;

/** Of each part, its first byte and their number. */
type Directory = Readonly<Record<string, readonly [number, number]>>;

/** Several files in one. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  let end = DIRECTORY;
  const directory = Object.entries(parts).map(([name, { length }]) => {
    const start = end;
    end = Math.ceil((start + length) / STEP) * STEP;
    return [name, [start, length]] as const;
  });
  const head = JSON.stringify(Object.fromEntries(directory)).padEnd(DIRECTORY);
  if (head.length > DIRECTORY) throw new RangeError(`${directory.length} parts are too many for the directory.`);
  const bytes = Buffer.alloc(end);
  bytes.write(head, 'latin1');
  for (const [name, [start]] of directory) bytes.set(parts[name], start);
  return bytes;
}

/** Directories that have been read, by path. */
const directories = new Map<string, Directory>();

/** A file, or the part of one that the fragment of its address names: `knowledge.bin#lexicon`. No other part is read. */
export function readPart(file: URL): Buffer<ArrayBuffer> {
  const [, name] = file.href.split('#');
  const path = fileURLToPath(file);
  if (name === undefined) return readFileSync(path);
  const opened = openSync(path, 'r');
  try {
    const directory = directories.get(path) ?? readDirectory(opened);
    directories.set(path, directory);
    return bytesAt(opened, ...directory[name]);
  } finally {
    closeSync(opened);
  }
}

function readDirectory(file: number): Directory {
  return JSON.parse(bytesAt(file, 0, DIRECTORY).toString('latin1')) as Directory;
}

/** Memory of its own, which begins where a typed array may. */
function bytesAt(file: number, start: number, length: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) throw new RangeError(`The file ends after ${start + done} bytes; build it again.`);
    done += read;
  }
  return bytes;
}
