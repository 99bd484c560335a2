import type { Band, Finding } from '../model.js';
import { witnesses } from './witnesses.js';

/** Below this many words a verdict rests on little text: its band is at most suspect. */
export const SHORT_TEXT_WORDS = 60;

/** Lowest score of each band. */
const THRESHOLDS = { suspect: 0.5, garbled: 0.9 } as const;

/** Kinds of mistake that must come together before an article is called garbled without proof. */
const FAMILIES_TO_CONVICT = 2;

/** What a band is decided from. */
export interface Evidence {
  readonly score: number;
  readonly words: number;
  readonly findings: readonly Finding[];
}

/**
 * The band of a score. One finding never makes an article garbled unless its rule is proof: signs of two categories or
 * more are needed; and a short text is suspect at most.
 */
export function bandOf({ score, words, findings }: Evidence): Band {
  if (score < THRESHOLDS.suspect) return 'clean';
  if (score < THRESHOLDS.garbled || words < SHORT_TEXT_WORDS) return 'suspect';
  return convicts(findings) ? 'garbled' : 'suspect';
}

function convicts(findings: readonly Finding[]): boolean {
  const serious = witnesses(findings).filter(({ severity }) => severity !== 'hint');
  if (serious.some(({ severity }) => severity === 'proof')) return true;
  return new Set(serious.map(({ category }) => category)).size >= FAMILIES_TO_CONVICT;
}
