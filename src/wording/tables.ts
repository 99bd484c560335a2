import { packColumns, readColumns } from '../text/columns.js';
import { tableOver } from '../text/table.js';
import type { Comb } from './comb.js';
import { createFormReader, type FormReader } from './forms.js';

/**
 * A wording model as texts are weighed with it: the same weights, found by the numbers of forms instead of by hashes. A form
 * has a number as a member of pairs and one as a member of triples, from 1; 0 is what stands before the first form.
 */
export interface WordingTables {
  readonly read: FormReader;
  /** The classes of frequent words, by rank from 0. */
  readonly classes: Uint16Array;
  /** By code, the form as `memberOf` packs it. */
  readonly members: Int32Array;
  /** Weights by two forms in a row, and by two with one between. */
  readonly pairs: Comb;
  readonly skips: Comb;
  /** By two forms in a row, the row of `triples` that has the weights of three, by the last. */
  readonly starts: Comb;
  readonly triples: Comb;
  readonly step: number;
  readonly bias: number;
  readonly unusual: number;
}

const MEMBER_BITS = 12;
const MEMBER = (1 << MEMBER_BITS) - 1;

/** A form in one number, so that one read finds what it weighs by itself, and its numbers in pairs and in triples. */
export function memberOf({ single, pair, triple }: { single: number; pair: number; triple: number }): number {
  return (single << (2 * MEMBER_BITS)) | (pair << MEMBER_BITS) | triple;
}

/** The parts of what `memberOf` packed. */
export const singleOf = (member: number): number => member >> (2 * MEMBER_BITS);
export const pairOf = (member: number): number => (member >> MEMBER_BITS) & MEMBER;
export const tripleOf = (member: number): number => member & MEMBER;

/** Tables, with the ranks of frequent words by hash, as the bytes of dist/wording.bin. */
export function tableBytes(tables: Omit<WordingTables, 'read'>, ranks: Int32Array): Uint8Array {
  const { step, bias, unusual, ...columns } = tables;
  const numbers = new Uint8Array(new Float64Array([step, bias, unusual]).buffer);
  return packColumns({ ranks, ...columns, numbers });
}

/** Reads what `tableBytes` wrote; nothing is parsed or copied but three numbers. */
export function loadWording(file: URL): WordingTables {
  const { ranks, numbers, ...columns } = readColumns(file) as {
    readonly ranks: Int32Array;
    readonly classes: Uint16Array;
    readonly members: Int32Array;
    readonly pairs: Comb;
    readonly skips: Comb;
    readonly starts: Comb;
    readonly triples: Comb;
    readonly numbers: Uint8Array;
  };
  const [step, bias, unusual] = new Float64Array(numbers.slice().buffer);
  return {
    ...columns,
    read: createFormReader(tableOver(ranks)),
    ...{ step, bias, unusual },
  };
}
