import { hashWord } from '../text/fold.js';
import { CREDIT, PUNCTUATION, type Text } from '../text/text.js';
import { census, LINK, SOFT_LINK, type Census } from './credit-words.js';
import type { ClassOf } from './kept.js';
import { extendPhrase } from './phrases.js';
import { isLowerWord } from './words.js';

const LONGEST_FORM = 8;
const LONGEST_LINK = 5;
const REACH = 14;
const SEPARATORS = '/|:(\u2013\u2014-,.';
export const SLASH = hashWord('/');
const SAW = hashWord('saw');

/** An agency and the sentence it stands in. */
export interface Place {
  readonly agency: number;
  readonly sentence: number;
}

/** A stretch of tokens, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The words and forms that credits are read with. */
export interface Tables {
  readonly classOf: ClassOf;
  readonly known: ReadonlySet<string>;
  /** Garbled links by the hash of their words. */
  readonly links: ReadonlySet<number>;
}

/** What stands before the agency. */
export interface Credit extends Stretch {
  readonly agency: number;
  /** First token of the line as far as it is looked at. */
  readonly start: number;
  readonly isCredit: boolean;
  readonly words: Census;
  /** The mark before the form, '' at the start of the sentence. */
  readonly separator: string;
  readonly link: 'real' | 'soft' | 'garbled' | 'none';
}

/** Cuts the line before an agency into separator, form and link. */
export function creditBefore(text: Text, tables: Tables, { agency, sentence }: Place): Credit | undefined {
  if (agency + 1 < text.sentences[sentence + 1] && isLowerWord(text, agency + 1)) return undefined;
  const from = text.sentences[sentence];
  const start = Math.max(from, agency - REACH);
  const { at, link } = linkBefore(text, tables, agency, start);
  const last = link === 'none' && text.hashes[agency - 1] === SLASH ? agency - 2 : at - 1;
  let first = last + 1;
  while (first > start && !isSeparator(text, first - 1)) first--;
  if (first > last || last - first >= LONGEST_FORM) return undefined;
  const separator = first === from ? '' : text.source[text.starts[first - 1]];
  if (first === start && start !== from) return undefined;
  const isCredit = text.regions[sentence] === CREDIT;
  return { first, last, agency, start, isCredit, separator, link, words: census(text, tables.classOf, first, last) };
}

function isSeparator(text: Text, token: number): boolean {
  return (text.flags[token] & PUNCTUATION) !== 0 && SEPARATORS.includes(text.source[text.starts[token]]);
}

/** The longest link that ends before the agency; `at` is its first token. */
function linkBefore(
  text: Text,
  { classOf, links }: Tables,
  agency: number,
  start: number,
): { at: number; link: Credit['link'] } {
  const before = classOf(text, agency - 1);
  const isReal = (before & LINK) !== 0 && isLowerWord(text, agency - 1);
  if (isReal && text.hashes[agency - 2] === SAW) return { at: agency - 2, link: 'garbled' };
  for (let at = Math.max(start, agency - LONGEST_LINK); at < agency; at++) {
    if (isLowerWord(text, at) && links.has(hashOf(text, at, agency))) return { at, link: 'garbled' };
  }
  if (isReal) return { at: agency - 1, link: 'real' };
  if (before & SOFT_LINK && isLowerWord(text, agency - 1)) return { at: agency - 1, link: 'soft' };
  return { at: agency, link: 'none' };
}

function hashOf(text: Text, first: number, end: number): number {
  let hash = 0;
  for (let token = first; token < end; token++) hash = extendPhrase(hash, text.hashes[token]);
  return hash;
}
