import { areOpposites } from './antonyms.js';
import type { Links } from './links.js';
import { companyOf, likePlace } from './links-near.js';
import { negationsOf, saysNo } from './negations.js';
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
/** Words beside an opposite among which a negation may turn it. */
const BESIDE = 4;

/** Words without a partner on either side that deny each other in the same place, with nothing beside either that denies it. */
export function oppositesIn(one: Unit, other: Unit, { there, back }: Links): Opposite[] {
  return one.words.flatMap(({ stem }, at) => {
    if (there[at] !== -1 || isTurned(one, at)) return [];
    const place = likePlace(there, at);
    if (place === -1) return [];
    const to = other.words.findIndex(
      (word, index) => back[index] === -1 && Math.abs(index - place) <= AWAY && areOpposites(stem, word.stem),
    );
    if (to === -1 || isTurned(other, to)) return [];
    const { words, near } = companyOf(one, there, { at, to, reach: REACH });
    return near > 0 && near >= words * COMPANY ? [{ at, to }] : [];
  });
}

/** Whether a negation, or a less, stands beside a word. */
function isTurned(unit: Unit, at: number): boolean {
  const beside = unit.words.slice(Math.max(at - BESIDE, 0), at);
  return (
    beside.some((word) => word.form === 'less' || saysNo(word)) ||
    negationsOf(unit).some(({ at: no }) => Math.abs(no - at) <= BESIDE)
  );
}
