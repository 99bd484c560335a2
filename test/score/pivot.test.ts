import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.js';
import { namedSources, rankSources, tellsSource } from '../../src/score/pivot.js';
import { loadPivot, pivotBytes, SOURCES, UNKNOWN, type PivotModel } from '../../src/score/pivot-model.js';
import { hashWord } from '../../src/text/fold.js';
import { signTable } from '../../src/learn/pivot/sign-table.js';
import { membersOf, ngramsAt, PER_FORM } from '../../src/wording/ngrams.js';
import { WORDS } from '../../src/wording/forms.js';
import { findingOf } from './findings.js';

const members = membersOf(new Uint16Array(10));
const codes = Uint16Array.from([WORDS + 3]);
const [ngram] = hashesAt();

function hashesAt(): Int32Array {
  const hashes = new Int32Array(PER_FORM);
  ngramsAt(codes, 0, members, hashes);
  return hashes;
}

const says = (language: string, much: number): number[] => SOURCES.map((source) => (source === language ? much : 0));
const model: PivotModel = {
  rules: signTable([{ key: hashWord('counted'), values: says('tr', 2) }]),
  letters: signTable([{ key: hashWord('ř'), values: says('cs', 4) }]),
  ngrams: signTable([{ key: ngram ?? 0, values: says('ja', 3) }]),
  middles: new Float64Array(SOURCES.length),
  spreads: new Float64Array(SOURCES.length).fill(1),
  mix: { rules: 1, letters: 1, ngrams: 1, unknown: 0.5, confidence: 0.3 },
};
const nothing = { findings: [], letters: new Map<string, number>() };
const spoken = (rule: string, from?: readonly string[]): Finding => ({
  ...findingOf(rule, 'calques', 'sign'),
  ...(from ? { from } : {}),
});

describe('rankSources', () => {
  test('gives every language a probability, and all others together one', () => {
    const ranking = rankSources(nothing, model, members);
    expect(ranking).toHaveLength(SOURCES.length + 1);
    expect(ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(ranking[0]).toMatchObject({ language: UNKNOWN });
  });

  test.each([
    ['a rule that was counted', { ...nothing, findings: [spoken('counted', ['de'])] }, 'tr'],
    ['what a rule that was never counted names', { ...nothing, findings: [spoken('new', ['ko'])] }, 'ko'],
    ['letters of untranslated words', { ...nothing, letters: new Map([['ř', 1]]) }, 'cs'],
    ['n-grams', { ...nothing, codes }, 'ja'],
  ])('hears %s', (_, evidence, language) => {
    expect(rankSources(evidence, model, members).find(({ language: known }) => known !== UNKNOWN)).toMatchObject({
      language,
    });
  });

  test('a second finding of a rule says less than the first, and wording says nothing', () => {
    const shareOf = (findings: readonly Finding[]): number =>
      rankSources({ ...nothing, findings }, model, members).find(({ language }) => language === 'ko')?.probability ?? 0;
    const once = shareOf([spoken('new', ['ko'])]);
    const twice = shareOf([spoken('new', ['ko']), spoken('new', ['ko'])]);
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(shareOf([spoken('new', ['ko']), spoken('other', ['ko'])]));
    expect(shareOf([{ ...spoken('wording', ['ko']), category: 'wording' }])).toBe(shareOf([]));
  });
});

describe('namedSources', () => {
  const ranking = [
    { language: UNKNOWN, probability: 0.4 },
    { language: 'es', probability: 0.31 },
    { language: 'pt', probability: 0.27 },
    { language: 'fr', probability: 0.02 },
  ];

  test('names the likely ones, and how likely any other is', () => {
    expect(namedSources(ranking, { confidence: 0.3 })).toEqual([
      { language: 'es', probability: 0.31 },
      { language: 'pt', probability: 0.27 },
      { language: UNKNOWN, probability: expect.closeTo(0.42) },
    ]);
  });

  test('names none below the confidence', () => {
    expect(namedSources(ranking, { confidence: 0.32 })).toBeUndefined();
  });
});

test('a clean verdict and one of few findings tell nothing', () => {
  const findings = ['a', 'b', 'c'].map((rule) => spoken(rule));
  expect(tellsSource({ band: 'suspect', findings })).toBe(true);
  expect(tellsSource({ band: 'clean', findings })).toBe(false);
  expect(tellsSource({ band: null, findings })).toBe(false);
  expect(tellsSource({ band: 'garbled', findings: findings.slice(1) })).toBe(false);
});

test('a model is read as it was written', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lakeby-')), 'pivot.bin');
  writeFileSync(file, pivotBytes(model));
  expect(loadPivot(pathToFileURL(file))).toEqual(model);
});
