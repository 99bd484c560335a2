import type { Article, Skipped } from '../model.js';

/** What reading yields: an article, or why there is none. */
export type Item = Article | Skipped;

/** Tells the two kinds of item apart. */
export function isSkipped(item: Item): item is Skipped {
  return 'reason' in item;
}

/** Which key of a JSONL record holds which part of an article. */
export type Fields = Readonly<Record<'text' | 'id' | 'title' | 'source' | 'published' | 'language', string>>;

/** What may be chosen about reading. Sizes are in bytes. */
export interface ReadOptions {
  readonly maxBytes: number;
  readonly maxLine: number;
  readonly fields: Fields;
}

/** Something opened for reading. `path` is the name it was given, for messages and ids. */
export interface Input {
  readonly path: string;
  /** UTF-8 bytes; a file in UTF-16 has been converted before a reader sees it. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** One format articles arrive in. A reader never throws on content: what it cannot read comes out as skipped. */
export interface Reader {
  readonly name: string;
  /** Endings of file names that are this format, with the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Whether content whose name says nothing looks like this format, from its first line or 64 KB. */
  sniff(head: Buffer): boolean;
  read(input: Input, options: ReadOptions): AsyncIterable<Item>;
}
