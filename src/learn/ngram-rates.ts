import { FEWEST_FORMS } from '../wording/evidence.js';
import type { NgramIndex } from './ngram-index.js';

/** How often each learned n-gram stands in each text, per 100 forms: rows of numbers and rates, one after another. */
export interface NgramRates {
  readonly starts: Int32Array;
  readonly ngrams: Int32Array;
  readonly rates: Float32Array;
}

/** Counts n-grams in texts. Memory is eight bytes for each different n-gram of each text. */
export function ngramRates(texts: readonly Uint16Array[], index: NgramIndex): NgramRates {
  const counts = new Uint16Array(index.size);
  const starts = new Int32Array(texts.length + 1);
  const rows = texts.map((codes, at) => {
    const row = countRow(codes, index, counts);
    starts[at + 1] = starts[at] + row.ngrams.length;
    return row;
  });
  const ngrams = new Int32Array(starts[texts.length]);
  const rates = new Float32Array(starts[texts.length]);
  rows.forEach((row, at) => {
    ngrams.set(row.ngrams, starts[at]);
    rates.set(row.rates, starts[at]);
  });
  return { starts, ngrams, rates };
}

/** One text; `counts` is all zero before and after. */
function countRow(codes: Uint16Array, index: NgramIndex, counts: Uint16Array): Omit<NgramRates, 'starts'> {
  const seen: number[] = [];
  index.each(codes, (ngram) => {
    if (counts[ngram]++ === 0) seen.push(ngram);
  });
  const ngrams = Int32Array.from(seen).sort();
  const rates = Float32Array.from(ngrams, (ngram) => (counts[ngram] * 100) / Math.max(codes.length, FEWEST_FORMS));
  for (const ngram of ngrams) counts[ngram] = 0;
  return { ngrams, rates };
}
