import { READING } from './defaults.js';
import { EXTENSIONS } from './formats.js';
import { openSource, type Reading } from './open.js';
import type { Item, ReadOptions } from './reader.js';
import { findSources, type Source } from './source.js';

/** How a run reads: what each reader may be told, the stream that `-` stands for, and the files it writes to. */
export interface ReadRequest extends Partial<ReadOptions>, Pick<Reading, 'as' | 'fetching'> {
  readonly stdin: AsyncIterable<Buffer>;
  readonly except?: readonly string[];
  /** Addresses on the Web, read after all other inputs. */
  readonly urls?: readonly string[];
}

/**
 * Every article behind the inputs, one at a time and in a fixed order: paths, directories, globs and `-` for stdin, then
 * addresses. What cannot be read comes out as skipped, in its place. Memory is bounded by the limits, not by the inputs.
 */
export async function* readArticles(inputs: readonly string[], request: ReadRequest): AsyncGenerator<Item> {
  const reading = readingOf(request);
  for await (const source of findSources(inputs, { extensions: EXTENSIONS, ...request })) {
    if ('reason' in source) yield source;
    else yield* readSource(source, reading);
  }
}

/** The articles of one source. */
export function readSource(source: Source, reading: Reading): AsyncGenerator<Item> {
  return openSource(source, reading, ({ input, read }) => read(input, reading.options));
}

/** What of a request says how sources are read; options that were not given do not hide the defaults. */
export function readingOf({ stdin, as, fetching, ...request }: ReadRequest): Reading {
  const given = Object.entries(request).filter(([key, value]) => key in READING && value !== undefined);
  return { stdin, as, fetching, options: { ...READING, ...Object.fromEntries(given) } };
}
