import type { Severity } from '../model.js';
import { readPart } from '../text/parts.js';

/** What one finding of a rule is worth, and what that was counted from. */
export interface RuleWeight {
  /** Log-likelihood ratio (natural logarithm) of one finding: garbled against human text. */
  readonly weight: number;
  /** The severity its findings had; one that was softened is worth no more than a hint without counts. */
  readonly severity: Severity;
}

/** A logistic model of two kinds of evidence: log-odds are the intercept and each kind times its factor. */
export interface Coefficients {
  readonly intercept: number;
  readonly rules: number;
  readonly wording: number;
}

/** What `lakeby train` learned about scoring. */
export interface ScoreModel {
  readonly weights: Readonly<Record<string, RuleWeight>>;
  /** What a finding is worth whose rule was never counted. */
  readonly uncounted: Readonly<Record<Severity, number>>;
  readonly withWording: Coefficients;
  /** For articles whose wording is not looked at. */
  readonly rulesAlone: Coefficients;
  /** Share of garbled articles that the score assumes unless another is given. */
  readonly prior: number;
  /** Lowest log-odds of each band, were garbled and human articles equally many: so bands do not move with the prior. */
  readonly bands: { readonly suspect: number; readonly garbled: number };
}

/** Share of garbled articles that a score assumes unless told otherwise: of ten articles of an unknown feed, one. */
export const PRIOR = 0.1;

/** Reads what the build made of rules/generated/calibration.json, and of weights.json when there is something to weigh. */
export function loadScoreModel(file: URL, weightsFile: URL): ScoreModel {
  const model = JSON.parse(readPart(file).toString()) as Omit<ScoreModel, 'weights'>;
  let weights: ScoreModel['weights'] | undefined;
  return {
    ...model,
    get weights() {
      return (weights ??= JSON.parse(readPart(weightsFile).toString()) as ScoreModel['weights']);
    },
  };
}

/** The model without what was counted of some rules: their findings are worth what any finding of their severity is. */
export function withoutCounts(model: ScoreModel, rules: readonly string[]): ScoreModel {
  if (rules.length === 0) return model;
  const weights = Object.fromEntries(Object.entries(model.weights).filter(([rule]) => !rules.includes(rule)));
  return { ...model, weights };
}
