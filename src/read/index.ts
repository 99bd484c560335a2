import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { fileChunks, peek } from './chunks.js';
import { headToUtf8, toUtf8 } from './decode.js';
import { jsonlReader } from './jsonl.js';
import { LIMITS } from './limits.js';
import { markdownReader } from './markdown.js';
import type { Item, Reader, ReadOptions } from './reader.js';
import { FIELDS } from './record.js';
import { findSources, reasonOf, type Source } from './source.js';
import { textReader } from './text.js';

/** Every format Lakeby reads. Where the name of a file says nothing, the first that accepts its beginning is taken. */
const READERS: readonly Reader[] = [jsonlReader, markdownReader, textReader];

const EXTENSIONS: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/** Formats that would give nonsense if they were read as plain text. */
const NOT_READ = new Set(
  '.html .htm .xhtml .xml .rss .atom .json .csv .tsv .pdf .doc .docx .odt .rtf .epub .warc .parquet .gz .zst .br .zip .yaml .yml'.split(
    ' ',
  ),
);

/** How a run reads: what each reader may be told, the stream that `-` stands for, and the file it writes to. */
export interface ReadRequest extends Partial<ReadOptions> {
  readonly stdin: AsyncIterable<Buffer>;
  readonly except?: string;
}

/**
 * Every article behind the inputs, one at a time and in a fixed order: paths, directories, globs and `-` for stdin.
 * What cannot be read comes out as skipped, in its place. Memory is bounded by the limits, not by the inputs.
 */
export async function* readArticles(inputs: readonly string[], request: ReadRequest): AsyncGenerator<Item> {
  const options: ReadOptions = { ...LIMITS, fields: FIELDS, ...definedOnly(request) };
  for await (const source of findSources(inputs, { extensions: EXTENSIONS, ...request })) {
    if ('reason' in source) yield source;
    else yield* readSource(source, options, request.stdin);
  }
}

async function* readSource(source: Source, options: ReadOptions, stdin: AsyncIterable<Buffer>): AsyncGenerator<Item> {
  const { path } = source;
  try {
    const { head, chunks, release } = await peek(opened(source, stdin));
    const reader = readerFor(path, headToUtf8(head));
    if (reader) return yield* reader.read({ path, chunks: toUtf8(head, chunks) }, options);
    await release();
    yield { origin: { path }, reason: `${extname(path)} files are not read; Lakeby reads ${EXTENSIONS.join(', ')}` };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { origin: { path }, reason: reasonOf(error) };
  }
}

function opened({ path, kind }: Source, stdin: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  if (kind === 'stdin') return stdin;
  return kind === 'pipe' ? createReadStream(path) : fileChunks(path);
}

/** The reader by the name's ending, else by the first bytes; undefined for a format that is known and not read. */
function readerFor(path: string, head: Buffer): Reader | undefined {
  const extension = extname(path).toLowerCase();
  const named = READERS.find((reader) => reader.extensions.includes(extension));
  const sniffed = READERS.find((reader) => reader.sniff(head));
  return named ?? (sniffed === textReader && NOT_READ.has(extension) ? undefined : sniffed);
}

/** Reading failed, and not the program: the file system says so with a code. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** Without the options that were not given, so that they do not hide the defaults. */
function definedOnly(request: ReadRequest): Partial<ReadOptions> {
  const { maxBytes, maxLine, fields } = request;
  return Object.fromEntries(Object.entries({ maxBytes, maxLine, fields }).filter(([, value]) => value !== undefined));
}
