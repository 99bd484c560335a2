import { contradicts } from '../compare/rules.js';
import type { Band, Finding } from '../model.js';
import { countable } from './score.js';

/** Different mistakes that an article must hold before its hints are worth a reader's look. */
const COMPANY = 2;

/** Findings parted by whether a reader should see them. */
export interface Parted {
  readonly findings: readonly Finding[];
  /** Hints with nothing beside them: they count in the score and are shown to nobody. */
  readonly lone: readonly Finding[];
}

/**
 * A hint is something people write at times; what tells an engine from a person is how many come together. So a hint is
 * reported where another mistake stands in the article, or where the whole text has made it suspect; signs and proofs always
 * are, and what other articles contradict.
 */
export function partLone(findings: readonly Finding[], band: Band): Parted {
  if (findings.length === 0 || band !== 'clean' || countable(findings).length >= COMPANY) return { findings, lone: [] };
  const isLone = ({ severity, rule }: Finding): boolean => severity === 'hint' && !contradicts(rule);
  return { findings: findings.filter((finding) => !isLone(finding)), lone: findings.filter(isLone) };
}

/** Everything the score of a verdict was made from, ordered by start, those of a title first. */
export function allFindings({ findings, lone }: Parted): readonly Finding[] {
  if (lone.length === 0) return findings;
  const place = ({ field, start }: Finding): number => (field === 'title' ? start - Number.MAX_SAFE_INTEGER : start);
  return [...findings, ...lone].sort((one, other) => place(one) - place(other));
}
