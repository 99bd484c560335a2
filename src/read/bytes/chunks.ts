import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

const CHUNK = 256 * 1024;
/** Room for what comes after a read that did not fill its own: nothing, but in files the kernel makes up. */
const END = 1024;
const HEAD = 64 * 1024;
const NEWLINE = 10;

/**
 * A regular file in chunks. Read synchronously: for the small files news comes in, a third of the time of a stream. `size` is
 * what it was said to be, so that no more room is made for a small one; it is read to its end in any case. Between the chunks
 * of a large one the program looks up: signals and streams have their turn.
 */
export async function* fileChunks(path: string, size = CHUNK): AsyncGenerator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let room = Math.min(size + 1, CHUNK);
    for (;;) {
      const chunk = Buffer.allocUnsafe(room);
      const length = readSync(file, chunk, 0, room, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
      if (length === CHUNK) await setImmediate();
      room = length < room ? END : CHUNK;
    }
  } finally {
    closeSync(file);
  }
}

/** What an input begins with, up to its first line end or 64 KB, and all of its chunks, the beginning included. */
export interface Peeked {
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
  /** Closes an input whose chunks nobody is going to read. */
  release(): Promise<unknown>;
}

/** Looks at the beginning of an input without using it up. */
export async function peek(chunks: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD && !head.includes(NEWLINE)) {
    const { done, value } = await iterator.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return { head, chunks: resume(head, iterator), release: async () => iterator.return?.() };
}

async function* resume(head: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** All chunks as one buffer; undefined, with nothing more read, once they are longer than `max` bytes. */
export async function collect(chunks: AsyncIterable<Buffer>, max: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > max) return undefined;
    parts.push(chunk);
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts, size);
}
