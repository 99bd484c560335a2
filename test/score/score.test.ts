import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model.js';
import { bandOf } from '../../src/score/band.js';
import { damageOf } from '../../src/score/damage.js';
import type { ScoreModel } from '../../src/score/model.js';
import { logOdds, probability, underPrior } from '../../src/score/score.js';
import { findingOf } from './findings.js';

const MODEL: ScoreModel = {
  weights: {
    counted: { weight: 3, severity: 'sign' },
    'only-a-hint': { weight: 0.4, severity: 'hint' },
  },
  uncounted: { hint: 1, sign: 2.5, proof: 4 },
  withWording: { intercept: -1, rules: 2, wording: 3 },
  rulesAlone: { intercept: -1.5, rules: 2.5, wording: 0 },
  prior: 0.1,
  bands: { suspect: 2, garbled: 4 },
};

const sign = (rule: string, category: 'senses' | 'grammar' | 'idioms' = 'senses') => findingOf(rule, category, 'sign');
const oddsOf = (findings: readonly Finding[], words = 300, wording: number | undefined = 0) =>
  logOdds({ findings, words, wording }, MODEL);

describe('logOdds', () => {
  test('nothing found is the intercept, and each independent finding adds to it', () => {
    const odds = [[], [sign('a')], [sign('a'), sign('b', 'grammar')]].map((findings) => oddsOf(findings));
    expect(odds[0]).toBe(-1);
    expect([...odds].sort((one, other) => one - other)).toEqual(odds);
    expect(new Set(odds).size).toBe(3);
  });

  test('a rule saturates: a hundred hits weigh no more than five, and these less than five times one', () => {
    const hits = (count: number) => Array.from({ length: count }, () => sign('a'));
    expect(oddsOf(hits(100))).toBe(oddsOf(hits(5)));
    expect(oddsOf(hits(5)) + 1).toBeLessThan(5 * (oddsOf(hits(1)) + 1));
  });

  test('findings on the same words are one witness, and so are the same words again', () => {
    const [first, second] = [sign('a'), sign('b', 'grammar')];
    const over = { ...second, start: first.start, end: first.end };
    expect(oddsOf([first, over])).toBe(oddsOf([first]));
    const again = { ...second, rule: 'a', category: first.category, fingerprint: first.fingerprint };
    expect(oddsOf([first, again])).toBe(oddsOf([first]));
  });

  test('what was counted goes before what a severity promises, and a softened finding is a hint', () => {
    expect(oddsOf([sign('counted')])).toBeGreaterThan(oddsOf([sign('uncounted')]));
    expect(oddsOf([findingOf('only-a-hint', 'senses', 'hint')])).toBeLessThan(
      oddsOf([findingOf('x', 'senses', 'hint')]),
    );
    expect(oddsOf([findingOf('counted', 'senses', 'hint')])).toBe(oddsOf([findingOf('x', 'senses', 'hint')]));
  });

  test('the same findings weigh less in a long article, the same wording more', () => {
    const findings = [sign('a'), sign('b', 'grammar')];
    expect(oddsOf(findings, 4000)).toBeLessThan(oddsOf(findings, 300));
    expect(oddsOf([], 4000, 1)).toBeGreaterThan(oddsOf([], 300, 1));
  });

  test('places of unusual wording are no findings: their evidence is counted as a whole', () => {
    expect(oddsOf([findingOf('wording-unusual', 'wording', 'hint')])).toBe(oddsOf([]));
    expect(logOdds({ findings: [sign('a')], words: 300, wording: undefined }, MODEL)).not.toBe(oddsOf([sign('a')]));
  });
});

describe('priors', () => {
  test('a probability follows its prior', () => {
    expect(probability(0, 0.5)).toBe(0.5);
    expect(probability(0, 0.1)).toBeCloseTo(0.1);
    expect(underPrior(probability(1.5, 0.1), 0.1, 0.02)).toBeCloseTo(probability(1.5, 0.02));
  });
});

describe('bandOf', () => {
  const both = [sign('a'), sign('b', 'grammar')];
  const proof = [findingOf('p', 'credits', 'proof')];

  test.each([
    ['low score', { logOdds: 1, words: 300, findings: both }, 'clean'],
    ['middling score', { logOdds: 3, words: 300, findings: both }, 'suspect'],
    ['high score, two rules', { logOdds: 5, words: 300, findings: both }, 'garbled'],
    ['high score, one rule', { logOdds: 5, words: 300, findings: [sign('a'), sign('a')] }, 'suspect'],
    ['high score, wording alone', { logOdds: 5, words: 300, findings: [] }, 'clean'],
    [
      'high score, places of unusual wording',
      { logOdds: 5, words: 300, findings: [findingOf('wording-unusual', 'wording', 'hint')] },
      'clean',
    ],
    ['one proof', { logOdds: 5, words: 300, findings: proof }, 'garbled'],
    ['one proof, low score', { logOdds: 0, words: 300, findings: proof }, 'suspect'],
    ['short text', { logOdds: 9, words: 59, findings: both }, 'suspect'],
  ] as const)('%s', (_, grounds, band) => {
    expect(bandOf(grounds, MODEL)).toBe(band);
  });
});

describe('damageOf', () => {
  const faults = (count: number) => Array.from({ length: count }, () => findingOf('lost-apostrophe', 'damage', 'sign'));

  test.each([
    [0, 500, 'clean'],
    [1, 50, 'clean'],
    [3, 500, 'some'],
    [20, 1000, 'high'],
    [5, 5000, 'clean'],
  ])('%i faults in %i words: %s', (count, words, band) => {
    expect(damageOf(faults(count), words).band).toBe(band);
  });

  test('hints do not count', () => {
    expect(damageOf([findingOf('x', 'damage', 'hint')], 100).score).toBe(0);
  });
});
