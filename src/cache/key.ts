import type { CheckInput } from '../check.js';
import type { Article } from '../model.js';
import { digest } from './entry.js';

/** The parts of an article that have a say in its verdict: all that are not known to have none. */
type Read = Omit<Article, 'id' | 'source' | 'published' | 'url' | 'origin' | 'places' | 'meta'>;

/** The name under which the verdict on an article is kept: what `check` reads of it, and what it is checked with. */
export function keyOf({ text, title, language, regions, markup }: CheckInput, setting: string): string {
  const read: { readonly [Part in keyof Required<Read>]: Read[Part] } = { text, title, language, regions, markup };
  return digest(setting, JSON.stringify(read));
}
