import { ALL_CAPS, CAPITAL, QUOTED, WORD, type Text } from '../text/text.js';
import { classReader } from './word-classes.js';
import { isLowerWord, wordsOf } from './words.js';

/** Bits of the word classes, in the order of the table below. */
const THE = 1;
const OF = 2;
const PREPOSITION = 4;
const DETERMINER = 8;
const FUNCTION_WORD = 16;
const QUANTITY = 32;
const NEVER_NAMED = 64;
const ADVERBIAL = 128;

const SHORTEST_NAMED = 3;
const PLURAL = /[^s]s$/;

const PREPOSITIONS = `of in on to for with from at by about after before between against during under within through over into
  without towards across around`;
const DETERMINERS = 'the a an his her its their this these those our my';
const CLASSES = [
  'the',
  'of',
  PREPOSITIONS,
  DETERMINERS,
  `${PREPOSITIONS} ${DETERMINERS} and or but that which who is are was were has have had be been not he she it we you i as
  than if when while because will would can could said also`,
  `tens hundreds thousands millions billions dozens dollars pounds euros tons tonnes number numbers lot lots kind kinds sort
  type types part parts one all some most many half rest board group amount percent people pair series council university`,
  'today things yesterday year years past future world solar state',
  // Nouns that make an adverb or a preposition of a link: at the heart of, in the wake of, before the start of, over the past week.
  `heart centre center top start end beginning bottom back edge height wake middle face case hands hand light history form
  absence course name interest interests event eyes rest basis eve side past last first next time age foot expense request
  help ground grounds air area field season week month months year years day days night morning afternoon evening decade
  century weekend war world country city ball break whistle half same other second third current going planetary`,
].map(wordsOf);
const classAt = classReader(CLASSES);

/** Nouns in a row, from the token asked for to the one before `end`, tied by so many links; `ofs` of these are `of`. */
interface NounPile {
  readonly links: number;
  readonly ofs: number;
  readonly end: number;
}

/** `the head of the office in the town`: a preposition and `the` are a link, at most `longest` words stand between. */
export function definitePile(text: Text, token: number, longest: number): NounPile {
  return walk(text, { at: token + 1, longest, link: definiteLink });
}

/** `of the habits of a friend of`: the links after the first `of`; `of tens of thousands of` is English and has none. */
export function genitivePile(text: Text, token: number): NounPile {
  return walk(text, { at: token + (has(text, token + 1, DETERMINER) ? 2 : 1), longest: 1, link: genitiveLink });
}

/** The last token of `the Congress of the peoples`, asked at its `of`, or -1: a name of which only the head has a capital. */
export function halfSmallEnd(text: Text, token: number): number {
  if (!isHead(text, token - 1) || !has(text, token - 2, THE)) return -1;
  const last = token + (has(text, token + 1, THE) ? 2 : 1);
  const small = isPlain(text, last) && !has(text, last, NEVER_NAMED);
  return small && isLong(text, last) ? last : -1;
}

function definiteLink(text: Text, at: number): number {
  return has(text, at, PREPOSITION) && has(text, at + 1, THE) && !has(text, at + 2, ADVERBIAL) ? 2 : 0;
}

function genitiveLink(text: Text, at: number): number {
  if (!has(text, at, OF) || has(text, at - 1, QUANTITY)) return 0;
  return has(text, at + 1, DETERMINER) ? 2 : 1;
}

function has(text: Text, token: number, bits: number): boolean {
  return (classAt(text, token) & bits) !== 0;
}

interface Start {
  /** The first token after the first link. */
  readonly at: number;
  readonly longest: number;
  /** How many tokens the link at a token has, or 0. */
  readonly link: (text: Text, at: number) => number;
}

function walk(text: Text, { at, longest, link }: Start): NounPile {
  let [links, ofs, end] = [0, 0, at];
  for (;;) {
    let words = 0;
    while (words < longest && isPlain(text, end + words)) words++;
    end += words;
    const length = words && end + 1 < text.length ? link(text, end) : 0;
    if (!length) return { links, ofs, end };
    links++;
    if (classAt(text, end) & OF) ofs++;
    end += length;
  }
}

/** `the Congress`, but not `the Tories` (accused of lies), and not the last word of a longer name. */
function isHead({ flags, source, ends }: Text, token: number): boolean {
  return (
    (flags[token] & (CAPITAL | ALL_CAPS | WORD | QUOTED)) === (CAPITAL | WORD) &&
    !PLURAL.test(source.slice(ends[token] - 2, ends[token]))
  );
}

/** Of four letters and more, and no verb: `accused the West of wanting war`. */
function isLong({ source, starts, ends }: Text, token: number): boolean {
  return ends[token] - starts[token] > SHORTEST_NAMED && !source.slice(starts[token], ends[token]).endsWith('ing');
}

/** A word in small letters that is no function word. */
function isPlain(text: Text, token: number): boolean {
  return token < text.length && isLowerWord(text, token) && (classAt(text, token) & FUNCTION_WORD) === 0;
}
