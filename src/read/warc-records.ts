import { byteReader, type ByteReader } from './bytes.js';
import { sizeText } from './limits.js';

/** A record of an archive of the Web: its bytes, head and content, or why they cannot be had. Counted from 1. */
export type WarcPiece = { readonly number: number } & ({ readonly bytes: Buffer } | { readonly problem: string });

const MAX_HEAD = 64 * 1024;
const END_OF_HEAD = '\r\n\r\n';
const AGAIN = 1024 * 1024;

/**
 * Cuts a WARC file into its records (ISO 28500, 4), none of them held that is longer than `max`. A record whose length is wrong
 * is a problem, and the next one that can be found goes on.
 */
export async function* splitWarc(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<WarcPiece> {
  const iterator = chunks[Symbol.asyncIterator]();
  const reader = byteReader(iterator);
  try {
    for (let number = 1; await toNextRecord(reader); number++) yield { number, ...(await pieceOf(reader, max)) };
  } finally {
    await iterator.return?.();
  }
}

/** Goes to the next place a record begins; false where there is none. */
async function toNextRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const ahead = (await reader.look(9)).toString('latin1');
    if (ahead.startsWith('WARC/')) return true;
    if (ahead === '') return false;
    const passed = /^[\r\n]+/.exec(ahead)?.[0].length;
    if (passed) await reader.skip(passed);
    else await skipToMark(reader);
  }
}

async function skipToMark(reader: ByteReader): Promise<void> {
  const ahead = await reader.look(AGAIN);
  const at = ahead.indexOf('\nWARC/');
  await reader.skip(at === -1 ? Math.max(1, ahead.length - 5) : at + 1);
}

async function pieceOf(reader: ByteReader, max: number): Promise<{ bytes: Buffer } | { problem: string }> {
  const head = await reader.takeThrough(END_OF_HEAD, MAX_HEAD);
  if (!head.subarray(-4).equals(Buffer.from(END_OF_HEAD)))
    return { problem: `a head that does not end within ${sizeText(MAX_HEAD)}` };
  const [, digits] = /^content-length:[ \t]*(\d{1,15})[ \t]*\r$/im.exec(head.toString('latin1')) ?? [];
  if (digits === undefined) return { problem: 'no Content-Length in its head' };
  const length = Number(digits);
  if (length > max) {
    const whole = await reader.skip(length);
    return {
      problem: `record of ${sizeText(length)}, longer than the limit of ${sizeText(max)}; ${whole ? 'raise --max-file' : 'the file ends before'}`,
    };
  }
  const content = await reader.take(length);
  if (content.length < length)
    return { problem: `${sizeText(length)} announced, but the file ends after ${sizeText(content.length)}` };
  return (await endsRecord(reader))
    ? { bytes: Buffer.concat([head, content]) }
    : { problem: `its Content-Length of ${length} does not lead to the end of the record` };
}

/** Two line ends follow a record; at the end of a file they are often left out. */
async function endsRecord(reader: ByteReader): Promise<boolean> {
  const end = (await reader.look(4)).toString('latin1');
  return end === '' || end.startsWith('\r\n') || end.startsWith('\n');
}
