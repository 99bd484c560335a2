import { Decompress } from 'fzstd';
import { byteReader, type ByteReader } from './bytes.js';
import { Unreadable } from './unreadable.js';
import { sizeText } from './limits.js';

/** Largest window a frame may ask for, in bytes: what the zstd program allows without being told. */
const MAX_WINDOW = 128 * 1024 * 1024;
const MAGIC = 0xfd2fb528;
const CUT_OFF = 'the zstd data ends in the middle';

/** The head of a frame, and whether four bytes of checksum follow its last block. */
interface FrameHead {
  readonly bytes: Buffer;
  readonly checksum: boolean;
}

/**
 * Zstandard (RFC 8878), block by block. fzstd decodes, but takes the memory that a frame asks for: the heads of frames are read
 * here first, so that one that asks for gigabytes is refused.
 * @throws Unreadable for data that is cut off or asks for too much.
 */
export async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const reader = byteReader(iterator);
  try {
    for (let magic = await reader.take(4); magic.length > 0; magic = await reader.take(4)) {
      const number = magic.length === 4 ? magic.readUInt32LE() : 0;
      if (number === MAGIC) yield* frame(reader, await frameHead(reader, magic));
      else if (number >>> 4 === 0x184d2a5) await skipFrame(reader);
      else throw new Unreadable('the zstd data is damaged: no frame begins where one should');
    }
  } finally {
    await iterator.return?.();
  }
}

async function* frame(reader: ByteReader, { bytes, checksum }: FrameHead): AsyncGenerator<Uint8Array> {
  const blocks: Uint8Array[] = [];
  const decoder = new Decompress((block) => blocks.push(block));
  decoder.push(bytes);
  for (let last = false; !last;) {
    const head = await whole(reader, 3);
    const described = head.readUIntLE(0, 3);
    last = (described & 1) === 1;
    const runLength = ((described >> 1) & 3) === 1;
    decoder.push(Buffer.concat([head, await whole(reader, runLength ? 1 : described >> 3)]));
    yield* blocks.splice(0);
  }
  decoder.push(checksum ? await whole(reader, 4) : Buffer.alloc(0), true);
  yield* blocks.splice(0);
}

/** Reads a frame's head (RFC 8878, 3.1.1.1) and refuses a window that is too large. */
async function frameHead(reader: ByteReader, magic: Buffer): Promise<FrameHead> {
  const descriptor = await whole(reader, 1);
  const flags = descriptor.readUInt8();
  const single = (flags >> 5) & 1;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [single, 2, 4, 8][flags >> 6] ?? 0;
  const rest = await whole(reader, 1 - single + dictionary + sizeBytes);
  const window = single ? contentSize(rest.subarray(dictionary)) : windowSize(rest.readUInt8());
  if (window > MAX_WINDOW)
    throw new Unreadable(
      `the zstd data asks for a window of ${sizeText(window)}, more than ${sizeText(MAX_WINDOW)}; compress it without --long or --ultra`,
    );
  return { bytes: Buffer.concat([magic, descriptor, rest]), checksum: (flags & 4) !== 0 };
}

function contentSize(field: Buffer): number {
  if (field.length === 8) return Number(field.readBigUInt64LE());
  return field.readUIntLE(0, field.length) + (field.length === 2 ? 256 : 0);
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** The next bytes, all of them. Throws Unreadable where the data ends before. */
async function whole(reader: ByteReader, length: number): Promise<Buffer> {
  const bytes = await reader.take(length);
  if (bytes.length < length) throw new Unreadable(CUT_OFF);
  return bytes;
}

/** Passes over a frame that holds something other than content (RFC 8878, 3.1.2). */
async function skipFrame(reader: ByteReader): Promise<void> {
  const length = (await whole(reader, 4)).readUInt32LE();
  if (!(await reader.skip(length))) throw new Unreadable(CUT_OFF);
}
