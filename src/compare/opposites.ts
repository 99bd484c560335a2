import { areOpposites } from './antonyms.js';
import type { Links } from './links.js';
import { companyOf, likePlace } from './links-near.js';
import type { Unit } from './unit.js';

/** A word of one unit and the word of the other that stands in its place and means the opposite. */
export interface Opposite {
  readonly at: number;
  readonly to: number;
}

/** How far from the like place the opposite may stand. */
const AWAY = 3;
const REACH = 4;
const COMPANY = 0.5;

/** Words without a partner on either side that deny each other in the same place. */
export function oppositesIn(one: Unit, other: Unit, { there, back }: Links): Opposite[] {
  return one.words.flatMap(({ stem }, at) => {
    if (there[at] !== -1) return [];
    const place = likePlace(there, at);
    if (place === -1) return [];
    const to = other.words.findIndex(
      (word, index) => back[index] === -1 && Math.abs(index - place) <= AWAY && areOpposites(stem, word.stem),
    );
    if (to === -1) return [];
    const { words, near } = companyOf(one, there, { at, to, reach: REACH });
    return near > 0 && near >= words * COMPANY ? [{ at, to }] : [];
  });
}
