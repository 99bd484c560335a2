import type { LakebyDetector } from '../create-detector.js';
import type { Finding, Verdict } from '../model.js';
import type { LabelledArticle } from './labelled.js';
import { isRanked, scoredSources } from './score-sources.js';
import type { About, Scored, ScoredFinding } from './scored.js';

/** What checking labelled text takes: a detector, and the family of each of its rules. */
export interface Checker {
  readonly check: LakebyDetector['check'];
  readonly scoreOfRules: LakebyDetector['scoreOfRules'];
  readonly rankSources: LakebyDetector['rankSources'];
  readonly families: ReadonlyMap<string, string>;
}

/** A checker from a detector. */
export function checkerOf({ check, scoreOfRules, rankSources, rules }: LakebyDetector): Checker {
  return { check, scoreOfRules, rankSources, families: new Map(rules.map(({ id, family }) => [id, family])) };
}

/** A labelled article before its class is known. */
export type Unclassed = Omit<Scored, 'label'>;

/** What is kept of a labelled article and its verdict: all but texts. */
export function scoreArticle(labelled: LabelledArticle, verdict: Verdict, checker: Checker): Unclassed {
  return {
    ...aboutOf(labelled),
    words: verdict.words,
    score: verdict.score ?? 0,
    ruleScore: verdict.score === null ? 0 : checker.scoreOfRules(verdict),
    band: verdict.band ?? 'clean',
    ...(verdict.score === null ? { unscored: true } : {}),
    findings: verdict.findings.map((finding) => scoredFinding(finding, checker)),
    ...(isRanked({ ...labelled, findings: verdict.findings })
      ? { sources: scoredSources(checker.rankSources(verdict), verdict.pivot !== undefined) }
      : {}),
  };
}

/** What is kept of a labelled row: all but its text and label. */
function aboutOf(labelled: LabelledArticle): About {
  const kept = Object.entries(labelled).filter(([key]) => key !== 'article' && key !== 'label');
  return Object.fromEntries(kept) as unknown as About;
}

/** A finding without what only a reader of reports needs. */
export function scoredFinding(
  { rule, category, severity, start, end }: Finding,
  { families }: Pick<Checker, 'families'>,
): ScoredFinding {
  const family = families.get(rule);
  return { rule, category, ...(family === undefined ? {} : { family }), severity, start, end };
}
