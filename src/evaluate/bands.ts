import type { Band } from '../model.js';
import { figureUnless, type Measure, type Planned } from './estimate.js';
import type { Ground, Side } from './ground.js';
import type { BandFigures } from './schema.js';
import { weightOf } from './weights.js';
import { perDraw } from './draws.js';

/** Bands from which on a document counts as found. */
const REACHED: Readonly<Record<'suspect' | 'garbled', readonly Band[]>> = {
  suspect: ['suspect', 'garbled'],
  garbled: ['garbled'],
};

/** Precision, recall and F1 of a band or worse, as information retrieval has them (van Rijsbergen 1979). */
export function bandFigures(
  band: 'suspect' | 'garbled',
  ground: Ground,
  { humans, garbled }: Side,
): Planned<BandFigures> {
  const isReached = (row: number): boolean => REACHED[band].includes(ground.articles[row].band);
  const [alarms, hits] = [humans.filter(isReached), garbled.filter(isReached)];
  const counts = perDraw(({ articles }) => ({
    alarms: weightOf(alarms, articles),
    hits: weightOf(hits, articles),
    humans: weightOf(humans, articles),
    garbled: weightOf(garbled, articles),
  }));
  const recall: Measure = (draw) => counts(draw).hits / counts(draw).garbled;
  const falseAlarms: Measure = (draw) => counts(draw).alarms / counts(draw).humans;
  const precision: Measure = (draw) => counts(draw).hits / (counts(draw).hits + counts(draw).alarms);
  const nobody = alarms.length + hits.length === 0 ? `no document is in band ${band}` : undefined;
  const { noHuman, noGarbled } = missing({ humans, garbled });
  const either = noHuman ?? noGarbled;
  return {
    precision: figureUnless(either ?? nobody, precision),
    precisionAtPrior: figureUnless(either ?? nobody, (draw) => atPrior(recall(draw), falseAlarms(draw), ground.prior)),
    recall: figureUnless(noGarbled, recall),
    f1: figureUnless(either, (draw) => f1(counts(draw))),
    falseAlarms: figureUnless(noHuman, falseAlarms),
  };
}

/** Harmonic mean of precision and recall, as counts: 2 TP / (2 TP + FP + FN). */
function f1({ hits, alarms, garbled }: Readonly<Record<'hits' | 'alarms' | 'garbled', number>>): number {
  return (2 * hits) / (hits + alarms + garbled);
}

/** Bayes' rule: how many of those found are garbled if a share `prior` of all documents is. */
export function atPrior(recall: number, falseAlarms: number, prior: number): number {
  return (prior * recall) / (prior * recall + (1 - prior) * falseAlarms);
}

/** Why figures of one class or the other cannot be computed. */
export function missing({ humans, garbled }: Side): Readonly<Record<'noHuman' | 'noGarbled', string | undefined>> {
  return {
    noHuman: humans.length === 0 ? 'there are no human documents' : undefined,
    noGarbled: garbled.length === 0 ? 'there are no garbled documents' : undefined,
  };
}
