import type { Text } from '../text/text.js';
import { formsOf, type Forms } from './forms.js';
import type { WordingModel } from './model.js';
import { weightOf } from './ngram-table.js';
import { ngramsAt, PER_FORM } from './ngrams.js';

/** What the wording of a text amounts to. */
export interface Wording {
  readonly forms: Forms;
  /** By form, the weights of the n-grams that end there, added up. */
  readonly weights: Int16Array;
  /** Above 0 where the text is worded more as garbled articles are than as people's. */
  readonly evidence: number;
}

/** Fewer forms than this count as so many: a few words say little. */
export const FEWEST_FORMS = 30;

/** Reads the wording of a text: four look-ups a form, whatever the text. */
export function readWording(text: Text, model: WordingModel): Wording {
  return weighForms(formsOf(text, model.forms.ranks), model);
}

/** Weighs forms that were made before. */
export function weighForms(forms: Forms, { forms: { members }, ngrams, step, bias }: WordingModel): Wording {
  const weights = new Int16Array(forms.length);
  const hashes = new Int32Array(PER_FORM);
  let sum = 0;
  for (let at = 0; at < forms.length; at++) {
    const count = ngramsAt(forms.codes, at, members, hashes);
    let weight = 0;
    for (let index = 0; index < count; index++) weight += weightOf(ngrams, hashes[index]);
    weights[at] = weight;
    sum += weight;
  }
  return { forms, weights, evidence: bias + (step * sum * 100) / Math.max(forms.length, FEWEST_FORMS) };
}
