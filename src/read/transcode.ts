import { isAscii } from 'node:buffer';
import { completeLength, declaredIn, encodingOf, isMostlyUtf8, unicodeOf } from './encoding.js';
import { Unreadable } from './unreadable.js';

/** Turns the next bytes into UTF-8; without any, what is left at the end. */
type Transcode = (bytes?: Buffer) => Buffer;

const EMPTY = Buffer.alloc(0);
const UTF8_MARK = 0xefbbbf;
/** Bytes that are UTF-8 for the most part by accident are fewer than this. */
const NO_ACCIDENT = 1024;

/**
 * Whatever encoding an input is in, as UTF-8: readers need to know one encoding only. Bytes are passed on as they are while
 * they are ASCII; the first others decide. `charset` is what the sender declares, before what the content declares.
 * @throws Unreadable where the rest does not fit the encoding of the beginning.
 */
export async function* toUtf8(chunks: AsyncIterable<Buffer>, charset?: string): AsyncGenerator<Buffer> {
  let declared: string | undefined;
  let transcode: Transcode | undefined;
  let cut: Buffer | undefined;
  for await (const chunk of chunks) {
    const first = cut === undefined;
    const bytes = first ? withoutMark(chunk) : cut?.length ? Buffer.concat([cut, chunk]) : chunk;
    if (first) declared = charset ?? declaredIn(bytes);
    transcode ??= await transcoderFor(bytes, { first, declared });
    const end = transcode ? bytes.length : completeLength(bytes);
    cut = bytes.subarray(end);
    yield transcode ? transcode(bytes) : bytes.subarray(0, end);
  }
  yield transcode ? transcode() : (cut ?? EMPTY);
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.length >= 3 && bytes.readUIntBE(0, 3) === UTF8_MARK ? bytes.subarray(3) : bytes;
}

/** The beginning of an input as UTF-8, as far as its format can be told by it: marks of formats are ASCII. */
export function headToUtf8(head: Buffer): Buffer {
  const unicode = unicodeOf(head);
  return unicode === undefined ? head : Buffer.from(new TextDecoder(unicode).decode(head, { stream: true }));
}

/** Undefined while the bytes are ASCII, which nearly every encoding shares. */
async function transcoderFor(
  bytes: Buffer,
  { first, declared }: { readonly first: boolean; readonly declared: string | undefined },
): Promise<Transcode | undefined> {
  const unicode = first ? unicodeOf(bytes) : undefined;
  if (unicode) return transcoder(unicode);
  const whole = bytes.subarray(0, completeLength(bytes));
  if (isAscii(whole)) return undefined;
  const encoding = await encodingOf(whole, declared);
  return encoding === 'utf-8' ? (next = EMPTY) => next : legacy(encoding);
}

/** As `transcoder`, but stops where two files of different encodings were joined: the rest would come out as nonsense. */
function legacy(encoding: string): Transcode {
  const transcode = transcoder(encoding);
  return (bytes) => {
    if (bytes && bytes.length >= NO_ACCIDENT && !isAscii(bytes) && isMostlyUtf8(bytes))
      throw new Unreadable(`begins in ${encoding} and goes on in UTF-8; convert all of it to UTF-8`);
    return transcode(bytes);
  };
}

/** Always as a stream: without it, Node 20 takes windows-1252 for Latin-1 and loses the quotation marks. */
function transcoder(encoding: string): Transcode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let done = 0;
  return (bytes) => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      done += bytes?.length ?? 0;
      return Buffer.from(text);
    } catch {
      throw new Unreadable(`not valid ${encoding} somewhere after byte ${done}; convert the file to UTF-8`);
    }
  };
}
