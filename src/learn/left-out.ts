import { scoredFinding } from '../evaluate/score-article.js';
import { isRanked, scoredSources } from '../evaluate/score-sources.js';
import type { About, Scored } from '../evaluate/scored.js';
import { bandOf } from '../score/band.js';
import { partLone } from '../score/company.js';
import { namedSources, rankSources, tellsSource } from '../score/pivot.js';
import { logOdds, probability } from '../score/score.js';
import type { Example } from './corpus.js';
import { fitScore } from './fit.js';
import { sideOf } from './separate.js';
import type { Trained } from './train.js';

/**
 * Every article scored by a model that has learned nothing from its part of the corpus: the sets of its year that share
 * documents, and their pairs. Rows of parts without machine text come with the part they were dealt to.
 */
export function* leftOutScores(
  { ground, fits, folds, pivots }: Trained,
  families: ReadonlyMap<string, string>,
): Generator<Scored> {
  for (let fold = 0; fold < folds.count; fold++) {
    const model = fitScore(ground, fits, [fold]);
    const plane = fits.wording([fold]);
    const pivot = pivots.without(fold);
    for (const [row, example] of ground.examples.entries()) {
      if (ground.folds[row] !== fold) continue;
      const { unscored, findings } = example;
      const wording = sideOf(plane, ground.rates, row);
      const odds = logOdds({ findings, words: example.words, wording }, model);
      const alone = logOdds({ findings, words: example.words, wording: undefined }, model);
      const band = unscored ? 'clean' : bandOf({ logOdds: odds, words: example.words, findings }, model);
      const reported = partLone(findings, band).findings;
      const ranking = isRanked(example) ? rankSources(example, pivot, pivots.members) : undefined;
      yield {
        ...aboutOf(example),
        score: unscored ? 0 : probability(odds, model.prior),
        ruleScore: unscored ? 0 : probability(alone, model.prior),
        band,
        ...(unscored ? { unscored: true } : {}),
        findings: reported.map((finding) => scoredFinding(finding, { families })),
        ...(ranking
          ? {
              sources: scoredSources(
                ranking,
                tellsSource({ band, findings }) && namedSources(ranking, pivot.mix) !== undefined,
              ),
            }
          : {}),
      };
    }
  }
}

/** What a scored row keeps of an example. */
function aboutOf(example: Example): About & Pick<Scored, 'label' | 'words'> {
  const dropped: readonly string[] = ['codes', 'letters', 'heard', 'unscored', 'findings'];
  const kept = Object.entries(example).filter(([key]) => !dropped.includes(key));
  return Object.fromEntries(kept) as unknown as About & Pick<Scored, 'label' | 'words'>;
}
