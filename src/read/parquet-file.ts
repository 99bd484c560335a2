import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  toJson,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type SchemaElement,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { collect } from './chunks.js';
import { sizeText } from './limits.js';
import type { Input, ReadOptions } from './reader.js';
import { Unreadable } from './unreadable.js';

const MAGIC = 'PAR1';

/** How pages are unpacked: never to more than the page announces, which has been looked at. */
export const COMPRESSORS: Compressors = {
  ...compressors,
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
};

/** A Parquet file, and what its footer says of it. */
export interface ParquetFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
}

/**
 * Opens a Parquet file, which is read from its end: where it is no file but a stream, all of it is held.
 * @throws Unreadable if it is none, is cut off, or is a stream that is too long.
 */
export async function openParquet({ file: path, chunks }: Input, { maxFile }: ReadOptions): Promise<ParquetFile> {
  const file = path === undefined ? await held(chunks, maxFile) : await asyncBufferFromFile(path);
  const end = Buffer.from(await file.slice(Math.max(0, file.byteLength - 8), file.byteLength));
  if (file.byteLength < 12 || end.toString('latin1', 4) !== MAGIC)
    throw new Unreadable(`no Parquet file, or one that is cut off: it does not end in ${MAGIC}`);
  const length = end.readUInt32LE();
  if (length > Math.min(maxFile, file.byteLength - 8))
    throw new Unreadable(
      `a footer of ${sizeText(length)}, more than the file holds or the limit of ${sizeText(maxFile)}`,
    );
  return { file, metadata: await parquetMetadataAsync(file) };
}

async function held(chunks: AsyncIterable<Buffer>, maxFile: number): Promise<AsyncBuffer> {
  const bytes = await collect(chunks, maxFile);
  if (bytes === undefined)
    throw new Unreadable(
      `longer than the limit of ${sizeText(maxFile)} for Parquet in a stream; raise --max-file, or name the file itself`,
    );
  return {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
}

/** Whether a column holds bytes that are no text, such as a picture. */
export function isBinary({ type, converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  return type === 'FIXED_LEN_BYTE_ARRAY' && converted === undefined && logical === undefined;
}

/** A row with its values as JSON has them: dates as text, and whole numbers that JSON cannot hold too. */
export function plainRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) ? String(value) : toJson(value);
}
