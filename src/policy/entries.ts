import type { Article, Finding, Verdict } from '../model.js';
import { textOf } from '../report/verdict-json.js';
import { visible } from '../report/visible.js';
import { shorten } from '../report/wrap.js';
import { ARTICLE, type Entry } from './baseline-file.js';
import { contentHash } from './content-hash.js';

const MOST_OF_ID = 100;
const MOST_OF_WORDS = 80;
/** Looked at before words are shortened, which takes time for each character. */
const MOST_READ = 500;

/** What an article is called in a baseline: its id, or of one that is too long the beginning and a hash. */
export function nameOf({ id }: Article): string {
  return id.length <= MOST_OF_ID ? id : `${id.slice(0, MOST_OF_ID - 20)}...${contentHash(id)}`;
}

/**
 * Whether an id still means the same article in a later run. One made of the place in a file of many (src/read/record.ts)
 * does not: tomorrow's feed has another article on its third line.
 */
export function isLasting({ id, origin: { path, line, item } }: Article): boolean {
  return id !== `${path}:${line}` && id !== `${path}#${item}`;
}

/** The entry for a finding of an article. */
export function findingEntry({ article }: Verdict, finding: Finding): Entry {
  const { rule, fingerprint } = finding;
  return { article: nameOf(article), rule, fingerprint, words: brief(textOf(finding, article)) };
}

/** The entry for an article as a whole. */
export function articleEntry({ article }: Verdict): Entry {
  const words = brief(article.title ?? article.text);
  return { article: nameOf(article), rule: ARTICLE, fingerprint: contentHash(article.text), words };
}

function brief(text: string): string {
  return shorten(visible(text.slice(0, MOST_READ).trim()), MOST_OF_WORDS);
}
