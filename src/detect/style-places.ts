import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, CAPITAL, NUMBER, type Text } from '../text/text.js';
import type { HOUSE_STYLE } from './house-style-rules.js';
import { lowerText } from './detector.js';
import { isLowerWord, wordClasses, wordsOf } from './words.js';

/** A place where a newsroom has a choice: what it is about, and which way was taken. */
export interface Place {
  readonly rule: keyof typeof HOUSE_STYLE;
  readonly way: number;
  readonly first: number;
  readonly last: number;
}

/** How a token of a class is read: how many tokens before and after it belong to the place, or undefined if it is none. */
interface Way extends Pick<Place, 'rule' | 'way'> {
  readonly extent: (text: Text, token: number) => readonly [number, number] | undefined;
}

const ALONE = [0, 0] as const;
const when = (is: boolean): typeof ALONE | undefined => (is ? ALONE : undefined);
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const LONGEST_DAY = 4;

/** What the n-th class of `classesOf` means. A month may stand for either way. */
const WAYS: readonly Way[] = [
  { rule: 'british-beside-american', way: 0, extent: (text, token) => when(isLowerWord(text, token)) },
  { rule: 'british-beside-american', way: 1, extent: (text, token) => when(isLowerWord(text, token)) },
  { rule: 'percent-in-two-ways', way: 0, extent: (text, token) => when(isNumber(text, token - 1)) },
  { rule: 'percent-in-two-ways', way: 1, extent: (text, token) => when(isNumber(text, token - 1)) },
  {
    rule: 'percent-in-two-ways',
    way: 2,
    extent: (text, token) => (isNumber(text, token - 2) && lowerText(text, token - 1) === 'per' ? [1, 0] : undefined),
  },
  { rule: 'us-in-two-ways', way: 0, extent: (text, token) => when(isAcronym(text, token)) },
  { rule: 'us-in-two-ways', way: 1, extent: () => ALONE },
  { rule: 'day-on-both-sides', way: 0, extent: (text, token) => daysBefore(text, token) },
  { rule: 'day-on-both-sides', way: 1, extent: (text, token) => daysAfter(text, token) },
];

/** Words of each way; those of months come twice `may` and `march` are months where they have their capital. */
function classesOf({ list }: Knowledge): (readonly string[])[] {
  const months = list('month').flatMap(wordsOf);
  return [
    list('british-spelling'),
    list('american-spelling'),
    ['%'],
    ['percent'],
    ['cent'],
    ['us'],
    ['u.s.'],
    months,
    months,
  ];
}

/** All such places in the tokens from the first to the one before the end. */
export function placeReader(knowledge: Knowledge): (text: Text, first: number, end: number) => Place[] {
  const classes = wordClasses(knowledge.lexicon, classesOf(knowledge));
  const isOne = Uint8Array.from(classes, (bits) => Math.min(bits, 1));
  return (text, first, end) => {
    const { words } = text;
    const places: Place[] = [];
    for (let token = first; token < end; token++)
      if (isOne[words[token]] === 1) places.push(...placesAt(text, token, classes[words[token]]));
    return places;
  };
}

function placesAt(text: Text, token: number, bits: number): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < WAYS.length; at++) {
    const { rule, way, extent } = WAYS[at];
    const around = bits & (1 << at) ? extent(text, token) : undefined;
    if (around) places.push({ rule, way, first: token - around[0], last: token + around[1] });
  }
  return places;
}

function isNumber({ flags }: Text, token: number): boolean {
  return token >= 0 && (flags[token] & NUMBER) !== 0;
}

/** Neither the pronoun in a line of capitals nor the dollar. */
function isAcronym(text: Text, token: number): boolean {
  if ((text.flags[token] & ALL_CAPS) === 0 || text.source[text.ends[token]] === '$') return false;
  return token === 0 || (text.flags[token - 1] & ALL_CAPS) === 0;
}

/** 4 July, 4th of July. */
function daysBefore(text: Text, month: number): readonly [number, number] | undefined {
  if ((text.flags[month] & CAPITAL) === 0) return undefined;
  if (isDay(text, month - 1)) return [1, 0];
  return month > 1 && lowerText(text, month - 1) === 'of' && isDay(text, month - 2) ? [2, 0] : undefined;
}

/** July 4, but not the day that agencies call September 11. */
function daysAfter(text: Text, month: number): readonly [number, number] | undefined {
  if ((text.flags[month] & CAPITAL) === 0 || !isDay(text, month + 1)) return undefined;
  return lowerText(text, month) === 'september' && lowerText(text, month + 1) === '11' ? undefined : [0, 1];
}

function isDay({ source, starts, ends, length }: Text, token: number): boolean {
  if (token < 0 || token >= length || ends[token] - starts[token] > LONGEST_DAY) return false;
  return DAY.test(source.slice(starts[token], ends[token]));
}
