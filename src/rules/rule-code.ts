import { BODY, CAPTION, CREDIT, HEADING } from '../text/text.js';
import type { Place, RuleSource, Window } from './rule.js';

/** Columns of a rule as it runs (src/rules/code.ts): its number, the places it looks at, its window, patterns of its conditions. */
export const ID = 0;
export const WHERE = 1;
export const WINDOW = 2;
/** Each one pattern for all that the author wrote, or 0. */
export const NEAR = 3;
export const FAR = 4;
export const UNLESS = 5;

/** Patterns of conditions by their columns. */
export interface Conditions {
  readonly near: number;
  readonly far: number;
  readonly unless: number;
}

/** A rule as a row of numbers. */
export function ruleRow({ where, window }: RuleSource, number: number, { near, far, unless }: Conditions): number[] {
  return [number, placeBits(where), windowNumber(window), near, far, unless];
}

/** Bits of WHERE: the regions of a text by their number, then these. */
export const QUOTE = 1 << 4;
export const ANYWHERE = 1 << 5;
const PLACE_BITS: Readonly<Record<Place, number>> = {
  ...{ body: 1 << BODY, heading: 1 << HEADING, caption: 1 << CAPTION, credit: 1 << CREDIT },
  ...{ quote: QUOTE, any: ANYWHERE },
};

function placeBits(places: readonly Place[]): number {
  return places.reduce((bits, place) => bits | PLACE_BITS[place], 0);
}

/** What WINDOW holds: words to either side, or one of these. */
export const ARTICLE = -1;
export const PARAGRAPH = -2;
export const SENTENCE = -3;

function windowNumber(window: Window): number {
  return typeof window === 'number' ? window : { article: ARTICLE, paragraph: PARAGRAPH, sentence: SENTENCE }[window];
}
