import { combOf, type CombRow } from './comb.js';
import { FIRST_CLASS, rareClasses, WORDS } from './forms.js';
import type { WordingModel } from './model.js';
import { weightOf, type NgramTable } from './ngram-table.js';
import { mixed, ngramHash, spread } from './ngrams.js';
import { memberOf, type WordingTables } from './tables.js';

/**
 * Tables that weigh every n-gram as the model does: each that forms can make is looked up once, 120 million of them with what was
 * learned from news. That takes seconds, so it is done when the program is built.
 */
export function compileWording({ forms, ngrams, ...numbers }: WordingModel): Omit<WordingTables, 'read'> {
  const pair = numberMembers(forms.members.pair);
  const triple = numberMembers(forms.members.triple);
  const single = (code: number): number => (code < FIRST_CLASS ? 0 : weightOf(ngrams, ngramHash(code, 0, 0)));
  const [ofPairs, ofTriples] = [pair, triple].map(({ codes }) => Int32Array.from(codes, spread.last));
  const pairs = pair.codes.map((before) => rowOf(ngrams, ofPairs, spread.middle(before + 1)));
  const skips = triple.codes.map((first) => rowOf(ngrams, ofTriples, spread.first(first + 1)));
  const triples: CombRow[] = [[]];
  const starts = triple.codes.map((first) =>
    triple.codes.flatMap((middle, column): CombRow => {
      const row = rowOf(ngrams, ofTriples, spread.first(first + 1) ^ spread.middle(middle + 1));
      return row.length === 0 ? [] : [[column + 1, triples.push(row) - 1]];
    }),
  );
  return {
    classes: forms.classes,
    members: Int32Array.from(pair.numbers, (number, code) =>
      memberOf({ single: single(code), pair: number, triple: triple.numbers[code] }),
    ),
    ...{ pairs: combOf([[], ...pairs]), skips: combOf([[], ...skips]) },
    ...{ starts: combOf([[], ...starts]), triples: combOf(triples) },
    ...numbers,
  };
}

/** The members of n-grams with numbers of their own. */
interface Members {
  /** The codes that the model hashes; the number of each is its place from 1. */
  readonly codes: readonly number[];
  /** By code of a form, the number of what it is in n-grams. */
  readonly numbers: Uint16Array;
}

function numberMembers(members: Uint16Array): Members {
  const special = Array.from({ length: FIRST_CLASS }, (_, code) => code);
  const codes = [...new Set([...special, ...rareClasses(), ...members.subarray(WORDS)])];
  const numbers = new Map(codes.map((code, at) => [code, at + 1]));
  return { codes, numbers: members.map((code) => numbers.get(code) ?? 0) };
}

/** The weights of n-grams that differ in one place, by the number of what stands there. */
function rowOf(ngrams: NgramTable, places: Int32Array, others: number): CombRow {
  const row: [number, number][] = [];
  for (let at = 0; at < places.length; at++) {
    const weight = weightOf(ngrams, mixed(places[at] ^ others));
    if (weight !== 0) row.push([at + 1, weight]);
  }
  return row;
}
