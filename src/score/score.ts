import type { Finding, Severity } from '../model.js';

/** What one finding adds to the log-odds of "garbled", by severity. Set by hand until weights are learned from labelled text. */
const WEIGHTS: Readonly<Record<Severity, number>> = { hint: 0.3, sign: 2, proof: 5 };

/** Log-odds of "garbled" before anything is seen: about one article in 150. */
const PRIOR_LOG_ODDS = -5;

/** Each further finding of one rule counts half as much as the one before: a rule is one witness, however often it speaks. */
const SATURATION = 0.5;
/** No category may add more than this: independent kinds of mistake are needed to convict. */
const CATEGORY_CAP = 5;
/** Up to this many words evidence counts in full; chance hits grow with length, and their spread with its square root. */
const FULL_WEIGHT_WORDS = 400;

/**
 * Probability that an article is garbled: evidence of all findings added as log-odds (naive Bayes), saturating per rule,
 * capped per category, and scaled down for long articles.
 */
export function scoreFindings(findings: readonly Finding[], words: number): number {
  return sigmoid(PRIOR_LOG_ODDS + evidenceOf(findings) * lengthScale(words));
}

/** Log-odds that findings add up to, before length is taken into account. */
export function evidenceOf(findings: readonly Finding[]): number {
  const byCategory = new Map<string, number>();
  for (const [, group] of groupByRule(findings)) {
    const { category } = group[0];
    const added = byCategory.get(category) ?? 0;
    byCategory.set(category, Math.min(added + ruleEvidence(group), CATEGORY_CAP));
  }
  return [...byCategory.values()].reduce((sum, evidence) => sum + evidence, 0);
}

function groupByRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}

function ruleEvidence(group: readonly Finding[]): number {
  return group.reduce((sum, { severity }, repeat) => sum + WEIGHTS[severity] * SATURATION ** repeat, 0);
}

function lengthScale(words: number): number {
  return Math.min(1, Math.sqrt(FULL_WEIGHT_WORDS / Math.max(words, 1)));
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
