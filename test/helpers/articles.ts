import { readFileSync } from 'node:fs';

/** Articles of the corpus, for tests of the built program: one by a person, two that an engine garbled. */
export const HUMAN = article('human/archery-last-arrow.txt');
export const GARBLED = article('garbled/brenner-kessel-de.txt');
export const ALSO_GARBLED = article('garbled/central-bank-tr.txt');

function article(path: string): string {
  return readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8');
}
