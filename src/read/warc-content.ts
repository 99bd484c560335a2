import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import type { WARCRecord } from 'warcio';
import { Unreadable } from './unreadable.js';
import { sizeText } from './limits.js';

/** What a response was compressed with on its way (RFC 9110, 8.4.1). */
const DECODERS: Readonly<Record<string, (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * What a record holds, as its reader saw it: without chunks, not compressed. warcio would unpack it too, but takes whatever comes out;
 * many archives keep the header and store the content unpacked, which is then taken as it is.
 * @throws Unreadable where more than `max` bytes come out.
 */
export async function contentOf(record: WARCRecord, max: number): Promise<Buffer> {
  const encoding = record.httpHeaders?.headers.get('Content-Encoding')?.trim().toLowerCase() ?? '';
  record.httpHeaders?.headers.delete('Content-Encoding');
  const bytes = Buffer.from(await record.readFully(true));
  const decode = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  return decode
    ? decode(bytes, { maxOutputLength: max }).catch((error: unknown) => unlessTooLong(error, bytes, max))
    : bytes;
}

function unlessTooLong(error: unknown, bytes: Buffer, max: number): Buffer {
  const tooLong =
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  if (tooLong) throw new Unreadable(`more than ${sizeText(max)} when unpacked, which is the limit; raise --max-file`);
  return bytes;
}
