import type { NgramRates } from '../ngram-rates.js';
import type { SourceVersions } from './source-versions.js';

/**
 * By n-gram, how much oftener it stands in machine text from one language, in one part of the corpus, than in what people
 * wrote for the same documents: a logarithm, and how sure it is (the inverse of its variance).
 */
export interface SourceContrast {
  readonly language: string;
  readonly fold: number;
  readonly ratios: Float32Array;
  readonly sureness: Float32Array;
}

/** What the contrast is counted from. */
export interface ContrastGround {
  readonly rates: NgramRates;
  /** By example, how many forms it has. */
  readonly forms: ArrayLike<number>;
  readonly ngrams: number;
  readonly versions: readonly SourceVersions[];
}

/** N-grams counted in machine text and in people's, each document once however many versions it has. */
interface Tally {
  readonly machine: Float32Array;
  readonly human: Float32Array;
  machineForms: number;
  humanForms: number;
}

/** Contrasts each language in each part with people's text. Documents without a human version would teach their topic. */
export function contrastSources(ground: ContrastGround): SourceContrast[] {
  const tallies = new Map<string, Tally & Pick<SourceContrast, 'language' | 'fold'>>();
  for (const { language, fold, rows, human } of ground.versions) {
    if (human.length === 0) continue;
    const key = `${language} ${fold}`;
    const tally = tallies.get(key) ?? { language, fold, ...emptyTally(ground.ngrams) };
    tallies.set(key, tally);
    tally.machineForms += addTo(tally.machine, ground, rows);
    tally.humanForms += addTo(tally.human, ground, human);
  }
  const all = [...tallies.values()];
  const folds = [...new Set(all.map(({ fold }) => fold))];
  return folds.flatMap((fold) => contrastsOf(all.filter((tally) => tally.fold === fold)));
}

function emptyTally(ngrams: number): Tally {
  return { machine: new Float32Array(ngrams), human: new Float32Array(ngrams), machineForms: 0, humanForms: 0 };
}

/** More of one n-gram in one text is its subject. */
const MOST_IN_A_TEXT = 3;

/** Adds the mean of some versions to the counts, and returns how many forms they have in the mean. */
function addTo(counts: Float32Array, { rates, forms }: ContrastGround, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) {
    for (let at = rates.starts[row]; at < rates.starts[row + 1]; at++) {
      const times = (rates.rates[at] * forms[row]) / 100;
      counts[rates.ngrams[at]] += Math.min(times, MOST_IN_A_TEXT) / rows.length;
    }
    sum += forms[row] / rows.length;
  }
  return sum;
}

/** Beside what was counted, so many of each n-gram are taken to be as frequent as in the part as a whole. */
const SMOOTHING = 3;
/** Variance of a logarithm however much was counted: documents differ. */
const LEAST_VARIANCE = 0.05;

function contrastsOf(tallies: readonly (Tally & Pick<SourceContrast, 'language' | 'fold'>)[]): SourceContrast[] {
  const common = commonRates(tallies);
  return tallies.map(({ language, fold, machine, human, machineForms, humanForms }) => {
    const ratios = new Float32Array(common.length);
    const sureness = new Float32Array(common.length);
    for (let ngram = 0; ngram < common.length; ngram++) {
      const expected = [machineForms * common[ngram], humanForms * common[ngram]] as const;
      ratios[ngram] = excess(machine[ngram], expected[0]) - excess(human[ngram], expected[1]);
      const variance = varianceOf(machine[ngram], expected[0]) + varianceOf(human[ngram], expected[1]);
      sureness[ngram] = 1 / (variance + LEAST_VARIANCE);
    }
    return { language, fold, ratios, sureness };
  });
}

function excess(found: number, expected: number): number {
  return Math.log((found + SMOOTHING) / (expected + SMOOTHING));
}

/** About that of the logarithm of a count, which is one by the count. */
function varianceOf(found: number, expected: number): number {
  return 1 / ((found + expected) / 2 + 0.3);
}

function commonRates(tallies: readonly Tally[]): Float64Array {
  const ngrams = tallies[0]?.machine.length ?? 0;
  const forms = tallies.reduce((sum, { machineForms, humanForms }) => sum + machineForms + humanForms, 0) || 1;
  const rates = new Float64Array(ngrams);
  for (const { machine, human } of tallies)
    for (let ngram = 0; ngram < ngrams; ngram++) rates[ngram] += (machine[ngram] + human[ngram]) / forms;
  return rates;
}
