import type { Finding, Severity } from '../model.js';
import { witnesses } from './witnesses.js';

/** What one finding adds to the log-odds of "garbled", by severity. Set by hand until weights are learned from labelled text. */
const WEIGHTS: Readonly<Record<Severity, number>> = { hint: 0.3, sign: 2.2, proof: 7 };

/** Log-odds of "garbled" before anything is seen: about one article in 55. */
const PRIOR_LOG_ODDS = -4;

/** Each further finding of one rule counts half as much as the one before: a rule is one witness, however often it speaks. */
const REPEAT = 0.5;
/** Each further rule of one category counts three quarters of the one before: its rules see the same kind of mistake. */
const SAME_CATEGORY = 0.75;
/** No category may add more than this, the weight of one proof: independent kinds of mistake are needed to convict. */
const CATEGORY_CAP = 7;
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
  const rules = [...groupBy(witnesses(findings), ({ rule }) => rule).values()];
  const categories = [...groupBy(rules, ([{ category }]) => category).values()];
  return sum(categories.map(categoryEvidence));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function categoryEvidence(rules: readonly (readonly Finding[])[]): number {
  return Math.min(fading(rules.map(ruleEvidence), SAME_CATEGORY), CATEGORY_CAP);
}

function ruleEvidence(findings: readonly Finding[]): number {
  return fading(
    findings.map(({ severity }) => WEIGHTS[severity]),
    REPEAT,
  );
}

/** The sum of values, the largest in full and each further one times one more `factor`. */
function fading(values: readonly number[], factor: number): number {
  return sum([...values].sort((a, b) => b - a).map((value, at) => value * factor ** at));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function lengthScale(words: number): number {
  return Math.min(1, Math.sqrt(FULL_WEIGHT_WORDS / Math.max(words, 1)));
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
