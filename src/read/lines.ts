const NEWLINE = 10;

/** A line of a file, counted from 1. `bytes` is undefined for one longer than the limit: it was let go, not held. */
export interface Line {
  readonly number: number;
  /** Length in bytes, without the line end. */
  readonly size: number;
  readonly bytes: Buffer | undefined;
}

/** A line whose end has not been seen yet. */
interface OpenLine {
  readonly number: number;
  size: number;
  parts: Buffer[];
}

/** Cuts bytes into lines, holding no more than one line of at most `max` bytes: a 200 MB line costs no memory. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<Line> {
  let line: OpenLine = { number: 1, size: 0, parts: [] };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      append(line, chunk.subarray(start, end), max);
      yield close(line, max);
      line = { number: line.number + 1, size: 0, parts: [] };
      start = end + 1;
    }
    append(line, chunk.subarray(start), max);
  }
  if (line.size > 0) yield close(line, max);
}

function append(line: OpenLine, part: Buffer, max: number): void {
  if (part.length === 0) return;
  line.size += part.length;
  if (line.size > max) line.parts = [];
  else line.parts.push(part);
}

function close(line: OpenLine, max: number): Line {
  const { number, size, parts } = line;
  const [only] = parts;
  const bytes = size > max ? undefined : parts.length === 1 && only ? only : Buffer.concat(parts, size);
  return { number, size, bytes };
}
