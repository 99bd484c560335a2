import type { WordingModel } from '../wording/model.js';
import { ngramTable, weightOf } from '../wording/ngram-table.js';
import { ngramsAt, PER_FORM, type WordForms } from '../wording/ngrams.js';
import { unusualStretches } from '../wording/stretches.js';
import type { Example } from './corpus.js';
import type { NgramIndex } from './ngram-index.js';
import type { Plane } from './separate.js';

/** Steps of a weight on each side of 0. */
const STEPS = 127;
/** Share of n-grams whose weights keep their proportion; the few beyond are cut to the largest step. */
const KEPT = 0.999;
/** Unusual stretches that human news may hold, per 1,000 words. */
const STRETCHES = 0.4;

/** The plane as a table of small whole numbers, with the threshold of what is shown as unusual. */
export function wordingModel(plane: Plane, index: NgramIndex, forms: WordForms): WordingModel {
  const sizes = plane.weights.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * KEPT)] ?? 0) / STEPS || 1;
  const entries = Array.from(index.hashes, (hash, ngram) => {
    const steps = Math.round(plane.weights[ngram] / step);
    return [hash, Math.max(-STEPS, Math.min(STEPS, steps))] as const;
  });
  return { forms, ngrams: ngramTable(entries), step, bias: plane.bias, unusual: Infinity };
}

/** The model with a threshold at which people's texts hold few enough unusual stretches. */
export function withThreshold(model: WordingModel, people: readonly Example[]): WordingModel {
  const words = people.reduce((sum, example) => sum + example.words, 0);
  const sums = people
    .flatMap(({ codes }) => {
      const weighed = { codes, weights: weightsOf(codes, model), length: codes.length };
      return unusualStretches(weighed, 1).map(({ sum }) => sum);
    })
    .sort((one, other) => other - one);
  const room = Math.floor((words * STRETCHES) / 1000);
  return { ...model, unusual: (sums[room] ?? 0) + 1 };
}

/** By form, the weights of the n-grams that end there, added up. */
function weightsOf(codes: Uint16Array, { forms, ngrams }: WordingModel): Int16Array {
  const hashes = new Int32Array(PER_FORM);
  const weights = new Int16Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const count = ngramsAt(codes, at, forms.members, hashes);
    for (let index = 0; index < count; index++) weights[at] += weightOf(ngrams, hashes[index]);
  }
  return weights;
}
