import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.js';
import type { Origin } from '../model.js';
import { fileChunks, peek } from '../read/chunks.js';
import { LIMITS } from '../read/limits.js';
import { splitLines } from '../read/lines.js';
import { parseLine, type JsonObject } from '../read/record.js';
import { findSources, reasonOf, type Source } from '../read/source.js';

/** One JSON object of a labelled file, and where it stands. */
export interface Row {
  readonly record: JsonObject;
  readonly origin: Origin;
}

/** What reading rows takes: standard input, for `-`, and the longest line in bytes. */
export interface RowSource {
  readonly stdin: AsyncIterable<Buffer>;
  readonly maxLine?: number;
}

const EXTENSIONS = ['.jsonl', '.ndjson', '.gz'];
const GZIP_MAGIC = 0x1f8b;

/**
 * Every row behind the inputs, plain or gzipped, one at a time. Figures from half of a file would mislead, so anything
 * that cannot be read ends the run.
 * @throws UserError with file and line.
 */
export async function* readRows(inputs: readonly string[], from: RowSource): AsyncGenerator<Row> {
  for await (const source of findSources(inputs, { extensions: EXTENSIONS })) {
    if ('reason' in source) throw new UserError(`cannot be read: ${source.reason}.`, { file: source.origin.path });
    yield* rowsOf(source, from);
  }
}

async function* rowsOf(source: Source, from: RowSource): AsyncGenerator<Row> {
  const { path } = source;
  let line = 0;
  try {
    const { head, chunks } = await peek(opened(source, from));
    const zipped = head.length >= 2 && head.readUInt16BE(0) === GZIP_MAGIC;
    for await (const row of recordsOf(path, zipped ? unzipped(chunks) : chunks, from.maxLine ?? LIMITS.maxLine)) {
      line = row.origin.line ?? line;
      yield row;
    }
  } catch (error) {
    throw readFailure(error, path, line);
  }
}

function opened({ path, kind }: Source, { stdin }: RowSource): AsyncIterable<Buffer> {
  if (kind === 'stdin') return stdin;
  return kind === 'pipe' ? createReadStream(path) : fileChunks(path);
}

/** The failure of the chunks reaches whoever reads the result, so nothing is left to do in the callback. */
function unzipped(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  return pipeline(Readable.from(chunks), createGunzip(), () => undefined);
}

async function* recordsOf(path: string, chunks: AsyncIterable<Buffer>, maxLine: number): AsyncGenerator<Row> {
  let empty = true;
  for await (const line of splitLines(chunks, maxLine)) {
    const parsed = parseLine(line, maxLine);
    if (parsed === undefined) continue;
    const origin = { path, line: line.number };
    if ('problem' in parsed) throw rowError(parsed.problem, origin);
    empty = false;
    yield { record: parsed.record, origin };
  }
  if (empty) throw new UserError('is empty: there is no labelled row in it.', { file: path });
}

/** A fault in one row, at its file and line. */
export function rowError(message: string, { path, line }: Origin, hint?: string): UserError {
  return new UserError(message, {
    file: path,
    ...(line === undefined ? {} : { line }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Cut-off or damaged gzip data and failures of the file system, said with the place; anything else is thrown as it was. */
function readFailure(error: unknown, file: string, line: number): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_')) {
    const fault = code === 'Z_BUF_ERROR' ? 'the gzip data ends in the middle' : 'the gzip data is damaged';
    return new UserError(`${fault}: nothing can be read after line ${line}.`, {
      ...{ file, line: line + 1 },
      hint: 'Fetch or compress the file again; `gzip -t` says whether it is whole.',
    });
  }
  return syscall === undefined ? error : new UserError(`cannot be read: ${reasonOf(error)}.`, { file });
}
