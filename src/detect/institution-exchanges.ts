import type { Knowledge } from '../rules/knowledge.js';
import type { Register } from './institution-register.js';
import { keptLists, keptNumbers } from './kept.js';
import { hashesOf, phraseHash } from './phrases.js';
import { wordsOf } from './words.js';

/** What stands for a wrong word or phrase: the hashes of its words. */
export interface Exchange {
  readonly wrong: readonly number[];
  readonly right: readonly (readonly number[])[];
  /** Fewest words that are no linking words in a name where it is made. */
  readonly shortest: number;
}

/** The exchanges of confusable-office-word.txt. */
export interface Exchanges {
  /** Those that are made inside names, by the hash of the first wrong word. */
  within(word: number): readonly Exchange[];
  /** That of a whole wrong name, by the hash of the phrase. */
  whole(phrase: number): Exchange | undefined;
}

const SHORTEST = 2;
const SHORTEST_OF_LOOSE = 3;
const NONE: readonly Exchange[] = [];

/** The first words of what engines put into names. */
export function wrongWords({ list }: Knowledge): readonly string[] {
  return list('confusable-office-word').map((line) => wordsOf(line.replace(/^\+/, ''))[0]);
}

/** The build keeps in which lines the exchanges of a word stand; they are read when the word is first met. */
export function institutionExchanges(knowledge: Knowledge, register: Register): Exchanges {
  const read = (line: number): Exchange => readExchange(knowledge.list('confusable-office-word')[line]);
  const linesWithin = keptLists(knowledge, 'office-exchanges', () => placesOf(knowledge, register).within);
  const lineOfWhole = keptNumbers(knowledge, 'whole-office-exchanges', () => placesOf(knowledge, register).wholes);
  const known = new Map<number, readonly Exchange[]>();
  return {
    within(word) {
      const lines = linesWithin(word);
      if (lines.length === 0) return NONE;
      const exchanges = known.get(word) ?? Array.from(lines, read);
      known.set(word, exchanges);
      return exchanges;
    },
    whole(phrase) {
      const line = lineOfWhole(phrase);
      return line === 0 ? undefined : read(line - 1);
    },
  };
}

interface Places {
  /** Lines by the first wrong word. */
  readonly within: ReadonlyMap<number, readonly number[]>;
  /** One more than the line of a whole wrong name. */
  readonly wholes: ReadonlyMap<number, number>;
}

function placesOf({ list }: Knowledge, register: Register): Places {
  const within = new Map<number, number[]>();
  const wholes = new Map<number, number>();
  list('confusable-office-word').forEach((written, line) => {
    const { wrong, right } = readExchange(written);
    const isWhole = wrong.length > 1 && right.every((hashes) => register.isName(phraseHash(hashes)));
    if (isWhole) wholes.set(phraseHash(wrong), line + 1);
    else within.set(wrong[0], [...(within.get(wrong[0]) ?? []), line]);
  });
  return { within, wholes };
}

/** All exchanges. */
export function readExchanges(lines: readonly string[]): readonly Exchange[] {
  return lines.map(readExchange);
}

function readExchange(line: string): Exchange {
  const [wrong, right] = line.replace(/^\+/, '').split('=');
  return {
    wrong: hashesOf(wrong),
    right: right.split('|').map(hashesOf),
    shortest: line.startsWith('+') ? SHORTEST_OF_LOOSE : SHORTEST,
  };
}
