import { collect } from '../bytes/chunks.js';
import { sizeText } from '../limits.js';
import type { Input, Item, ReadOptions } from '../reader.js';
import { itemsApart } from './parquet-apart.js';
import type { ParquetSource } from './parquet-file.js';

/** A table whose columns are stored apart: each row is an article. What comes from a stream is held, as it is read from its end. */
export async function* readParquet(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { path } = input;
  const source = await sourceOf(input, options);
  const reason = `longer than the limit of ${sizeText(options.maxFile)} for Parquet in a stream; raise --max-file, or name the file itself`;
  if (source) yield* itemsApart({ source, options });
  else yield { origin: { path }, reason };
}

/** Undefined for a stream that is too long. */
async function sourceOf({ path, file, chunks }: Input, { maxFile }: ReadOptions): Promise<ParquetSource | undefined> {
  if (file !== undefined) return { path, file };
  const bytes = await collect(chunks, maxFile);
  return bytes && { path, bytes };
}
