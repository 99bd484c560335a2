import { SENTENCE, type Forms } from './forms.js';

/** What every form takes off a stretch: without it, a long sentence would become one. */
export const FADING = 12;
const MOST_FORMS = 12;

/** A stretch of forms, both ends included, and what the weights of its n-grams add up to, less FADING a form. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly sum: number;
}

/** Where weights, less FADING a form, add up to the threshold: the best end of each, never across a sentence's start. */
export function unusualStretches(
  { codes, weights, length }: Pick<Forms, 'codes' | 'weights' | 'length'>,
  threshold: number,
): Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  let sum = 0;
  let best = 0;
  let last = 0;
  for (let at = 0; at <= length; at++) {
    if (sum <= 0 || at === length || codes[at] === SENTENCE || at - first >= MOST_FORMS) {
      if (best >= threshold) found.push({ sum: best, first: firstWord(codes, first), last });
      first = at;
      sum = 0;
      best = 0;
    }
    sum += weights[at] - FADING;
    if (sum > best) {
      best = sum;
      last = at;
    }
  }
  return found;
}

/** An n-gram counts where it ends: the word before belongs to the stretch as well, unless a sentence begins here. */
function firstWord(codes: Uint16Array, first: number): number {
  if (codes[first] === SENTENCE) return first + 1;
  return first > 0 && codes[first - 1] !== SENTENCE ? first - 1 : first;
}
