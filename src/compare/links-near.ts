import type { Links } from './links.js';
import type { Unit } from './unit.js';

/** Share of the words of weight of two units that are linked, 0 to 1 (Dice): how far the units say the same. */
export function coverage(one: Unit, other: Unit, { there }: Links): number {
  const weight = (unit: Unit): number => unit.words.filter((word) => !word.function).length;
  const linked = one.words.filter((word, at) => !word.function && there[at] !== -1).length;
  const all = weight(one) + weight(other);
  return all === 0 ? 0 : (2 * linked) / all;
}

/** Words of weight around a place of one unit, and how many of them are linked to words around a place of the other. */
export function linkedAround(
  one: Unit,
  there: Int32Array,
  { at, partner, reach }: { at: number; partner: number; reach: number },
): { readonly words: number; readonly linked: number } {
  let words = 0;
  let linked = 0;
  for (let near = Math.max(at - reach, 0); near <= Math.min(at + reach, one.words.length - 1); near++) {
    if (near === at || one.words[near].function) continue;
    words++;
    if (there[near] !== -1 && Math.abs(there[near] - partner) <= reach + 2) linked++;
  }
  return { words, linked };
}
