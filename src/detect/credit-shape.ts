import type { Severity } from '../model.js';
import { fold } from '../text/fold.js';
import { CAPITAL, CREDIT, PUNCTUATION, WORD, type Text } from '../text/text.js';
import { census, COURTESY, GARBLED, LINK, OWN, PHOTO, SMALL, SOFT_LINK, STRONG, type Census } from './credit-words.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';
import { classAt, isLowerWord, wordsOf, type WordClasses } from './words.js';
import { hashWord } from '../text/fold.js';

const LONGEST_FORM = 8;
const LONGEST_LINK = 5;
const LONGEST_UNKNOWN = 3;
const REACH = 14;
const SEPARATORS = '/|:(\u2013\u2014-,.';
const SLASH = hashWord('/');
const OF = hashWord('of');
const THE = hashWord('the');
const SAW = hashWord('saw');
const VIDEO_GRAB = wordsOf('via by').map(hashWord);

/** An agency and the sentence it stands in. */
export interface Place {
  readonly agency: number;
  readonly sentence: number;
}

/** A stretch of tokens, both ends included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A credit that no desk writes: what is reported, and where its form stands. */
export interface Odd extends Stretch {
  readonly agency: number;
  readonly form: Stretch;
  readonly severity?: Severity;
}

interface Words {
  readonly classes: WordClasses;
  readonly known: ReadonlySet<string>;
  readonly links: readonly string[];
}

interface Tables {
  readonly classes: WordClasses;
  readonly known: ReadonlySet<string>;
  /** Garbled links by the hash of their words. */
  readonly links: ReadonlySet<number>;
}

/** What stands before the agency. */
interface Credit extends Stretch {
  readonly agency: number;
  /** First token of the line as far as it is looked at. */
  readonly start: number;
  readonly isCredit: boolean;
  readonly words: Census;
  /** The mark before the form, '' at the start of the sentence. */
  readonly separator: string;
  readonly link: 'real' | 'soft' | 'garbled' | 'none';
}

/** What reads the line before an agency; undefined where it is a real credit or none. */
export function shapeReader({ classes, known, links }: Words): (text: Text, place: Place) => Odd | undefined {
  const tables = { classes, known, links: new Set(links.map((link) => phraseHash(hashesOf(link)))) };
  return (text, place) => oddBefore(text, tables, place) ?? oddAfter(text, tables, place);
}

function oddBefore(text: Text, tables: Tables, place: Place): Odd | undefined {
  const credit = creditBefore(text, tables, place);
  if (!credit) return undefined;
  const { first, last, agency, words } = credit;
  const split = credit.link === 'none' ? undefined : splitName(text, credit);
  if (split !== undefined) return { first: split, last: agency, agency, form: { first, last } };
  if (words.words === 0 || !ODD[credit.link](text, tables, credit)) return undefined;
  const severity = credit.link === 'soft' && words.garbled === 0 ? 'hint' : undefined;
  return { first, last: agency, agency, form: { first, last }, ...(severity ? { severity } : {}) };
}

const ODD: Readonly<Record<Credit['link'], (text: Text, tables: Tables, credit: Credit) => boolean>> = {
  real: isOddForm,
  soft: (_text, _tables, { words }) => words.garbled + words.own + words.photo === words.words && words.garbled + words.own > 0,
  garbled: isOddLink,
  none: (_text, _tables, { words, separator }) => separator === '/' && isGarbledForm(words, true),
};

/** Cuts the line before an agency into separator, form and link. */
function creditBefore(text: Text, tables: Tables, { agency, sentence }: Place): Credit | undefined {
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
  return { first, last, agency, start, isCredit, separator, link, words: census(text, tables.classes, first, last) };
}

function isSeparator(text: Text, token: number): boolean {
  return (text.flags[token] & PUNCTUATION) !== 0 && SEPARATORS.includes(text.source[text.starts[token]]);
}

/** The longest link that ends before the agency; `at` is its first token. */
function linkBefore(text: Text, { classes, links }: Tables, agency: number, start: number): { at: number; link: Credit['link'] } {
  const before = classAt(classes, text, agency - 1);
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
