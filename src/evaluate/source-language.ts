import type { About } from './scored.js';

const ENGLISH = 'en';

/**
 * The language a machine text came from, or went through on a round trip: of a language pair such as `es-en`, the one
 * that is not English. Undefined for people's text and where no pair is given.
 */
export function sourceLanguage({ langpair }: Pick<About, 'langpair'>): string | undefined {
  return langpair?.split('-').find((language) => language !== ENGLISH);
}
