import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { isRanked, scoredSources } from '../../src/evaluate/score-sources.js';
import type { Scored } from '../../src/evaluate/scored.js';
import { sourceLanguage } from '../../src/evaluate/source-language.js';
import { evaluationText } from '../../src/evaluate/terminal.js';
import { article, finding, sampleOf } from './scored-rows.js';

const garbled = (langpair: string, ranking: readonly string[], named = true): Scored =>
  article({
    ...{ label: 'garbled', langpair },
    sources: { ranking: ranking.map((language, at) => ({ language, probability: 0.5 / (at + 1) })), named },
  });
const times = (number: number, row: () => Scored): Scored[] => Array.from({ length: number }, row);

const evaluation = evaluate(
  sampleOf([
    ...times(30, () => garbled('de-en', ['de', 'fr'])),
    ...times(10, () => garbled('fr-en', ['unknown', 'de', 'es', 'fr'], false)),
    ...times(4, () => garbled('tr-en', ['tr'])),
    ...times(2, () => garbled('is-en', ['de'])),
    article({ label: 'garbled', langpair: 'de-en' }),
  ]),
  { inputs: [], split: 'all', prior: 0.5, off: [], bootstrap: 20, seed: 1 },
);

describe('source figures', () => {
  const { sources } = evaluation;

  test('a mean over languages counts each the same, and only those with documents enough', () => {
    expect(sources).toMatchObject({ documents: 44, top1: { value: 0.5 }, top3: { value: 1 } });
    expect(sources).toMatchObject({ common1: { value: 0.5 }, common3: { value: 1 } });
    expect(sources.allTop1.value).toBeCloseTo(34 / 44, 5);
  });

  test('what is named is measured apart', () => {
    expect(sources.named.value).toBeCloseTo(34 / 44, 5);
    expect(sources.right.value).toBe(1);
    expect(sources.others).toMatchObject({ documents: 2, named: { value: 1 } });
  });

  test('languages without documents are called unmeasured', () => {
    expect(sources.languages.map(({ language, inMean }) => [language, inMean])).toEqual([
      ['de', true],
      ['fr', true],
      ['tr', false],
    ]);
    expect(sources.unmeasured).toContain('ko');
    const text = evaluationText(evaluation, { colors: 0, width: 100, hints: false, quiet: false });
    expect(text).toMatch(/Korean +unmeasured/);
    expect(text).toMatch(/French +10 +0\.000 +1\.000 +0\.000 +-/);
  });
});

describe('what is ranked', () => {
  const findings = Array.from({ length: 5 }, (_, at) => finding(at, at + 1));

  test('machine text that says where it came from, with five findings beside those of wording', () => {
    expect(isRanked({ label: 'garbled', langpair: 'de-en', findings })).toBe(true);
    expect(isRanked({ label: 'human', langpair: 'de-en', findings })).toBe(false);
    expect(isRanked({ label: 'garbled', findings })).toBe(false);
    const worded = [...findings.slice(1), finding(5, 6, { category: 'wording' })];
    expect(isRanked({ label: 'garbled', langpair: 'de-en', findings: worded })).toBe(false);
  });

  test('a few languages are kept, rounded', () => {
    const ranking = ['a', 'b', 'c', 'd', 'e', 'f'].map((language) => ({ language, probability: 1 / 3 }));
    expect(scoredSources(ranking, true).ranking).toHaveLength(5);
    expect(scoredSources(ranking, false).named).toBe(false);
    expect(scoredSources(ranking, true).ranking[0]).toEqual({ language: 'a', probability: 0.333333 });
  });
});

test('a round trip went through the language that is not English', () => {
  expect(sourceLanguage({ langpair: 'de-en' })).toBe('de');
  expect(sourceLanguage({ langpair: 'en-tr' })).toBe('tr');
  expect(sourceLanguage({})).toBeUndefined();
});
