import type { Knowledge } from '../rules/knowledge.js';
import type { Spotter } from '../text/watch.js';
import { wordsOf } from './words.js';

/** Class bits of these words in every table that has them, and what a person is called by. */
export const HE = 1;
export const SHE = 2;
export const HE_FORMS = wordsOf('he him his himself');
export const SHE_FORMS = wordsOf('she her hers herself');

/** Where an article speaks of men and of women. */
export interface Pronouns {
  readonly he: Spotter;
  readonly she: Spotter;
}

/** Several finders look at the same pronouns. */
export function watchPronouns({ watches }: Knowledge): Pronouns {
  return { he: watches.words('he-forms', () => HE_FORMS), she: watches.words('she-forms', () => SHE_FORMS) };
}
