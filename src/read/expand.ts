import { peek, type Peeked } from './chunks.js';
import { Unreadable } from './unreadable.js';
import { sizeText } from './limits.js';
import { packingOf, unpackedName, type Packing } from './packing.js';
import type { ReadOptions } from './reader.js';

/** Bytes that may come out of any input before its ratio is looked at: text that repeats itself is no bomb. */
const FREE = 64e6;
/** How often one file may be packed within another. */
const MAX_DEPTH = 2;

/** An input with its packing taken off. */
export interface Expanded extends Peeked {
  /** The name inside, which tells the format: `news.jsonl` of `news.jsonl.gz`. */
  readonly name: string;
  readonly packed: boolean;
}

/**
 * Takes gzip, zstd and brotli off an input, as it is read. A packing inside another is taken off too, but no third one.
 * Reading the chunks throws Unreadable where the data is damaged, cut off, or grows beyond all measure.
 */
export async function expand(
  path: string,
  chunks: AsyncIterable<Buffer>,
  { maxRatio }: Pick<ReadOptions, 'maxRatio'>,
): Promise<Expanded> {
  const taken = { bytes: 0 };
  let name = path;
  let peeked = await peek(counted(chunks, taken));
  for (let depth = 0; ; depth++) {
    const packing = packingOf(name, peeked.head);
    if (packing === undefined) return { ...peeked, name, packed: depth > 0 };
    if (depth === MAX_DEPTH) {
      await peeked.release();
      throw new Unreadable(`compressed more than ${MAX_DEPTH} times over; unpack it first`);
    }
    name = unpackedName(name);
    peeked = await peek(bounded(unpacked(peeked.chunks, packing), taken, maxRatio));
  }
}

/** Bytes that were taken from an input so far. */
interface Taken {
  bytes: number;
}

async function* counted(chunks: AsyncIterable<Buffer>, taken: Taken): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    taken.bytes += chunk.length;
    yield chunk;
  }
}

/** The unpacked bytes; whatever the decoder says of bad data is said in words. */
async function* unpacked(chunks: AsyncIterable<Buffer>, packing: Packing): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of packing.unpack(chunks))
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  } catch (error) {
    throw isDecoderError(error) ? new Unreadable(faultOf(error, packing)) : error;
  }
}

async function* bounded(chunks: AsyncIterable<Buffer>, taken: Taken, maxRatio: number): AsyncGenerator<Buffer> {
  let given = 0;
  for await (const chunk of chunks) {
    given += chunk.length;
    if (given > FREE && given > maxRatio * taken.bytes)
      throw new Unreadable(
        `grows to more than ${maxRatio} times its size (${sizeText(given)} and more), which is the limit; raise --max-ratio if it is no bomb`,
      );
    yield chunk;
  }
}

interface DecoderError {
  readonly code: string | number;
}

/** zlib's codes are names (`Z_DATA_ERROR`, `ERR_BROTLI...`), fzstd's numbers. */
function isDecoderError(error: unknown): error is DecoderError {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'number' || (typeof error.code === 'string' && /^(?:Z_|ERR_)/.test(error.code));
}

function faultOf({ code }: DecoderError, { name }: Packing): string {
  return code === 'Z_BUF_ERROR'
    ? `the ${name} data ends in the middle; fetch or compress the file again`
    : `the ${name} data is damaged; fetch or compress the file again`;
}
