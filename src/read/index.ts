import { createReadStream } from 'node:fs';
import { fileChunks } from './chunks.js';
import { READING } from './defaults.js';
import { expand, type Expanded } from './expand.js';
import type { Fetching } from './fetch/fetch.js';
import { EXTENSIONS } from './formats.js';
import { formatOf } from './format-of.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { failureReason, findSources, type Source } from './source.js';
import { headToUtf8, toUtf8 } from './transcode.js';

/** How a run reads: what each reader may be told, the stream that `-` stands for, and the files it writes to. */
export interface ReadRequest extends Partial<ReadOptions> {
  readonly stdin: AsyncIterable<Buffer>;
  readonly except?: readonly string[];
  /** The format of every input, by its name, where the user knows better than names and first bytes. */
  readonly as?: string;
  /** Addresses on the Web, read after all other inputs. */
  readonly urls?: readonly string[];
  readonly fetching?: Fetching;
}

/**
 * Every article behind the inputs, one at a time and in a fixed order: paths, directories, globs and `-` for stdin, then
 * addresses. What cannot be read comes out as skipped, in its place. Memory is bounded by the limits, not by the inputs.
 */
export async function* readArticles(inputs: readonly string[], request: ReadRequest): AsyncGenerator<Item> {
  const { stdin, as, except, urls, fetching = {}, ...options } = request;
  const reading: ReadOptions = { ...READING, ...definedOnly(options) };
  for await (const source of findSources(inputs, { extensions: EXTENSIONS, except, urls })) {
    if ('reason' in source) yield source;
    else yield* readSource(source, reading, { stdin, as, fetching });
  }
}

/** What readers are not told. */
type Ways = Pick<ReadRequest, 'stdin' | 'as'> & { readonly fetching: Fetching };

/** An input that is open, and what is known of it before it is read. */
interface Opened extends Pick<Input, 'url'> {
  readonly chunks: AsyncIterable<Buffer>;
  /** What tells the format by its ending; the path, unless it comes from the Web. */
  readonly name?: string;
  /** What a server says of it. */
  readonly type?: string;
  readonly charset?: string;
}

async function* readSource(source: Source, options: ReadOptions, ways: Ways): AsyncGenerator<Item> {
  try {
    const { chunks, name = source.path, ...known } = await opened(source, options, ways);
    const input = await expand(name, chunks, options);
    try {
      yield* readExpanded(source, { ...input, ...known }, { options, as: ways.as });
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
  input: Expanded & Omit<Opened, 'name'>,
  { options, as }: { readonly options: ReadOptions } & Pick<ReadRequest, 'as'>,
): AsyncGenerator<Item> {
  const { name, type, head, chunks, packed, charset, url } = input;
  const format = formatOf({ as, type, name, head: headToUtf8(head) });
  if ('refused' in format) {
    const reason = `${format.refused} not read; Lakeby reads ${EXTENSIONS.join(', ')}`;
    return yield { origin: { path }, reason };
  }
  const read = await format.load();
  const more = { ...(kind === 'file' && !packed ? { file: path } : {}), ...(url === undefined ? {} : { url }) };
  yield* read({ path, chunks: format.binary ? chunks : toUtf8(chunks, charset), ...more }, options);
}

async function opened({ path, kind }: Source, { maxFile }: ReadOptions, { stdin, fetching }: Ways): Promise<Opened> {
  if (kind === 'url') return (await import('./fetch/open.js')).openUrl(path, maxFile, fetching);
  if (kind === 'stdin') return { chunks: stdin };
  return { chunks: kind === 'pipe' ? createReadStream(path) : fileChunks(path) };
}

/** Without the options that were not given, so that they do not hide the defaults. */
function definedOnly(options: Partial<ReadOptions>): Partial<ReadOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
