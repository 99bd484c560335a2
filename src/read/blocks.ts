const NEWLINE = 10;

/** Whole lines that came together. They are not looked at yet, so that others can be given them to read. */
export interface Block {
  /** Number of the first line, from 1. */
  readonly line: number;
  /** The lines with their ends; none where there is one line alone that was let go. */
  readonly bytes: Uint8Array;
  /** Size of a line longer than the limit, in bytes. */
  readonly tooLong?: number;
}

/** A line of a file, counted from 1. `bytes` is undefined for one longer than the limit: it was let go, not held. */
export interface Line {
  readonly number: number;
  /** Length in bytes, without the line end. */
  readonly size: number;
  readonly bytes: Buffer | undefined;
}

/** What has come of a line whose end has not. */
interface OpenLine {
  size: number;
  parts: Buffer[];
}

/**
 * Cuts bytes into blocks behind the last line end of each chunk, holding no more than one line of at most `max` bytes beside it:
 * a 200 MB line costs no memory.
 */
export async function* cutBlocks(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<Block> {
  const open: OpenLine = { size: 0, parts: [] };
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    if (open.size > max) {
      start = chunk.indexOf(NEWLINE) + 1;
      open.size += start === 0 ? chunk.length : start - 1;
      if (start === 0) continue;
      yield letGo(open, line++);
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > start) {
      const bytes = taken(open, chunk.subarray(start, end));
      yield { line, bytes };
      line += lineEnds(bytes);
    }
    append(open, chunk.subarray(Math.max(start, end)), max);
  }
  if (open.size > max) yield letGo(open, line);
  else if (open.size > 0) yield { line, bytes: taken(open, Buffer.alloc(0)) };
}

function append(open: OpenLine, part: Buffer, max: number): void {
  if (part.length === 0) return;
  open.size += part.length;
  if (open.size > max) open.parts = [];
  else open.parts.push(part);
}

/** What is open with its end; nothing is open afterwards. */
function taken(open: OpenLine, end: Buffer): Buffer {
  const parts = open.parts.splice(0);
  open.size = 0;
  return parts.length === 0 ? end : Buffer.concat([...parts, end]);
}

function letGo(open: OpenLine, line: number): Block {
  const tooLong = open.size;
  taken(open, Buffer.alloc(0));
  return { line, bytes: Buffer.alloc(0), tooLong };
}

function lineEnds(bytes: Buffer): number {
  let ends = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) ends++;
  return ends;
}

/** The lines of a block; those longer than `max` bytes without their content. */
export function* linesOf({ line, bytes: given, tooLong }: Block, max: number): Generator<Line> {
  if (tooLong !== undefined) return yield { number: line, size: tooLong, bytes: undefined };
  const bytes = bufferOf(given);
  let number = line;
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    const size = end - start;
    yield { number, size, bytes: size > max ? undefined : bytes.subarray(start, end) };
    start = end + 1;
  }
}

/** The same bytes: what came from another thread is no Buffer any more. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
