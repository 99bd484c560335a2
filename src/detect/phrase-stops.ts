import type { Span } from '../model.js';
import { ALL_CAPS, CAPITAL, COMMON, NUMBER, PUNCTUATION, SPACED, WORD, type Text } from '../text/text.js';
import { tokensSpan } from './detector.js';
import { classReader } from './word-classes.js';
import { isLowerWord, spacedBefore, wordsOf } from './words.js';

/** Bits of the word classes, in the order of the table below. */
const DETERMINER = 1;
const CONJUNCTION = 2;
const LINK = 4;
const ABBREVIATION = 8;
const QUANTITY = 16;
const ADJECTIVE = 32;
const MONTH = 64;
const OPENER = 128;

const CLASSES = [
  'the a an this these those that their his its our my your some any every each both',
  'and or',
  'of in from to for with by at on into very more most since until till between',
  'etc approx eg ie vs viz al cf ca no nos op ed eds vol vols pp fig figs est inc co corp ltd mln bln pct dlrs min max tel ext',
  'hundred thousand million billion trillion',
  `north south east west northern southern eastern western central north-eastern south-western north-western south-eastern
  northeastern southwestern northwestern southeastern modern ancient younger older largest smallest biggest greatest`,
  'january february march april may june july august september october november december',
  `the a an he she it we they i you who that this these those there his her its their our my and but or so if when while as at by
  for from in of on to with after before not no yes all both most many some what where why how then now today however`,
].map(wordsOf);
const classAt = classReader(CLASSES);

/** Endings of adjectives that are hardly ever nouns. */
const ADJECTIVE_ENDING = /(?:..ous|...less|..ical|....tional|...ful|...uctive|...essive)$/;
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/;
const DAY = /^(?:[12]?\d|3[01])$/;
const SMALL_NUMBER = /^\d{1,3}$/;
const LONGEST = 20;

/**
 * The phrase around a full stop that stands inside one: a determiner, an open adjective, a date or an amount before it, and what
 * belongs to them after it. Nearly all stops have a capital, or no word, behind them and none of these before.
 */
export function phraseAround(text: Text, stop: number): Span | undefined {
  if (stop + 2 >= text.length || (text.flags[stop + 1] & (WORD | SPACED)) !== (WORD | SPACED)) return undefined;
  const counted = (text.flags[stop - 1] & NUMBER) !== 0;
  if ((text.flags[stop + 1] & CAPITAL && !counted) || spacedBefore(text, stop)) return undefined;
  const first = counted ? afterNumber(text, stop) : afterWord(text, stop);
  return first < 0 ? undefined : spanFrom(text, first, { stop, words: counted ? 1 : 3 });
}

/** `the 19. century`, `on 7. June`, `the 20th. century`: the first token of the phrase, or -1. */
function afterNumber(text: Text, stop: number): number {
  const [before, after] = [classAt(text, stop - 2), classAt(text, stop + 1)];
  const number = shortWord(text, stop - 1);
  if (ORDINAL.test(number)) return isCommonLower(text, stop + 1) && (after & OPENER) === 0 ? stop - 1 : -1;
  if ((before & (DETERMINER | LINK)) === 0) return -1;
  if (after & MONTH && text.flags[stop + 1] & CAPITAL) return DAY.test(number) ? stop - 2 : -1;
  const counted = (text.flags[stop + 1] & (COMMON | ALL_CAPS)) === COMMON && (after & OPENER) === 0;
  return counted && SMALL_NUMBER.test(number) && isThe(text, stop - 2) ? stop - 2 : -1;
}

/** `the south. eastern and northern`, `of the. system`, `15 thousand. roubles`: the first token of the phrase, or -1. */
function afterWord(text: Text, stop: number): number {
  if (!isCommonLower(text, stop + 1) || !isCommonLower(text, stop - 1)) return -1;
  const word = classAt(text, stop - 1);
  const before = stop > 1 ? classAt(text, stop - 2) : 0;
  const opens = (classAt(text, stop + 1) & OPENER) !== 0;
  if (word & ABBREVIATION) return -1;
  if (word & QUANTITY) return !opens && text.flags[stop - 2] & NUMBER ? stop - 2 : -1;
  if (word & DETERMINER)
    return text.starts[stop] - text.starts[stop - 1] < 4 && isCommonLower(text, stop - 2) ? stop - 1 : -1;
  if ((before & DETERMINER) === 0) return -1;
  const joined = (classAt(text, stop + 2) & CONJUNCTION) !== 0 && isCommonLower(text, stop + 3);
  return joined || isAdjective(text, word, stop - 1) ? stop - 2 : -1;
}

function isAdjective(text: Text, word: number, token: number): boolean {
  return (word & ADJECTIVE) !== 0 || ADJECTIVE_ENDING.test(shortWord(text, token));
}

function isThe(text: Text, token: number): boolean {
  return shortWord(text, token).toLowerCase() === 'the';
}

/** A word as it stands; what is longer than any word looked for is cut. */
function shortWord(text: Text, token: number): string {
  return text.source.slice(text.starts[token], Math.min(text.ends[token], text.starts[token] + LONGEST));
}

function isCommonLower(text: Text, token: number): boolean {
  return (
    token >= 0 &&
    token < text.length &&
    isLowerWord(text, token) &&
    spacedBefore(text, token) &&
    (text.flags[token] & COMMON) !== 0
  );
}

/** From the first word of the phrase to so many words after the stop, or to the next mark. */
function spanFrom(text: Text, first: number, { stop, words }: { stop: number; words: number }): Span {
  let last = stop;
  while (last < stop + words && last + 1 < text.length && (text.flags[last + 1] & PUNCTUATION) === 0) last++;
  return tokensSpan(text, first, last);
}
