import { isGraver, type Severity } from '../model.js';
import type { RuleWeight } from '../score/model.js';
import type { Example } from './corpus.js';

/** What a rule's weight was counted from. */
export interface CountedWeight extends RuleWeight {
  /** Findings in garbled text, versions of one document counting less the more there are. */
  readonly garbled: number;
  /** Findings in human text. */
  readonly human: number;
}

/** Log-likelihood ratio that a severity promises before anything is counted: what its rules come to on the whole. */
export const UNCOUNTED: Readonly<Record<Severity, number>> = { hint: 1, sign: 2.5, proof: 4 };
/** A finding never speaks for an article, and one of a rule that nobody breaks always speaks against it. */
const LOWEST: Readonly<Record<Severity, number>> = { hint: 0, sign: 0.3, proof: 2.5 };
const HIGHEST: Readonly<Record<Severity, number>> = { hint: 3, sign: 4, proof: 4.5 };
/**
 * Findings that the promise counts for, beside those counted: several, because rules and their lists were written with this
 * human text in view, so that what they find in other human text is more.
 */
const PRIOR_FINDINGS = 6;
/** Further findings of one rule in one article are no new evidence of how often it fires. */
const MOST_IN_AN_ARTICLE = 3;

/** How often a rule fires, and in how much text. */
interface Rates {
  readonly words: { garbled: number; human: number };
  readonly rules: Map<string, { severity: Severity; garbled: number; human: number }>;
}

/**
 * The log-likelihood ratio of each rule's findings: their rate per word in garbled text by that in human text, smoothed
 * with what its severity promises, and capped.
 */
export function ruleWeights(
  examples: readonly Example[],
  rows: Int32Array,
  weights: Float64Array,
): Record<string, CountedWeight> {
  const rates: Rates = { words: { garbled: 0, human: 0 }, rules: new Map() };
  for (const row of rows) countExample(rates, examples[row], weights[row]);
  const sorted = [...rates.rules].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([rule, counts]) => [rule, weigh(counts, rates.words)]));
}

function countExample({ words, rules }: Rates, { label, words: length, heard }: Example, weight: number): void {
  if (label === 'other') return;
  words[label] += length * weight;
  const inArticle = new Map<string, number>();
  for (const { rule, severity } of heard) {
    const times = (inArticle.get(rule) ?? 0) + 1;
    inArticle.set(rule, times);
    if (times > MOST_IN_AN_ARTICLE) continue;
    const entry = rules.get(rule) ?? { severity, garbled: 0, human: 0 };
    rules.set(rule, entry);
    if (isGraver(severity, entry.severity)) entry.severity = severity;
    entry[label] += weight;
  }
}

function weigh(
  { severity, garbled, human }: { readonly severity: Severity; readonly garbled: number; readonly human: number },
  words: Rates['words'],
): CountedWeight {
  const promised = Math.exp(UNCOUNTED[severity]);
  const share = promised / (1 + promised);
  // Both texts were equally long, the prior findings would part in the proportion that the severity promises.
  const size = (words.garbled + words.human) / 2;
  const garbledRate = (garbled + (PRIOR_FINDINGS * share * words.garbled) / size) / words.garbled;
  const humanRate = (human + (PRIOR_FINDINGS * (1 - share) * words.human) / size) / words.human;
  const weight = Math.max(LOWEST[severity], Math.min(HIGHEST[severity], Math.log(garbledRate / humanRate)));
  return { weight: round(weight, 3), severity, garbled: round(garbled, 1), human: round(human, 1) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
