import type { Told } from './one-event.js';

/** Bytes before the features: their number, and the time of publication. */
const HEAD = 16;
const BYTES_A_FEATURE = 4 + 4 + 1;

/**
 * What is known of an article as bytes, for other machines: the number of features, milliseconds of publication or NaN, then
 * hashes, chances and kinds, little-endian as the machines Node runs on are. 9 bytes a feature, about 1.2 KB an article.
 */
export function packTold({ features, published }: Told): Uint8Array {
  const { hashes, chances, kinds } = features;
  const bytes = new Uint8Array(HEAD + hashes.length * BYTES_A_FEATURE);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, hashes.length, true);
  head.setFloat64(8, published ?? NaN, true);
  let at = HEAD;
  for (const column of [hashes, chances, kinds]) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/** Reads what `packTold` wrote. Throws RangeError where the bytes are something else. */
export function unpackTold(packed: Uint8Array): Told {
  // A copy begins at a multiple of four, as columns must.
  const { buffer } = Uint8Array.from(packed);
  const head = new DataView(buffer);
  const count = head.getUint32(0, true);
  if (buffer.byteLength !== HEAD + count * BYTES_A_FEATURE) throw new RangeError('not a packed article');
  const published = head.getFloat64(8, true);
  return {
    features: {
      hashes: new Int32Array(buffer, HEAD, count),
      chances: new Float32Array(buffer, HEAD + count * 4, count),
      kinds: new Uint8Array(buffer, HEAD + count * 8, count),
    },
    ...(Number.isNaN(published) ? {} : { published }),
  };
}
