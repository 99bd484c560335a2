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
import { sizeText } from '../limits.js';
import type { ReadOptions } from '../reader.js';
import { Unreadable } from '../unreadable.js';

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

/** A table as it is given: its name for messages, and the file it is in or all of its bytes. */
export type ParquetSource = { readonly path: string } & ({ readonly file: string } | { readonly bytes: Uint8Array });

/**
 * Opens a Parquet file, which is read from its end.
 * @throws Unreadable if it is none, or is cut off.
 */
export async function openParquet(source: ParquetSource, { maxFile }: ReadOptions): Promise<ParquetFile> {
  const file = 'file' in source ? await asyncBufferFromFile(source.file) : held(source.bytes);
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

function held(bytes: Uint8Array): AsyncBuffer {
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
