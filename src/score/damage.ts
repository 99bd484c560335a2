import type { Damage, DamageBand, Finding } from '../model.js';

/** Faults per 1,000 words at which the score is one half. */
const HALF_RATE = 4;
/** Lowest score and fewest findings of each band: one stray entity in a short article is no damage. */
const BANDS: readonly { readonly band: DamageBand; readonly score: number; readonly findings: number }[] = [
  { band: 'high', score: 0.6, findings: 5 },
  { band: 'some', score: 0.25, findings: 2 },
];
const FEWEST_WORDS = 100;

/** What a text without faults has. */
export const NO_DAMAGE: Damage = { score: 0, band: 'clean', findings: [] };

/** How badly scraping or encoding hurt a text: the share r / (r + 4), where r is the number of faults per 1,000 words. */
export function damageOf(findings: readonly Finding[], words: number): Damage {
  if (findings.length === 0) return NO_DAMAGE;
  const counted = findings.filter(({ severity }) => severity !== 'hint');
  const rate = (counted.length * 1000) / Math.max(words, FEWEST_WORDS);
  const score = rate / (rate + HALF_RATE);
  const reached = BANDS.find((entry) => score >= entry.score && counted.length >= entry.findings);
  return { score, band: reached?.band ?? 'clean', findings };
}
