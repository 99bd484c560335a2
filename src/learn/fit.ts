import { convicts } from '../score/band.js';
import { PRIOR, type Coefficients, type ScoreModel } from '../score/model.js';
import { combine, features } from '../score/score.js';
import { chooseBands } from './bands.js';
import { logisticFit, type Case } from './logistic.js';
import { ruleWeights, UNCOUNTED, type CountedWeight } from './rule-weights.js';
import { sideOf, type Plane } from './separate.js';
import { fitWording, type WordingGround } from './wording-fit.js';

/** A score model with the counts behind its weights. */
export interface FittedModel extends ScoreModel {
  readonly weights: Readonly<Record<string, CountedWeight>>;
}

/** What is learned from a corpus without some parts of it; each is learned once. */
export interface Fits {
  wording(leftOut: readonly number[]): Plane;
  weights(leftOut: readonly number[]): Record<string, CountedWeight>;
}

/** Fits, each remembered by the parts it leaves out. */
export function fitsOf(ground: WordingGround): Fits {
  const rowsWithout = (leftOut: readonly number[]): Int32Array =>
    ground.rows.filter((row) => !leftOut.includes(ground.folds[row]));
  return {
    wording: remembered((leftOut) => fitWording(ground, leftOut)),
    weights: remembered((leftOut) => ruleWeights(ground.examples, rowsWithout(leftOut), ground.weights)),
  };
}

function remembered<T>(make: (leftOut: readonly number[]) => T): (leftOut: readonly number[]) => T {
  const made = new Map<string, T>();
  return (leftOut) => {
    const key = [...new Set(leftOut)].sort().join(' ');
    const found = made.get(key) ?? make(leftOut);
    made.set(key, found);
    return found;
  };
}

/**
 * The score model learned without some parts. Its two factors, its bands and its curve are fitted to scores of articles by
 * models that have not seen them: each part is scored by what the other parts taught.
 */
export function fitScore(ground: WordingGround, fits: Fits, leftOut: readonly number[]): FittedModel {
  const rows = ground.rows.filter((row) => !leftOut.includes(ground.folds[row]));
  const unseen = [...rows].map((row) => seenByOthers(ground, fits, [...leftOut, ground.folds[row]], row));
  const cases = unseen.map(asElsewhere);
  const withWording = coefficients(logisticFit(cases));
  const rulesAlone = coefficients(
    logisticFit(cases.map(({ features: [rules], ...rest }) => ({ ...rest, features: [rules] }))),
  );
  const model = { weights: fits.weights(leftOut), uncounted: UNCOUNTED, withWording, rulesAlone, prior: PRIOR };
  const people = [...rows].flatMap((row, at) => {
    const { set, label, heard } = ground.examples[row];
    const odds = combine(withWording, unseen[at].both);
    return label === 'human' ? [{ set, logOdds: odds, heard: heard.length > 0, convicted: convicts(heard) }] : [];
  });
  return { ...model, bands: chooseBands(people) };
}

type Unseen = Omit<Case, 'features'> & { readonly both: [number, number] };

/**
 * Rules were written with this text in view. In text that their writers had not seen they find nine tenths as much that is
 * garbled, and half as much again that is not (findings per 1,000 words of split test by those of split dev).
 */
const ELSEWHERE = { garbled: 0.9, human: 1.5 };

/** A case as it would be in text that no rule was written with: the two factors are to hold there. */
function asElsewhere({ both: [rules, wording], ...rest }: Unseen): Case {
  return { ...rest, features: [rules * (rest.isGarbled ? ELSEWHERE.garbled : ELSEWHERE.human), wording] };
}

function seenByOthers(ground: WordingGround, fits: Fits, leftOut: readonly number[], row: number): Unseen {
  const { label, heard, words } = ground.examples[row];
  const wording = sideOf(fits.wording(leftOut), ground.rates, row);
  const both = features({ findings: heard, words, wording }, { weights: fits.weights(leftOut), uncounted: UNCOUNTED });
  return { both, isGarbled: label === 'garbled', weight: ground.weights[row] };
}

function coefficients([intercept, rules, wording = 0]: readonly number[]): Coefficients {
  const round = (value: number): number => Number(value.toFixed(4));
  return { intercept: round(intercept), rules: round(rules), wording: round(wording) };
}

/** Log-odds of every article learned from, by models that have not seen its part of the corpus. */
export function oddsByOthers(
  ground: WordingGround,
  fits: Fits,
  { withWording }: Pick<ScoreModel, 'withWording'>,
): { readonly odds: number; readonly isGarbled: boolean; readonly weight: number }[] {
  return [...ground.rows].map((row) => {
    const { both, ...rest } = seenByOthers(ground, fits, [ground.folds[row]], row);
    return { ...rest, odds: combine(withWording, both) };
  });
}
