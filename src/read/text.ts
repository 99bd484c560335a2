import type { Article } from '../model.js';
import { wholeText } from './bytes/whole-text.js';
import type { Input, Item, ReadOptions } from './reader.js';

/** Plain text: the whole file is one article, its path the id. Also what is left when nothing else fits. */
export async function* readText(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  yield await wholeArticle(input, options);
}

/** The file as one article, or why it is none: too long, binary, not UTF-8, empty. */
export async function wholeArticle(input: Input, { maxBytes }: ReadOptions): Promise<Item> {
  const { path } = input;
  const decoded = await wholeText(input, maxBytes, '--max-bytes');
  if ('problem' in decoded) return { origin: { path }, reason: decoded.problem };
  return decoded.text.trim() === ''
    ? { origin: { path }, reason: 'empty: there is no text in it' }
    : articleOf(path, decoded.text);
}

function articleOf(path: string, text: string): Article {
  return { id: path, text, origin: { path } };
}
