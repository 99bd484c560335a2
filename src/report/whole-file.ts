import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';

/**
 * Writes a file whole or not at all: under another name beside it first, then in its place. Gzipped where the name ends
 * in .gz. Devices and pipes are written to as they are.
 * @throws UserError if it cannot be written.
 */
export async function writeWhole(file: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const target = await targetOf(file);
  try {
    await fill(target.written, parts, file.endsWith('.gz'));
    if (target.written !== target.path) await rename(target.written, target.path);
  } catch (error) {
    // Why it was not written is what helps, and not that nothing could be cleared up.
    if (target.written !== target.path) await rm(target.written, { force: true }).catch(() => undefined);
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new UserError(`The file cannot be written: ${reasonOf(error)}.`, { file });
  }
}

/** Where the content goes first, under a name no other run uses, and where it belongs; links stay links. */
async function targetOf(file: string): Promise<{ readonly path: string; readonly written: string }> {
  const path = await realpath(file).catch(() => file);
  const isPlain = await stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );
  return { path, written: isPlain ? join(dirname(path), `.${basename(path)}.${randomUUID()}.part`) : path };
}

async function fill(path: string, parts: Iterable<string | Uint8Array>, zipped: boolean): Promise<void> {
  const source = Readable.from(chunksOf(parts));
  if (zipped) await pipeline(source, createGzip(), createWriteStream(path));
  else await pipeline(source, createWriteStream(path));
}

const CHUNK = 64 * 1024;

/** Many small strings as few large ones; bytes as they are. */
function* chunksOf(parts: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let open = '';
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (open !== '') yield open;
      open = '';
      yield part;
      continue;
    }
    open += part;
    if (open.length < CHUNK) continue;
    yield open;
    open = '';
  }
  if (open !== '') yield open;
}
