import { bandReferee, missing } from './bands.js';
import { calibrationOf, classSums } from './calibration.js';
import { auc, contestOf, recallAt, type Contest } from './contest.js';
import { figureUnless, type Plan, type Planned } from './estimate.js';
import type { Ground, Side } from './ground.js';
import type { DetectionJson } from './schema.js';
import type { Rows } from './weights.js';

/** Plans the figures of some garbled documents against the human ones a referee was made with. */
export type Referee = (garbled: Rows) => Planned<DetectionJson>;

/** Recalls are given at these shares of false alarms. */
const RATES = { recallAt1: 0.01, recallAt01: 0.001 } as const;

/** A referee for one set of human documents: what they come to is worked out once for all who are held against them. */
export function refereeFor(ground: Ground, { humans, garbled: all }: Side): Referee {
  const { scores, prior } = ground;
  const contest = contestOf(scores, humans, Int32Array.from([...humans, ...all]));
  const good = classSums(humans, 0, scores);
  const [suspect, convicted] = [bandReferee('suspect', ground, humans), bandReferee('garbled', ground, humans)];
  return (garbled) => {
    const side = { humans, garbled };
    const { noHuman, noGarbled } = missing(side);
    const either = noHuman ?? noGarbled;
    const { ece, brier } = calibrationOf(classSums(garbled, 1, scores), good, prior);
    return {
      ...{ human: humans.length, garbled: garbled.length },
      auc: figureUnless(either, auc(contest, garbled)),
      recallAt1: recallFigure(contest, side, RATES.recallAt1),
      recallAt01: recallFigure(contest, side, RATES.recallAt01),
      suspect: suspect(garbled),
      garbledBand: convicted(garbled),
      ece: figureUnless(either, ece),
      brier: figureUnless(either, brier),
    };
  };
}

/** A rate can only be kept where one document is no more than it. */
function recallFigure(contest: Contest, { humans, garbled }: Side, rate: number): Plan {
  const { noHuman, noGarbled } = missing({ humans, garbled });
  const needed = Math.round(1 / rate);
  const tooFew = humans.length < needed ? `it needs ${needed} human documents; there are ${humans.length}` : undefined;
  return figureUnless(noHuman ?? noGarbled ?? tooFew, recallAt(rate, contest, garbled));
}
