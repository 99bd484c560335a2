import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Wording } from '../wording/evidence.js';
import { SENTENCE } from '../wording/forms.js';
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

/** What every form takes off a stretch: without it, a long sentence would become one. */
const FADING = 12;
const MOST_FORMS = 12;

/** A stretch of forms, both ends included, and what the weights of its n-grams add up to, less FADING a form. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** The most unusual stretches of a text as hints. They are shown, not scored: the score has the evidence of all n-grams. */
export function unusualWording(text: Text, wording: Wording, threshold: number): Finding[] {
  const { tokens } = wording.forms;
  return unusualStretches(wording, threshold).map(({ first, last }) =>
    mark(text, WORDING['wording-unusual'], tokensSpan(text, tokens[first], tokens[last])),
  );
}

/** Where weights, less FADING a form, add up to the threshold: the best end of each, never across a sentence's start. */
export function unusualStretches({ forms, weights }: Pick<Wording, 'forms' | 'weights'>, threshold: number): Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  let sum = 0;
  let best = { sum: 0, last: 0 };
  const close = (): void => {
    if (best.sum >= threshold) found.push({ ...best, first: firstWord(forms.codes, first) });
    sum = 0;
    best = { sum: 0, last: 0 };
  };
  for (let at = 0; at < forms.length; at++) {
    if (forms.codes[at] === SENTENCE || at - first >= MOST_FORMS) close();
    if (sum === 0) first = at;
    sum += weights[at] - FADING;
    if (sum <= 0) close();
    else if (sum > best.sum) best = { sum, last: at };
  }
  close();
  return found;
}

/** An n-gram counts where it ends: the word before belongs to the stretch as well, unless a sentence begins here. */
function firstWord(codes: Uint16Array, first: number): number {
  if (codes[first] === SENTENCE) return first + 1;
  return first > 0 && codes[first - 1] !== SENTENCE ? first - 1 : first;
}
