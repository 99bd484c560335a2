import { createTable, tableOver, type Table } from '../text/table.js';
import { packColumns, readColumns } from '../text/columns.js';
import { hashWord } from '../text/fold.js';
import { createFormReader } from './forms.js';
import { membersOf, type WordForms } from './ngrams.js';
import type { NgramTable } from './ngram-table.js';

/** What `lakeby train` learned about wording. */
export interface WordingModel {
  readonly forms: WordForms;
  readonly ngrams: NgramTable;
  /** What one step of a weight is worth in an article of 100 forms. */
  readonly step: number;
  /** Added to the evidence of every article. */
  readonly bias: number;
  /** A stretch whose weights add up to this many steps is unusual. */
  readonly unusual: number;
}

/** The frequent words, most frequent first, each with its class. */
export function wordForms(words: readonly string[], classes: Uint16Array): WordForms {
  const ranks = createTable();
  words.forEach((word, rank) => {
    ranks.add(hashWord(word), rank + 1);
  });
  return formsOver(ranks, classes);
}

function formsOver(ranks: Table, classes: Uint16Array): WordForms {
  return { ranks, classes, members: membersOf(classes), read: createFormReader(ranks) };
}

/** A model as the bytes of wording.bin. */
export function wordingBytes({ forms, ngrams, step, bias, unusual }: WordingModel): Uint8Array {
  const numbers = new Float64Array([step, bias, unusual]);
  return packColumns({
    ranks: forms.ranks.pairs(),
    classes: forms.classes,
    checks: ngrams.checks,
    weights: new Uint8Array(ngrams.weights.buffer, ngrams.weights.byteOffset, ngrams.weights.length),
    numbers: new Uint8Array(numbers.buffer),
  });
}

/** Reads what `wordingBytes` wrote; nothing is parsed or copied but three numbers. */
export function loadWordingModel(file: URL): WordingModel {
  const { ranks, classes, checks, weights, numbers } = readColumns(file) as {
    readonly ranks: Int32Array;
    readonly classes: Uint16Array;
    readonly checks: Uint16Array;
    readonly weights: Uint8Array;
    readonly numbers: Uint8Array;
  };
  const [step, bias, unusual] = new Float64Array(numbers.slice().buffer);
  return {
    forms: formsOver(tableOver(ranks), classes),
    ngrams: { checks, weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length) },
    ...{ step, bias, unusual },
  };
}
