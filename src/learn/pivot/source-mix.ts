import { sourceShares, type SourceSigns } from '../../score/pivot.js';
import { SOURCES, type SourceMix } from '../../score/pivot-model.js';
import { solve } from '../logistic.js';

/** A garbled article with what its signs say by tables that have not seen its part of the corpus. */
export interface SourceCase {
  readonly signs: SourceSigns;
  /** Where it came from: an index of SOURCES, or one more for any other language. */
  readonly language: number;
}

/** The kinds of signs whose factors are fitted; the log-odds of other languages stand last. */
const KINDS = ['rules', 'letters', 'ngrams'] as const;
/** Without cases to fit to: what letters say is said several times over. */
const START: readonly number[] = [0.7, 0.3, 0.7, 1];
const FEWEST_CASES = 30;
const ROUNDS = 12;
/** Keeps factors from growing without end where few cases could not be told better. */
const RIDGE = 1e-3;

/**
 * How the kinds of signs are put together: the factors under which left-out articles are likeliest, by Newton's method. A
 * language with n articles weighs as its square root, between all articles and all languages counting the same.
 */
export function fitMix(cases: readonly SourceCase[]): SourceMix {
  if (cases.length < FEWEST_CASES) return { ...mixOf(START), confidence: HALF };
  const weights = caseWeights(cases);
  let factors = START;
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(cases, weights, factors);
    factors = factors.map((factor, at) => factor + step[at]);
  }
  const fitted = mixOf(factors);
  return { ...fitted, confidence: confidenceOf(cases, fitted) };
}

type Factors = Omit<SourceMix, 'confidence'>;

function mixOf([rules, letters, ngrams, unknown]: readonly number[]): Factors {
  return { rules: round(rules), letters: round(letters), ngrams: round(ngrams), unknown: round(unknown) };
}

function caseWeights(cases: readonly SourceCase[]): number[] {
  const counts = new Map<number, number>();
  for (const { language } of cases) counts.set(language, (counts.get(language) ?? 0) + 1);
  const weights = cases.map(({ language }) => 1 / Math.sqrt(counts.get(language) ?? 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** What the factors are to be changed by: slope and curvature of the mean log-probability of the right languages. */
function newtonStep(cases: readonly SourceCase[], weights: readonly number[], factors: readonly number[]): number[] {
  const system = factors.map((factor, at) => [...factors.map((_, to) => (at === to ? RIDGE : 0)), -RIDGE * factor]);
  cases.forEach(({ signs, language }, number) => {
    const shares = sharesBy(signs, factors);
    const values = Array.from(shares, (_, source) => valuesOf(signs, source));
    const means = factors.map((_, at) => values.reduce((sum, row, source) => sum + shares[source] * row[at], 0));
    for (let at = 0; at < factors.length; at++) {
      for (let to = 0; to < factors.length; to++)
        for (let source = 0; source < shares.length; source++)
          system[at][to] +=
            weights[number] * shares[source] * (values[source][at] - means[at]) * (values[source][to] - means[to]);
      system[at][factors.length] += weights[number] * (values[language][at] - means[at]);
    }
  });
  return solve(system);
}

function sharesBy(signs: SourceSigns, [rules, letters, ngrams, unknown]: readonly number[]): Float64Array {
  return sourceShares(signs, { rules, letters, ngrams, unknown });
}

/** What the factors are multiplied with to give a language's log-odds. */
function valuesOf(signs: SourceSigns, source: number): number[] {
  return source === SOURCES.length ? [0, 0, 0, 1] : [...KINDS.map((kind) => signs[kind][source]), 0];
}

/** Share of articles whose likeliest language is to be right, at the lowest probability that is shown. */
const HALF = 0.5;
const STEP = 0.05;
/** Articles up to so far above a probability say whether it is high enough. */
const WINDOW = 0.1;

/**
 * The lowest probability, in steps, from which on a language is named: of articles whose likeliest language has that
 * probability, or little more, at least half came from it.
 */
function confidenceOf(cases: readonly SourceCase[], factors: Factors): number {
  const guesses = cases.map(({ signs, language }) => {
    const shares = sourceShares(signs, factors).subarray(0, SOURCES.length);
    const probability = shares.reduce((most, share) => Math.max(most, share));
    return { probability, isRight: shares.indexOf(probability) === language };
  });
  for (let low = STEP; low < 1 - STEP; low += STEP) {
    const near = guesses.filter(({ probability }) => probability >= low && probability < low + WINDOW);
    if (near.length > 0 && near.filter(({ isRight }) => isRight).length >= HALF * near.length) return round(low);
  }
  return HALF;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
