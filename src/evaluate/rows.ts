import { createReadStream } from 'node:fs';
import { UserError } from '../errors.js';
import type { Origin } from '../model.js';
import { fileChunks } from '../read/chunks.js';
import { expand } from '../read/expand.js';
import { LIMITS } from '../read/limits.js';
import { splitLines } from '../read/lines.js';
import { parseLine, type JsonObject } from '../read/record.js';
import { failureReason, findSources, type Source } from '../read/source.js';
import { Unreadable } from '../read/unreadable.js';

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
    const { chunks } = await expand(path, opened(source, from), LIMITS);
    for await (const row of recordsOf(path, chunks, from.maxLine ?? LIMITS.maxLine)) {
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

/** Compressed data that is bad and failures of the file system, said with the place; anything else is thrown as it was. */
function readFailure(error: unknown, file: string, line: number): unknown {
  if (error instanceof Unreadable)
    return new UserError(`nothing can be read after line ${line}: ${error.message}.`, { file, line: line + 1 });
  const reason = failureReason(error);
  return reason === undefined ? error : new UserError(`cannot be read: ${reason}.`, { file });
}
