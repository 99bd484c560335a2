import type { Links } from './links.js';
import type { Unit } from './unit.js';

/** Share of the words of weight of two units that are linked, 0 to 1 (Dice): how far the units say the same. */
export function coverage(one: Unit, other: Unit, { there }: Links): number {
  const weight = (unit: Unit): number => unit.words.filter((word) => !word.function).length;
  const linked = one.words.filter((word, at) => !word.function && there[at] !== -1).length;
  const all = weight(one) + weight(other);
  return all === 0 ? 0 : (2 * linked) / all;
}

/** A place in one unit and the like place in the other. */
export interface Place {
  readonly at: number;
  readonly to: number;
}

/** Words of weight around a place, those of them that are linked, and those that are linked to words around the like place. */
export interface Company {
  readonly words: number;
  readonly linked: number;
  readonly near: number;
}

/** How far the words within `reach` of a place of one unit stand around the like place of the other too. */
export function companyOf(one: Unit, there: Int32Array, { at, to, reach }: Place & { reach: number }): Company {
  const company = { words: 0, linked: 0, near: 0 };
  for (let beside = Math.max(at - reach, 0); beside <= Math.min(at + reach, one.words.length - 1); beside++) {
    if (beside === at || one.words[beside].function) continue;
    company.words++;
    if (there[beside] === -1) continue;
    company.linked++;
    if (Math.abs(there[beside] - to) <= reach + 2) company.near++;
  }
  return company;
}

/** Where the word at a place, or the nearest linked one within three words, stands on the other side; -1 without any. */
export function likePlace(there: Int32Array, at: number): number {
  for (let step = 0; step <= 3; step++) {
    if (at + step < there.length && there[at + step] !== -1) return there[at + step];
    if (at - step >= 0 && there[at - step] !== -1) return there[at - step];
  }
  return -1;
}
