import { createReadStream } from 'node:fs';
import type { Skipped } from '../model.js';
import { fileChunks } from './bytes/chunks.js';
import { expand, type Expanded } from './bytes/expand.js';
import { headToUtf8, toUtf8 } from './bytes/transcode.js';
import type { Fetching } from './fetch/fetch.js';
import { formatOf } from './format-of.js';
import { EXTENSIONS } from './formats.js';
import type { Format, Input, Read, ReadOptions } from './reader.js';
import { failureReason, type Source } from './source.js';

/** How sources are opened and read. */
export interface Reading {
  readonly options: ReadOptions;
  /** The stream that `-` stands for; without one, no source may be it. */
  readonly stdin?: AsyncIterable<Buffer>;
  /** The format of every input, by its name, where the user knows better than names and first bytes. */
  readonly as?: string;
  readonly fetching?: Fetching;
}

/** An input that is open, and what it is to be read with. */
export interface Opened {
  readonly input: Input;
  readonly format: Format;
  readonly read: Read;
}

/** What is known of an input before it is read. */
interface Known extends Pick<Input, 'url'> {
  readonly chunks: AsyncIterable<Buffer>;
  /** What tells the format by its ending; the path, unless it comes from the Web. */
  readonly name?: string;
  /** What a server says of it. */
  readonly type?: string;
  readonly charset?: string;
}

/** Opens a source and hands on what `parts` makes of it; why it cannot be read, or no further, comes out as skipped. */
export async function* openSource<T>(
  source: Source,
  reading: Reading,
  parts: (opened: Opened) => AsyncIterable<T>,
): AsyncGenerator<T | Skipped> {
  try {
    const { chunks, name = source.path, ...known } = await knownOf(source, reading);
    const expanded = await expand(name, chunks, reading.options);
    try {
      const opened = await openExpanded(source, { ...expanded, ...known }, reading.as);
      if ('reason' in opened) yield opened;
      else yield* parts(opened);
    } finally {
      await expanded.release();
    }
  } catch (error) {
    const reason = failureReason(error);
    if (reason === undefined) throw error;
    yield { origin: { path: source.path }, reason };
  }
}

/** Readers that were needed before: asking for a module that is there takes longer than reading a small file. */
const loaded = new Map<Format, Read>();

async function openExpanded(
  { path, kind }: Source,
  { name, type, head, chunks, packed, charset, url }: Expanded & Omit<Known, 'name'>,
  as: string | undefined,
): Promise<Opened | Skipped> {
  const format = formatOf({ as, type, name, head: headToUtf8(head) });
  if ('refused' in format) {
    const reason = `${format.refused} not read; Lakeby reads ${EXTENSIONS.join(', ')}`;
    return { origin: { path }, reason };
  }
  const read = loaded.get(format) ?? (await format.load());
  loaded.set(format, read);
  const more = { ...(kind === 'file' && !packed ? { file: path } : {}), ...(url === undefined ? {} : { url }) };
  return { format, read, input: { path, chunks: format.binary ? chunks : toUtf8(chunks, charset), ...more } };
}

async function knownOf({ path, kind, size }: Source, { options, stdin, fetching = {} }: Reading): Promise<Known> {
  if (kind === 'url') return (await import('./fetch/open.js')).openUrl(path, options.maxFile, fetching);
  if (kind === 'file') return { chunks: fileChunks(path, size) };
  if (kind === 'pipe' || stdin === undefined) return { chunks: createReadStream(path) };
  return { chunks: stdin };
}
