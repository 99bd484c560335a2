import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, BODY, CAPITAL, indexOf, NUMBER, type Text } from '../text/text.js';
import type { Spotter } from '../text/watch.js';
import type { HOUSE_STYLE } from './house-style-rules.js';
import { lowerText } from './detector.js';
import { isLowerWord, wordsOf } from './words.js';

/** A place where a newsroom has a choice, and which way was taken. */
export interface Place {
  readonly way: number;
  /** The word that was found. */
  readonly token: number;
  readonly first: number;
  readonly last: number;
}

/** How many tokens before and after a word belong to the place, or undefined if it is none. */
type Extent = (text: Text, token: number) => readonly [number, number] | undefined;

/** One way: its words, and how each is read. */
interface Way {
  readonly words: (knowledge: Knowledge) => readonly string[];
  readonly extent: Extent;
}

const ALONE = [0, 0] as const;
const when = (is: boolean): typeof ALONE | undefined => (is ? ALONE : undefined);
const lower: Extent = (text, token) => when(isLowerWord(text, token));
const counted: Extent = (text, token) => when(isNumber(text, token - 1));
/** `may` and `march` are months where they have their capital. */
const months = ({ list }: Knowledge): readonly string[] => list('month').flatMap(wordsOf);
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;
const LONGEST_DAY = 4;

/** The ways of each rule. */
const WAYS: Readonly<Record<keyof typeof HOUSE_STYLE, readonly Way[]>> = {
  'british-beside-american': [
    { words: ({ list }) => list('british-spelling'), extent: lower },
    { words: ({ list }) => list('american-spelling'), extent: lower },
  ],
  'percent-in-two-ways': [
    { words: () => ['%'], extent: counted },
    { words: () => ['percent'], extent: counted },
    { words: () => ['cent'], extent: isPerCent },
  ],
  'us-in-two-ways': [
    { words: () => ['us'], extent: (text, token) => when(isAcronym(text, token)) },
    { words: () => ['u.s.'], extent: () => ALONE },
  ],
  'day-on-both-sides': [
    { words: months, extent: daysBefore },
    { words: months, extent: daysAfter },
  ],
};

const NONE: readonly Place[] = [];

/** What reads all places of a rule, in the order of the text; none where only one way can have been taken. */
export function placeReader(knowledge: Knowledge, rule: keyof typeof HOUSE_STYLE): (text: Text) => readonly Place[] {
  const ways = WAYS[rule].map(({ words, extent }, way) => ({
    way,
    spots: knowledge.watches.words(`${rule} ${way}`, () => words(knowledge)),
    extent,
  }));
  return (text) => {
    let open = ways.length;
    for (const { spots } of ways) if (spots(text).length === 0) open--;
    if (open < 2) return NONE;
    const places: Place[] = [];
    for (const way of ways) {
      const before = places.length;
      if (way.spots(text).length === 0) continue;
      addPlaces(text, way, places);
      if (places.length === before && --open < 2) return NONE;
    }
    return places.sort((a, b) => a.token - b.token);
  };
}

interface Reader {
  readonly way: number;
  readonly spots: Spotter;
  readonly extent: Extent;
}

function addPlaces(text: Text, { way, spots, extent }: Reader, places: Place[]): void {
  const { tokens, length } = spots(text);
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    const around = extent(text, token);
    if (around && isInBody(text, token)) places.push({ way, token, first: token - around[0], last: token + around[1] });
  }
}

/** Headings and captions have a style of their own. */
function isInBody({ sentences, regions }: Text, token: number): boolean {
  return regions[indexOf(sentences, token)] === BODY;
}

function isNumber({ flags }: Text, token: number): boolean {
  return token >= 0 && (flags[token] & NUMBER) !== 0;
}

/** Per cent. */
function isPerCent(text: Text, token: number): readonly [number, number] | undefined {
  return isNumber(text, token - 2) && lowerText(text, token - 1) === 'per' ? [1, 0] : undefined;
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
  if (!isDigit(source.charCodeAt(starts[token]))) return false;
  return DAY.test(source.slice(starts[token], ends[token]));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
