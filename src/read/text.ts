import type { Article } from '../model.js';
import { collect } from './bytes/chunks.js';
import { decode } from './bytes/decode.js';
import { sizeText } from './limits.js';
import type { Input, Item, ReadOptions } from './reader.js';

/** Plain text: the whole file is one article, its path the id. Also what is left when nothing else fits. */
export async function* readText(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  yield await wholeArticle(input, options);
}

/** The file as one article, or why it is none: too long, binary, not UTF-8, empty. */
export async function wholeArticle({ path, chunks }: Input, { maxBytes }: ReadOptions): Promise<Item> {
  const bytes = await collect(chunks, maxBytes);
  if (bytes === undefined) {
    return { origin: { path }, reason: `longer than the limit of ${sizeText(maxBytes)}; raise --max-bytes` };
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return { origin: { path }, reason: decoded.problem };
  return decoded.text.trim() === ''
    ? { origin: { path }, reason: 'empty: there is no text in it' }
    : articleOf(path, decoded.text);
}

function articleOf(path: string, text: string): Article {
  return { id: path, text, origin: { path } };
}
