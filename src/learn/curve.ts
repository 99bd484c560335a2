import { probability } from '../score/score.js';
import { oddsByOthers } from './fit.js';
import type { Trained } from './train.js';

/** One step of the reliability curve: articles whose score lies in it, and the share of garbled ones among them. */
export interface CurveStep {
  readonly from: number;
  readonly to: number;
  /** Mean score. */
  readonly score: number;
  /** Share of garbled articles, each class weighed so that garbled ones have the share of the prior. */
  readonly garbled: number;
  readonly articles: number;
}

const STEPS = 10;

/** Scores of learned-from articles by models that have not seen them, beside how many of them are garbled. */
export function reliabilityCurve({ ground, fits, model }: Trained): CurveStep[] {
  const cases = oddsByOthers(ground, fits, model);
  const garbledWeight = cases.reduce((sum, { isGarbled, weight }) => sum + (isGarbled ? weight : 0), 0);
  const humanWeight = cases.reduce((sum, { isGarbled, weight }) => sum + (isGarbled ? 0 : weight), 0);
  const scored = cases.map(({ odds, isGarbled, weight }) => ({
    score: probability(odds, model.prior),
    weight: isGarbled ? (weight * model.prior) / garbledWeight : (weight * (1 - model.prior)) / humanWeight,
    isGarbled,
  }));
  return Array.from({ length: STEPS }, (_, step) => {
    const members = scored.filter(({ score }) => Math.min(STEPS - 1, Math.floor(score * STEPS)) === step);
    const weight = members.reduce((sum, member) => sum + member.weight, 0) || 1;
    const mean = (valueOf: (member: (typeof members)[number]) => number): number =>
      Number((members.reduce((sum, member) => sum + member.weight * valueOf(member), 0) / weight).toFixed(4));
    return {
      ...{ from: step / STEPS, to: (step + 1) / STEPS, articles: members.length },
      ...{ score: mean(({ score }) => score), garbled: mean(({ isGarbled }) => (isGarbled ? 1 : 0)) },
    };
  });
}
