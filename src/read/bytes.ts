/** Takes bytes off a stream, as many as are asked for. */
export interface ByteReader {
  /** The next `length` bytes; fewer only where the stream ends. */
  take(length: number): Promise<Buffer>;
}

/** Reads a stream by counts of bytes instead of by chunks, holding no more than is asked for and one chunk. */
export function byteReader(iterator: AsyncIterator<Buffer>): ByteReader {
  let held: Buffer = Buffer.alloc(0);
  return {
    async take(length) {
      const parts = [held];
      let size = held.length;
      while (size < length) {
        const { done, value } = await iterator.next();
        if (done) break;
        parts.push(value);
        size += value.length;
      }
      const all = parts.length === 1 ? held : Buffer.concat(parts, size);
      held = all.subarray(length);
      return all.subarray(0, length);
    },
  };
}
