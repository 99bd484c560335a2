import type { Finding, Pivot } from '../model.js';
import { spokenFindings } from '../score/pivot-signs.js';
import { rounded } from './round.js';
import type { ScoredSources } from './scored.js';
import { sourceLanguage } from './source-language.js';

/** Findings from which on the source language of a document is measured. */
const FEWEST_MEASURED = 5;

/** Whether it is known where a text came from, and it has findings enough to measure whether that can be told. */
export function isRanked(row: {
  readonly label: string;
  readonly langpair?: string;
  readonly findings: readonly Pick<Finding, 'category'>[];
}): boolean {
  if (row.label === 'human' || sourceLanguage(row) === undefined) return false;
  return spokenFindings(row.findings).length >= FEWEST_MEASURED;
}

/** So many languages are kept: a right one that comes later is not found anyway. */
const KEPT = 5;

/** What is kept of a ranking, the likeliest first. */
export function scoredSources(ranking: readonly Pivot[], named: boolean): ScoredSources {
  const kept = ranking.slice(0, KEPT);
  return { ranking: kept.map(({ language, probability }) => ({ language, probability: rounded(probability) })), named };
}
