import { hashWord } from '../text/fold.js';
import { LINKERS } from './capital-runs.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';

/** What stands for a wrong word or phrase: the hashes of its words. */
interface Exchange {
  readonly wrong: readonly number[];
  readonly right: readonly (readonly number[])[];
  /** Fewest words that are no linking words in a name where it is made. */
  readonly shortest: number;
}

interface Name {
  readonly name: string;
  /** Words that are no linking words. */
  readonly size: number;
}

/** Names and exchanges by the hashes of their words: phrases are looked up without cutting a string. */
export interface Register {
  readonly names: ReadonlyMap<number, Name>;
  /** Every beginning of a name: what begins none is not looked at further. */
  readonly beginnings: ReadonlySet<number>;
  /** Wrong words and phrases inside names, by the hash of the first word. */
  readonly words: ReadonlyMap<number, readonly Exchange[]>;
  /** Whole wrong names, by the hash of the phrase. */
  readonly wholes: ReadonlyMap<number, Exchange>;
}

const SHORTEST = 2;
const SHORTEST_OF_LOOSE = 3;

/** Reads institution.txt and confusable-office-word.txt. Made when an article first holds a word that engines put into names. */
export function readRegister(institutions: readonly string[], lines: readonly string[]): Register {
  const small = new Set(LINKERS.map(hashWord));
  const names = new Map<number, Name>();
  const beginnings = new Set<number>();
  for (const name of institutions) {
    const hashes = hashesOf(name);
    hashes.reduce((hash, word) => {
      const longer = extendPhrase(hash, word);
      beginnings.add(longer);
      return longer;
    }, 0);
    names.set(phraseHash(hashes), { name, size: hashes.filter((word) => !small.has(word)).length });
  }
  const words = new Map<number, Exchange[]>();
  const wholes = new Map<number, Exchange>();
  for (const line of lines) {
    const exchange = readExchange(line);
    const { wrong, right } = exchange;
    if (wrong.length > 1 && right.every((hashes) => names.has(phraseHash(hashes)))) {
      wholes.set(phraseHash(wrong), exchange);
    } else words.set(wrong[0], [...(words.get(wrong[0]) ?? []), exchange]);
  }
  return { names, beginnings, words, wholes };
}

function readExchange(line: string): Exchange {
  const [wrong, right] = line.replace(/^\+/, '').split('=');
  return {
    wrong: hashesOf(wrong),
    right: right.split('|').map(hashesOf),
    shortest: line.startsWith('+') ? SHORTEST_OF_LOOSE : SHORTEST,
  };
}
