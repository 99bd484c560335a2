import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import type { Text } from '../text/text.js';
import { LINKERS } from './capital-runs.js';
import { keptNumbers } from './kept.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';

/** The names of institution.txt by the hashes of their words: phrases are looked up without cutting a string. */
export interface Register {
  /** Whether a name begins with these words: what begins none is not looked at further. */
  begins(phrase: number): boolean;
  isName(phrase: number): boolean;
  /** Words of a name that are no linking words. */
  size(phrase: number): number;
  name(phrase: number): string;
}

/** Bits of an entry: something begins so, five bits for the size, and the number of the name, from 1. */
const BEGINNING = 1;
const SIZE_BITS = 5;
const NAME_SHIFT = 1 + SIZE_BITS;
const LARGEST = 2 ** SIZE_BITS - 1;

export function institutionRegister(knowledge: Knowledge): Register {
  const names = (): readonly string[] => knowledge.list('institution');
  const entry = keptNumbers(knowledge, 'institution-register', () => entriesOf(names()));
  return {
    begins: (phrase) => entry(phrase) !== 0,
    isName: (phrase) => entry(phrase) >> NAME_SHIFT !== 0,
    size: (phrase) => (entry(phrase) >> 1) & LARGEST,
    name: (phrase) => names()[(entry(phrase) >> NAME_SHIFT) - 1],
  };
}

function entriesOf(names: readonly string[]): ReadonlyMap<number, number> {
  const small = new Set(LINKERS.map(hashWord));
  const entries = new Map<number, number>();
  names.forEach((name, number) => {
    const hashes = hashesOf(name);
    let phrase = 0;
    for (const hash of hashes) {
      phrase = extendPhrase(phrase, hash);
      entries.set(phrase, entries.get(phrase) ?? BEGINNING);
    }
    const size = hashes.filter((hash) => !small.has(hash)).length;
    entries.set(phraseHash(hashes), ((number + 1) << NAME_SHIFT) | (size << 1) | BEGINNING);
  });
  return entries;
}

/** Whether a name of so many tokens at the least, around the token, stands between the first and the last one. */
export function standsInName(
  { hashes }: Text,
  register: Register,
  { first, last, token, shortest }: { first: number; last: number; token: number; shortest: number },
): boolean {
  for (let from = first; from <= token; from++) {
    let phrase = extendPhrase(0, hashes[from]);
    for (let to = from; to <= last && register.begins(phrase); phrase = extendPhrase(phrase, hashes[++to]))
      if (to >= token && to - from + 1 >= shortest && register.isName(phrase)) return true;
  }
  return false;
}
