/** Takes bytes off a stream, as many as are asked for. */
export interface ByteReader {
  /** The next `length` bytes; fewer only where the stream ends. */
  take(length: number): Promise<Buffer>;
  /** The next bytes, left where they are; fewer only where the stream ends. */
  look(length: number): Promise<Buffer>;
  /** Everything up to and with `mark`, or the next `max` bytes where it is not among them. */
  takeThrough(mark: string, max: number): Promise<Buffer>;
  /** Passes over bytes without holding them; false where the stream ends before. */
  skip(length: number): Promise<boolean>;
}

/** Reads a stream by counts of bytes instead of by chunks, holding no more than is asked for and one chunk. */
export function byteReader(iterator: AsyncIterator<Buffer>): ByteReader {
  let held: Buffer = Buffer.alloc(0);
  const look = async (length: number): Promise<Buffer> => {
    const parts = [held];
    let size = held.length;
    while (size < length) {
      const { done, value } = await iterator.next();
      if (done) break;
      parts.push(value);
      size += value.length;
    }
    if (parts.length > 1) held = Buffer.concat(parts, size);
    return held.subarray(0, length);
  };
  const take = async (length: number): Promise<Buffer> => {
    const bytes = await look(length);
    held = held.subarray(bytes.length);
    return bytes;
  };
  return {
    look,
    take,
    async takeThrough(mark, max) {
      for (let size = 1024; ; size *= 4) {
        const ahead = await look(Math.min(size, max));
        const at = ahead.indexOf(mark);
        if (at !== -1) return take(at + mark.length);
        if (ahead.length < size) return take(ahead.length);
      }
    },
    async skip(length) {
      let left = length;
      for (let step = 1; left > 0 && step > 0; left -= step) {
        step = Math.min(left, Math.max(held.length, 1));
        step = (await take(step)).length;
      }
      return left <= 0;
    },
  };
}
