import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { fileChunks, peek } from './chunks.js';
import { headToUtf8, toUtf8 } from './decode.js';
import { READING } from './defaults.js';
import { EXTENSIONS, FORMATS } from './formats.js';
import type { Format, Item, ReadOptions } from './reader.js';
import { findSources, reasonOf, type Source } from './source.js';

/** Formats that would give nonsense if they were read as plain text. */
const NOT_READ = new Set('.pdf .doc .docx .odt .rtf .epub .zip .7z .tar .yaml .yml'.split(' '));

/** How a run reads: what each reader may be told, the stream that `-` stands for, and the files it writes to. */
export interface ReadRequest extends Partial<ReadOptions> {
  readonly stdin: AsyncIterable<Buffer>;
  readonly except?: readonly string[];
  /** The format of every input, by its name, where the user knows better than names and first bytes. */
  readonly as?: string;
}

/**
 * Every article behind the inputs, one at a time and in a fixed order: paths, directories, globs and `-` for stdin.
 * What cannot be read comes out as skipped, in its place. Memory is bounded by the limits, not by the inputs.
 */
export async function* readArticles(inputs: readonly string[], request: ReadRequest): AsyncGenerator<Item> {
  const { stdin, as, except, ...options } = request;
  const reading: ReadOptions = { ...READING, ...definedOnly(options) };
  for await (const source of findSources(inputs, { extensions: EXTENSIONS, except })) {
    if ('reason' in source) yield source;
    else yield* readSource(source, reading, { stdin, as });
  }
}

async function* readSource(
  source: Source,
  options: ReadOptions,
  { stdin, as }: Pick<ReadRequest, 'stdin' | 'as'>,
): AsyncGenerator<Item> {
  const { path } = source;
  try {
    const { head, chunks, release } = await peek(opened(source, stdin));
    const format = formatOf(path, headToUtf8(head), as);
    if (format) {
      const read = await format.load();
      return yield* read({ path, chunks: format.binary ? chunks : toUtf8(head, chunks) }, options);
    }
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

/** The format the user names, else the one by the name's ending, else by the first bytes; undefined for one that is not read. */
function formatOf(path: string, head: Buffer, as: string | undefined): Format | undefined {
  const extension = extname(path).toLowerCase();
  const named = FORMATS.find(({ name, extensions }) =>
    as === undefined ? extensions.includes(extension) : name === as,
  );
  if (named) return named;
  const sniffed = FORMATS.find((format) => format.sniff(head));
  return sniffed?.name === 'text' && NOT_READ.has(extension) ? undefined : sniffed;
}

/** Reading failed, and not the program: the file system says so with a code. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

/** Without the options that were not given, so that they do not hide the defaults. */
function definedOnly(options: Partial<ReadOptions>): Partial<ReadOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
