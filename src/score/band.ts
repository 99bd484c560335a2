import type { Band, Finding } from '../model.js';
import type { ScoreModel } from './model.js';
import { countable } from './score.js';

/** Below this many words a verdict rests on little text: its band is at most suspect. */
export const SHORT_TEXT_WORDS = 60;

/** Different rules that must speak before an article is called garbled without proof. */
const RULES_TO_CONVICT = 2;

/** What a band is decided from. */
export interface Grounds {
  /** Log-odds of "garbled" were garbled and human articles equally many. */
  readonly logOdds: number;
  readonly words: number;
  readonly findings: readonly Finding[];
}

/**
 * The band of an article. Wording never makes a verdict on its own: a suspect article has a finding, and one that is called
 * garbled has those of two rules, or proof. Proof makes any article suspect. A short text is suspect at most.
 */
export function bandOf({ logOdds, words, findings }: Grounds, { bands }: Pick<ScoreModel, 'bands'>): Band {
  const heard = countable(findings);
  if (heard.some(isProof) && logOdds < bands.garbled) return 'suspect';
  if (logOdds < bands.suspect || heard.length === 0) return 'clean';
  if (logOdds < bands.garbled || words < SHORT_TEXT_WORDS) return 'suspect';
  return convicts(heard) ? 'garbled' : 'suspect';
}

const isProof = ({ severity }: Finding): boolean => severity === 'proof';

/** Whether these findings are enough to call an article garbled, were its score high enough. */
export function convicts(heard: readonly Finding[]): boolean {
  if (heard.some(isProof)) return true;
  return new Set(heard.map(({ rule }) => rule)).size >= RULES_TO_CONVICT;
}
