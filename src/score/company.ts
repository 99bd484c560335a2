import type { Band, Finding } from '../model.js';
import { countable } from './score.js';

/** Mistakes of different kinds that an article must hold before its hints are worth a reader's look. */
const FEWEST = 2;
const FEWEST_RULES = 2;
/** Beyond so many words, further ones for every 1,000: people break weak rules at about this rate, so a long article holds some. */
const SHORT = 500;
const BY_CHANCE = 0.7;

/** Findings parted by whether a reader should see them. */
export interface Parted {
  readonly findings: readonly Finding[];
  /** Hints with too little beside them to mean anything: they count in the score and are shown to nobody. */
  readonly lone: readonly Finding[];
}

/**
 * A hint is something people write at times; what tells an engine from a person is how many different ones come together.
 * So hints are reported where they stand in company, or where the whole text has made the article suspect; signs and proofs
 * always are.
 */
export function partLone(findings: readonly Finding[], words: number, band: Band): Parted {
  if (band !== 'clean' || inCompany(findings, words)) return { findings, lone: [] };
  const isHint = ({ severity }: Finding): boolean => severity === 'hint';
  return { findings: findings.filter((finding) => !isHint(finding)), lone: findings.filter(isHint) };
}

function inCompany(findings: readonly Finding[], words: number): boolean {
  const heard = countable(findings);
  return (
    heard.length >= FEWEST + (BY_CHANCE * Math.max(0, words - SHORT)) / 1000 &&
    new Set(heard.map(({ rule }) => rule)).size >= FEWEST_RULES
  );
}

/** Everything the score of a verdict was made from, ordered by start, those of a title first. */
export function allFindings({ findings, lone }: Parted): readonly Finding[] {
  if (lone.length === 0) return findings;
  const place = ({ field, start }: Finding): number => (field === 'title' ? start - Number.MAX_SAFE_INTEGER : start);
  return [...findings, ...lone].sort((one, other) => place(one) - place(other));
}
