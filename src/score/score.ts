import type { Finding } from '../model.js';
import type { Coefficients, ScoreModel } from './model.js';
import { witnesses } from './witnesses.js';

/** What an article is scored from. */
export interface Evidence {
  /** Ordered by start, those of a title first. */
  readonly findings: readonly Finding[];
  readonly words: number;
  /** What its wording amounts to; undefined where it is not looked at. */
  readonly wording: number | undefined;
}

/** Rules whose ids begin so show places of unusual wording: their evidence is counted as a whole, not place by place. */
const WORDING = 'wording';
/** From this many findings on, further ones of one rule say nothing new. */
const MOST_OF_A_RULE = 5;
/** The sum of one rule's findings grows with their number to this power: where one is, a second is less of a surprise. */
const REPEATS = 0.7;
/** Words that an article counts as at least: one finding in a short brief is not a rate. */
const FEWEST_WORDS = 80;
/** At this many words the evidence of wording counts for two thirds (square root of words / (words + 150)). */
const WORDING_WORDS = 150;
/** Brings both kinds of evidence to one size, for the fit's sake. */
const RULE_SCALE = 5;

/**
 * Log-odds of "garbled", were garbled and human articles equally many. Chance findings grow with the length of a text and
 * their spread with its square root, so rule evidence is divided by that; wording is a mean, which grows surer with length.
 */
export function logOdds(evidence: Evidence, model: ScoreModel): number {
  const coefficients = evidence.wording === undefined ? model.rulesAlone : model.withWording;
  return combine(coefficients, features(evidence, model));
}

/** The two kinds of evidence as log-odds. */
export function combine(factors: Coefficients, [rules, wording]: readonly [rules: number, wording: number]): number {
  return factors.intercept + factors.rules * rules + factors.wording * wording;
}

/** The two numbers a score is made from: evidence of rules and of wording, both scaled by length. */
export function features(evidence: Evidence, model: Pick<ScoreModel, 'weights' | 'uncounted'>): [number, number] {
  const { findings, words, wording = 0 } = evidence;
  const rules = (RULE_SCALE * ruleEvidence(countable(findings), model)) / Math.sqrt(Math.max(words, FEWEST_WORDS));
  return [rules, wording * Math.sqrt(words / (words + WORDING_WORDS))];
}

/** The probability that goes with log-odds when `prior` of all articles are garbled. */
export function probability(logOddsAtEvens: number, prior: number): number {
  return 1 / (1 + Math.exp(-logOddsAtEvens - Math.log(prior / (1 - prior))));
}

/** A score under one prior as it would be under another. */
export function underPrior(score: number, from: number, to: number): number {
  const ratio = (to * (1 - from)) / (from * (1 - to));
  return (score * ratio) / (score * ratio + 1 - score);
}

/** Findings that count one by one: witnesses of mistakes, wording aside. */
export function countable(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  return witnesses(findings.filter(({ rule }) => !rule.startsWith(WORDING)));
}

function ruleEvidence(findings: readonly Finding[], model: Pick<ScoreModel, 'weights' | 'uncounted'>): number {
  if (findings.length === 0) return 0;
  const rules = new Map<string, { weight: number; times: number }>();
  for (const finding of findings) {
    const entry = rules.get(finding.rule);
    const weight = weightOf(finding, model);
    if (entry) rules.set(finding.rule, { weight: Math.max(weight, entry.weight), times: entry.times + 1 });
    else rules.set(finding.rule, { weight, times: 1 });
  }
  let sum = 0;
  for (const { weight, times } of rules.values()) sum += weight * Math.min(times, MOST_OF_A_RULE) ** REPEATS;
  return sum;
}

/** What one finding is worth; one softened below what its rule was counted with is a hint at most. */
function weightOf(
  { rule, severity }: Finding,
  { weights, uncounted }: Pick<ScoreModel, 'weights' | 'uncounted'>,
): number {
  const counted = Object.hasOwn(weights, rule) ? weights[rule] : undefined;
  if (counted === undefined) return uncounted[severity];
  const softened = severity === 'hint' && counted.severity !== 'hint';
  return softened ? Math.min(counted.weight, uncounted.hint) : counted.weight;
}
