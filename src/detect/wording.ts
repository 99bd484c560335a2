import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Wording } from '../wording/evidence.js';
import { unusualStretches } from '../wording/stretches.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan } from './detector.js';

/** The rule of learned wording evidence, for those who list or switch off rules. */
export const WORDING = catalogue(
  {
    category: 'wording',
    family: 'wording',
    about:
      'Words in an order that engines write and people hardly do, learned from translated sentences beside the same sentences by a person. Each such place says little; the score weighs all of them together.',
  },
  {
    'wording-unusual': { severity: 'hint', message: 'Unusual wording: engines put it so more often than people.' },
  },
);

/** The most unusual stretches of a text as hints. They are shown, not scored: the score has the evidence of all n-grams. */
export function unusualWording(text: Text, { forms, peak }: Wording, threshold: number): Finding[] {
  if (peak < threshold) return [];
  return unusualStretches(forms, threshold).map(({ first, last }) =>
    mark(text, WORDING['wording-unusual'], tokensSpan(text, forms.tokens[first], forms.tokens[last])),
  );
}
