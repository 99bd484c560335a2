import { isGraver, type Severity } from '../model.js';
import type { RuleWeight } from '../score/model.js';
import type { Example } from './corpus.js';
import { documentOf } from './example-weights.js';

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

/** Text of a class, or findings in it; `translated` is the part of `human` that machines have translated as well. */
interface Counts {
  garbled: number;
  human: number;
  translated: number;
}

/** How often a rule fires, and in how much text. */
interface Rates {
  readonly words: Counts;
  readonly rules: Map<string, Counts & { severity: Severity }>;
}

/**
 * The log-likelihood ratio of each rule's findings: their rate per word in garbled text by that in human text, smoothed
 * with what its severity promises, and capped. Where people who translate the same documents break a rule oftener than
 * people do on the whole, their rate counts: it says what the rule knows of machines, not of translation and topic.
 */
export function ruleWeights(
  examples: readonly Example[],
  rows: Int32Array,
  weights: Float64Array,
): Record<string, CountedWeight> {
  const rates: Rates = { words: { garbled: 0, human: 0, translated: 0 }, rules: new Map() };
  const translated = new Set(examples.flatMap((example) => (example.label === 'human' ? [] : [documentOf(example)])));
  for (const row of rows) {
    const classes = classesOf(examples[row], translated);
    if (classes.length > 0) countExample(rates, examples[row], { classes, weight: weights[row] });
  }
  const sorted = [...rates.rules].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([rule, counts]) => [rule, weigh(counts, rates.words)]));
}

type Class = keyof Counts;

function classesOf(example: Example, translated: ReadonlySet<string>): readonly Class[] {
  if (example.label === 'garbled') return ['garbled'];
  if (example.label === 'other') return [];
  return translated.has(documentOf(example)) ? ['human', 'translated'] : ['human'];
}

function countExample(
  { words, rules }: Rates,
  { words: length, heard }: Example,
  { classes, weight }: { readonly classes: readonly Class[]; readonly weight: number },
): void {
  for (const kind of classes) words[kind] += length * weight;
  const inArticle = new Map<string, number>();
  for (const { rule, severity } of heard) {
    const times = (inArticle.get(rule) ?? 0) + 1;
    inArticle.set(rule, times);
    if (times > MOST_IN_AN_ARTICLE) continue;
    const entry = rules.get(rule) ?? { severity, garbled: 0, human: 0, translated: 0 };
    rules.set(rule, entry);
    if (isGraver(severity, entry.severity)) entry.severity = severity;
    for (const kind of classes) entry[kind] += weight;
  }
}

function weigh({ severity, ...found }: Counts & { readonly severity: Severity }, words: Counts): CountedWeight {
  const promised = Math.exp(UNCOUNTED[severity]);
  const share = promised / (1 + promised);
  // Were both texts equally long, the prior findings would part in the proportion that the severity promises.
  const size = (words.garbled + words.human) / 2;
  const rate = (kind: Class, part: number): number =>
    words[kind] === 0 ? 0 : (found[kind] + (PRIOR_FINDINGS * part * words[kind]) / size) / words[kind];
  const human = Math.max(rate('human', 1 - share), rate('translated', 1 - share));
  const weight = Math.max(LOWEST[severity], Math.min(HIGHEST[severity], Math.log(rate('garbled', share) / human)));
  return { weight: round(weight, 3), severity, garbled: round(found.garbled, 1), human: round(found.human, 1) };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
