import { hashesOf, phraseHash } from './phrases.js';

/** What stands for a wrong word or name: the hashes of its words. */
interface Exchange {
  readonly right: readonly (readonly number[])[];
  /** Fewest words that are no linking words in a name where it is made. */
  readonly shortest: number;
}

/** Names and exchanges by the hashes of their words: phrases are looked up without cutting a string. */
export interface Register {
  readonly names: ReadonlyMap<number, string>;
  readonly words: ReadonlyMap<number, Exchange>;
  /** Whole wrong names, by the hash of the phrase. */
  readonly wholes: ReadonlyMap<number, Exchange>;
}

/** Reads institution.txt and confusable-office-word.txt. Made when an article first holds a word that engines put into names. */
export function readRegister(institutions: readonly string[], lines: readonly string[]): Register {
  const words = new Map<number, Exchange>();
  const wholes = new Map<number, Exchange>();
  for (const line of lines) {
    const [wrong, right] = line.replace(/^\+/, '').split('=');
    const exchange = { right: right.split('|').map(hashesOf), shortest: line.startsWith('+') ? 3 : 2 };
    const hashes = hashesOf(wrong);
    if (hashes.length > 1) wholes.set(phraseHash(hashes), exchange);
    else words.set(hashes[0], exchange);
  }
  return { names: new Map(institutions.map((name) => [phraseHash(hashesOf(name)), name])), words, wholes };
}
