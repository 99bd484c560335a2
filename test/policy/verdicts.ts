import type { Article, Verdict } from '../../src/model.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

/** A garbled verdict with two findings, whose fingerprints differ between shifts. */
export function garbled(shift: number, more: Partial<Article> = {}): Verdict {
  return fakeVerdict(`${'x'.repeat(shift)} Arrows and Lake by Reuters.`, more);
}

/** A garbled verdict for its wording alone: nothing was found that could be shown. */
export function garbledSilently(text: string, more: Partial<Article> = {}): Verdict {
  return { ...fakeVerdict(text, more), score: 0.95, band: 'garbled' };
}
