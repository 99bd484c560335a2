import { version } from '../version.js';
import { reliability } from './calibration.js';
import { histograms, rocCurve } from './curves.js';
import { refereeFor } from './detection.js';
import { wholeSample, type Resampling } from './draws.js';
import { estimate, type Planned } from './estimate.js';
import type { Sample, Split } from './gather.js';
import { groundOf, type Ground } from './ground.js';
import { groupFigures } from './groups.js';
import { humanText } from './human-text.js';
import { matchedFigures, pairings } from './matched.js';
import { qualityPlans } from './quality.js';
import { notesOn } from './notes.js';
import { ruleFigures } from './rule-figures.js';
import type { Evaluation } from './schema.js';
import { sourceFigures } from './source-figures.js';
import { spanReport } from './span-figures.js';

/** Documents from this many words on are long enough for a verdict that does not rest on little text. */
const LONG = 150;

/** How a sample is measured, and what is said of where it comes from. */
export interface Measuring extends Resampling {
  readonly inputs: readonly string[];
  readonly split: Split;
  readonly prior: number;
  readonly off: readonly string[];
}

/** Measures a sample: pure, and the same figures for the same sample, prior and seed. */
export function evaluate(sample: Sample, measuring: Measuring): Evaluation {
  const ground = groundOf(sample, measuring.prior);
  const plan: Planned<Evaluation> = { ...describe(sample, ground, measuring), ...plannedFigures(sample, ground) };
  return estimate<Evaluation>(plan, sample, measuring);
}

function plannedFigures(sample: Sample, ground: Ground): Omit<Planned<Evaluation>, keyof ReturnType<typeof describe>> {
  const { humans, garbled, scores, ruleScores, articles, words } = ground;
  const long = (rows: Int32Array): Int32Array => rows.filter((row) => words[row] >= LONG);
  const longSide = { humans: long(humans), garbled: long(garbled) };
  const referee = refereeFor(ground, ground);
  const quality = qualityPlans(ground);
  const pairs = pairings(ground, garbled);
  const roundTrips = garbled.filter((row) => articles[row].roundtrip);
  return {
    all: referee(garbled),
    long: refereeFor(ground, longSide)(longSide.garbled),
    matched: {
      all: matchedFigures(scores, pairs),
      roundTrips: matchedFigures(scores, pairings(ground, roundTrips)),
      rules: matchedFigures(ruleScores, pairs),
    },
    calibration: reliability(ground, ground, wholeSample(sample)),
    roc: rocCurve(ground, ground),
    histograms: histograms(ground),
    quality: quality.all,
    humanText: humanText(ground),
    groups: groupFigures({ ground, sentences: sample.sentences, referee, quality }),
    ...ruleFigures({ ground, sentences: sample.sentences }),
    spans: spanReport(sample.sentences),
    sources: sourceFigures(ground),
  };
}

type Description = Pick<Evaluation, 'version' | 'tool' | 'data' | 'options' | 'notes'>;

function describe(sample: Sample, ground: Ground, measuring: Measuring): Description {
  const { inputs, split, prior, bootstrap, seed, off } = measuring;
  const { articles, humans, garbled, others } = ground;
  return {
    version: 1,
    tool: { name: 'lakeby', version: version() },
    data: {
      ...{ inputs: [...inputs], split },
      ...{ human: humans.length, garbled: garbled.length, other: others.length },
      unscored: articles.filter(({ unscored }) => unscored).length,
      words: articles.reduce((sum, { words }) => sum + words, 0),
      sentences: sample.sentences.length,
    },
    options: { prior, bootstrap, seed, off: [...off] },
    notes: notesOn(sample, ground),
  };
}
