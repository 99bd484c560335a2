import type { Band } from '../model.js';
import { figureUnless, type Measure, type Planned } from './estimate.js';
import type { Ground, Side } from './ground.js';
import type { BandFigures } from './schema.js';
import { weightOf, type Rows } from './weights.js';
import { perDraw, type Draw } from './draws.js';

/** Bands from which on a document counts as found. */
const REACHED: Readonly<Record<'suspect' | 'garbled', readonly Band[]>> = {
  suspect: ['suspect', 'garbled'],
  garbled: ['garbled'],
};

/** Plans the figures of a band for some garbled documents; the human ones are counted once for all of them. */
type BandReferee = (garbled: Rows) => Planned<BandFigures>;

/** Precision, recall and F1 of a band or worse, as information retrieval has them (van Rijsbergen 1979). */
export function bandReferee(band: 'suspect' | 'garbled', { articles, prior }: Ground, humans: Rows): BandReferee {
  const isReached = (row: number): boolean => REACHED[band].includes(articles[row].band);
  const accused = humans.filter(isReached);
  const people = perDraw((draw) => ({
    alarms: weightOf(accused, draw.articles),
    humans: weightOf(humans, draw.articles),
  }));
  return (garbled) => {
    const found = garbled.filter(isReached);
    const machines = perDraw((draw) => ({
      hits: weightOf(found, draw.articles),
      garbled: weightOf(garbled, draw.articles),
    }));
    const nobody = accused.length + found.length === 0 ? `no document is in band ${band}` : undefined;
    return planned({ people, machines, prior }, nobody, missing({ humans, garbled }));
  };
}

interface Counts {
  readonly people: (draw: Draw) => Readonly<Record<'alarms' | 'humans', number>>;
  readonly machines: (draw: Draw) => Readonly<Record<'hits' | 'garbled', number>>;
  readonly prior: number;
}

function planned({ people, machines, prior }: Counts, nobody: string | undefined, { noHuman, noGarbled }: Missing) {
  const either = noHuman ?? noGarbled;
  const recall: Measure = (draw) => machines(draw).hits / machines(draw).garbled;
  const falseAlarms: Measure = (draw) => people(draw).alarms / people(draw).humans;
  const precision: Measure = (draw) => machines(draw).hits / (machines(draw).hits + people(draw).alarms);
  return {
    precision: figureUnless(either ?? nobody, precision),
    precisionAtPrior: figureUnless(either ?? nobody, (draw) => atPrior(recall(draw), falseAlarms(draw), prior)),
    recall: figureUnless(noGarbled, recall),
    f1: figureUnless(either, (draw) => f1({ ...people(draw), ...machines(draw) })),
    falseAlarms: figureUnless(noHuman, falseAlarms),
  };
}

/** Harmonic mean of precision and recall, as counts: 2 TP / (2 TP + FP + FN). */
function f1({ hits, alarms, garbled }: Readonly<Record<'hits' | 'alarms' | 'garbled', number>>): number {
  return (2 * hits) / (hits + alarms + garbled);
}

/** Bayes' rule: how many of those found are garbled if a share `prior` of all documents is. */
function atPrior(recall: number, falseAlarms: number, prior: number): number {
  return (prior * recall) / (prior * recall + (1 - prior) * falseAlarms);
}

type Missing = Readonly<Record<'noHuman' | 'noGarbled', string | undefined>>;

/** Why figures of one class or the other cannot be computed. */
export function missing({ humans, garbled }: Side): Missing {
  return {
    noHuman: humans.length === 0 ? 'there are no human documents' : undefined,
    noGarbled: garbled.length === 0 ? 'there are no garbled documents' : undefined,
  };
}
