import { expect, test } from '@jest/globals';
import { loadLists, loadRules } from '../../src/rules/load.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { hashWord } from '../../src/text/fold.js';
import { inflections } from '../../src/text/inflect.js';
import { IN_DICTIONARY } from '../../src/text/lexicon.js';

const { lexicon } = shippedKnowledge(loadShipped());
const isWord = (word: string): boolean => (lexicon.entry(hashWord(word)) & IN_DICTIONARY) !== 0;

const rules = await loadRules('rules/en');
const lists = await loadLists('rules/lists');
const written = [
  ...rules.flatMap(({ match, near, far, unless }) => [...match, ...near, ...far, ...unless]),
  ...Object.values(lists).flat(),
].join('\n');
const lemmas = [...new Set([...written.matchAll(/~([a-z]{3,})/g)].map(([, lemma]) => lemma!))];

/** Nouns: nobody writes their verb forms, so it does not matter how those are spelled. */
const NOUNS = new Set(['pistol', 'car', 'gas', 'output', 'nightclub', 'surplus', 'medal', 'shotgun']);

/** The form with the final consonant doubled, or not doubled: what would be right if ours were wrong. */
function otherDoubling(lemma: string, form: string): string {
  const ending = form.endsWith('ing') ? 'ing' : 'ed';
  const doubled = `${lemma}${lemma.at(-1)}${ending}`;
  return form === doubled ? lemma + ending : doubled;
}

test('no rule or list has a lemma whose -ed or -ing is spelled wrong', () => {
  const verbs = lemmas.filter((lemma) => !NOUNS.has(lemma));
  const wrong = verbs.flatMap((lemma) =>
    inflections(lemma).filter(
      (form) => /(ed|ing)$/.test(form) && form !== lemma && !isWord(form) && isWord(otherDoubling(lemma, form)),
    ),
  );
  expect(wrong).toEqual([]);
});
