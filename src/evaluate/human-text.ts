import { figureUnless, type Planned } from './estimate.js';
import type { Ground } from './ground.js';
import type { Evaluation, HumanText } from './schema.js';
import { isAboveHint } from './scored.js';
import { ratio, share, type Rows } from './weights.js';

type HumanFigures = Omit<HumanText, 'sets'>;

const PER = 1000;

/** What people's text is accused of: findings per 1,000 words, and the share in each band, in all and in every set. */
export function humanText(ground: Ground): Planned<Evaluation['humanText']> {
  const sets = [...new Set(Array.from(ground.humans, (row) => ground.articles[row].set))].sort();
  const figures = humanFiguresOf(ground);
  return {
    ...figures(ground.humans),
    sets: sets.map((set) => ({ set, ...figures(ground.humans.filter((row) => ground.articles[row].set === set)) })),
  };
}

/** Plans the figures of some human documents. */
export function humanFiguresOf(ground: Ground): (humans: Rows) => Planned<HumanFigures> {
  const { articles, words } = ground;
  const strong = Float64Array.from(articles, ({ findings }) => PER * findings.filter(isAboveHint).length);
  const every = Float64Array.from(articles, ({ findings }) => PER * findings.length);
  return (humans) => {
    const none = humans.length === 0 ? 'there are no human documents' : undefined;
    const garbled = humans.filter((row) => articles[row].band === 'garbled');
    const suspect = humans.filter((row) => articles[row].band !== 'clean');
    return {
      documents: humans.length,
      words: humans.reduce((sum, row) => sum + words[row], 0),
      aboveHint: figureUnless(none, ratio(humans, strong, words)),
      withHints: figureUnless(none, ratio(humans, every, words)),
      suspect: figureUnless(none, share(humans, suspect)),
      garbledBand: figureUnless(none, share(humans, garbled)),
      ...{ suspectDocuments: suspect.length, garbledDocuments: garbled.length },
    };
  };
}
