import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';

/** A file that is being written, and stands under its name only when it is whole. */
export interface WholeFile {
  /** Waits while the disk is slow. @throws UserError if it cannot be written. */
  write(part: string | Uint8Array): Promise<void>;
  /** Puts it in its place; says how many bytes it has. @throws UserError if it cannot be written. */
  finish(): Promise<number>;
  /** Leaves nothing of it. */
  abandon(): Promise<void>;
}

/** Compressions by the endings of names that ask for them. */
const PACKERS: Readonly<Record<string, () => Transform>> = {
  '.gz': createGzip,
  '.br': () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  '.zz': createDeflate,
};

/**
 * Begins a file under another name beside it; compressed where its name ends in .gz, .br or .zz. Devices and pipes are written
 * to as they are.
 */
export async function openWhole(file: string): Promise<WholeFile> {
  const { path, written } = await targetOf(file);
  const target = createWriteStream(written);
  const packer = PACKERS[extname(file).toLowerCase()]?.();
  const way = packer ?? target;
  const ended = packer ? pipeline(packer, target) : finished(target);
  let failure: unknown;
  ended.catch((error: unknown) => (failure = error));
  const abandon = async (): Promise<void> => {
    way.destroy();
    target.destroy();
    if (!target.closed) await once(target, 'close').catch(() => undefined);
    // Why it was not written is what helps, and not that nothing could be cleared up.
    if (written !== path) await rm(written, { force: true }).catch(() => undefined);
  };
  return {
    abandon,
    async write(part) {
      if (failure === undefined && !way.write(part))
        await Promise.race([once(way, 'drain'), ended]).catch(() => undefined);
      if (failure !== undefined) throw writeError(failure, file);
    },
    async finish() {
      try {
        way.end();
        await ended;
        if (written !== path) await rename(written, path);
        return target.bytesWritten;
      } catch (error) {
        await abandon();
        throw writeError(error, file);
      }
    },
  };
}

function writeError(error: unknown, file: string): unknown {
  if ((error as NodeJS.ErrnoException).syscall === undefined) return error;
  return new UserError(`The file cannot be written: ${reasonOf(error)}.`, { file });
}

/**
 * Writes a file whole or not at all: under another name beside it first, then in its place. Compressed as its name asks for.
 * @throws UserError if it cannot be written.
 */
export async function writeWhole(file: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const whole = await openWhole(file);
  try {
    for (const part of chunksOf(parts)) await whole.write(part);
  } catch (error) {
    await whole.abandon();
    throw error;
  }
  await whole.finish();
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

/** Deletes what killed runs have left of files in a folder that are told by their names. */
export async function sweepParts(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, whole] = /^\.(.+)\.[\da-f]{8}-[\da-f-]{27}\.part$/.exec(name) ?? [];
    if (whole !== undefined && isOurs(whole)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
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
