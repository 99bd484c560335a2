import type { Article, Skipped } from '../model.js';

/** What reading yields: an article, or why there is none. */
export type Item = Article | Skipped;

/** Tells the two kinds of item apart. */
export function isSkipped(item: Item): item is Skipped {
  return 'reason' in item;
}

/** Which key of a record (JSONL, JSON, CSV, Parquet) holds which part of an article. */
export type Fields = Readonly<Record<'text' | 'id' | 'title' | 'source' | 'published' | 'language' | 'url', string>>;

/** What may be chosen about reading. Sizes are in bytes. */
export interface ReadOptions {
  /** Longest text of an article. */
  readonly maxBytes: number;
  /** Longest line of JSONL, longest record of any other format. */
  readonly maxLine: number;
  /** Longest file of a format that has to be held whole: a feed, a page, a JSON document. */
  readonly maxFile: number;
  /** How many times its size a compressed input may grow, once it is beyond the first megabytes. */
  readonly maxRatio: number;
  readonly fields: Fields;
  /** Read all of an HTML page, and not only what Readability takes for the article. */
  readonly whole: boolean;
}

/** Something opened for reading. `path` is the name it was given, for messages and ids. */
export interface Input {
  readonly path: string;
  /** UTF-8 bytes, whatever the encoding of the file was; of a binary format, the bytes as they are. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Path of a regular file that holds just these bytes, for formats that are read from their end. */
  readonly file?: string;
  /** Where the content comes from on the Web: relative links are completed with it. */
  readonly url?: string;
}

/** The articles of an input. Never throws on content: what cannot be read comes out as skipped. */
export type Read = (input: Input, options: ReadOptions) => AsyncIterable<Item>;

/** One format articles arrive in; the code that reads it is loaded when it is first met. */
export interface Format {
  /** What the user calls it: `--as html`. */
  readonly name: string;
  /** Endings of file names that are this format, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Media types a server sends it as. */
  readonly types: readonly string[];
  /** Not text: no encoding is looked for. */
  readonly binary?: true;
  /** Whether content whose name says nothing looks like this format, from its first line or 64 KB. */
  sniff(head: Buffer): boolean;
  load(): Promise<Read>;
}
