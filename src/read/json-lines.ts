/** Counts the lines of a file that is read in chunks; offsets are in bytes and never go back. */
export interface Lines {
  /** Takes the next chunk, without the byte order mark of the first. */
  next(chunk: Buffer): Buffer;
  /** The line, from 1, an offset stands on. */
  at(offset: number): number;
  /** Bytes taken so far. */
  read(): number;
}

const NEWLINE = 10;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A count that begins on the first line. */
export function makeLines(): Lines {
  let chunk: Buffer = Buffer.alloc(0);
  let start = 0;
  let line = 1;
  let newline = -1;
  const at = (offset: number): number => {
    for (; newline !== -1 && start + newline < offset; newline = chunk.indexOf(NEWLINE, newline + 1)) line++;
    return line;
  };
  const read = (): number => start + chunk.length;
  return {
    at,
    read,
    next(given) {
      at(Infinity);
      const isFirst = read() === 0;
      start = read();
      chunk = isFirst && given.subarray(0, 3).equals(MARK) ? given.subarray(3) : given;
      newline = chunk.indexOf(NEWLINE);
      return chunk;
    },
  };
}
