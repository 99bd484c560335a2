import type { Text } from '../text/text.js';
import { cellOf } from './comb.js';
import { SENTENCE, type Forms } from './forms.js';
import { FADING } from './stretches.js';
import { pairOf, singleOf, tripleOf, type WordingTables } from './tables.js';

/** What the wording of a text amounts to. */
export interface Wording {
  /** With the weights of the n-grams that end at each form, added up. */
  readonly forms: Forms;
  /** Above 0 where the text is worded more as garbled articles are than as people's. */
  readonly evidence: number;
  /** No stretch of the text is more unusual than this. */
  readonly peak: number;
}

/** Fewer forms than this count as so many: a few words say little. */
export const FEWEST_FORMS = 30;

/** Reads the wording of a text; its forms and their weights hold until the next text is read. */
export function readWording(text: Text, tables: WordingTables): Wording {
  const forms = tables.read(text);
  const { sum, peak } = weighForms(forms, tables);
  return { forms, evidence: tables.bias + (tables.step * sum * 100) / Math.max(forms.length, FEWEST_FORMS), peak };
}

/**
 * Weighs the n-grams that end at each form: the word itself, a pair, a pair with one form between, three in a row. All that is
 * carried from form to form is the numbers of those before, so that no look-up waits for another.
 */
function weighForms({ codes, weights, length }: Forms, tables: WordingTables): { sum: number; peak: number } {
  const { members, pairs, skips, starts, triples } = tables;
  let sum = 0;
  let run = 0;
  let peak = 0;
  let before = 0;
  let first = 0;
  let middle = 0;
  let start = 0;
  for (let at = 0; at < length; at++) {
    const code = codes[at];
    const member = members[code];
    const pair = pairOf(member);
    const last = tripleOf(member);
    const weight =
      singleOf(member) + cellOf(pairs, before, pair) + cellOf(skips, first, last) + cellOf(triples, start, last);
    weights[at] = weight;
    sum += weight;
    run = (code === SENTENCE ? 0 : Math.max(run, 0)) + weight - FADING;
    peak = Math.max(peak, run);
    start = cellOf(starts, middle, last);
    before = pair;
    first = middle;
    middle = last;
  }
  return { sum, peak };
}
