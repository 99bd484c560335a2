import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const CHUNK = { chunkSize: 128 * 1024 };
const DECODERS = {
  gzip: () => createGunzip(CHUNK),
  brotli: () => createBrotliDecompress(CHUNK),
  deflate: () => createInflate(CHUNK),
} satisfies Record<string, () => Transform>;

/** Takes one of the compressions off that zlib knows. The failure of the chunks reaches whoever reads the result. */
export function inflate(name: keyof typeof DECODERS, chunks: AsyncIterable<Buffer>): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(chunks), DECODERS[name](), () => undefined);
}
