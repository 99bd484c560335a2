import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { fileChunks } from './chunks.js';
import { READING } from './defaults.js';
import { expand, type Expanded } from './expand.js';
import { EXTENSIONS, FORMATS } from './formats.js';
import type { Format, Item, ReadOptions } from './reader.js';
import { failureReason, findSources, type Source } from './source.js';
import { headToUtf8, toUtf8 } from './transcode.js';

/** Formats that would give nonsense if they were read as plain text. */
const NOT_READ = new Set('.pdf .doc .docx .odt .rtf .epub .zip .7z .rar .xz .bz2 .tar .tgz .yaml .yml'.split(' '));

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

type Ways = Pick<ReadRequest, 'stdin' | 'as'>;

async function* readSource(source: Source, options: ReadOptions, ways: Ways): AsyncGenerator<Item> {
  try {
    const input = await expand(source.path, opened(source, ways.stdin), options);
    try {
      yield* readExpanded(source, input, { options, as: ways.as });
    } finally {
      await input.release();
    }
  } catch (error) {
    const reason = failureReason(error);
    if (reason === undefined) throw error;
    yield { origin: { path: source.path }, reason };
  }
}

async function* readExpanded(
  { path, kind }: Source,
  { name, head, chunks, packed }: Expanded,
  { options, as }: { readonly options: ReadOptions } & Pick<ReadRequest, 'as'>,
): AsyncGenerator<Item> {
  const format = formatOf(name, headToUtf8(head), as);
  if (format === undefined) {
    const reason = `${extname(name)} files are not read; Lakeby reads ${EXTENSIONS.join(', ')}`;
    return yield { origin: { path }, reason };
  }
  const read = await format.load();
  const file = kind === 'file' && !packed ? { file: path } : {};
  yield* read({ path, chunks: format.binary ? chunks : toUtf8(chunks), ...file }, options);
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

/** Without the options that were not given, so that they do not hide the defaults. */
function definedOnly(options: Partial<ReadOptions>): Partial<ReadOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
