import { describe, expect, test } from '@jest/globals';
import { bandOf } from '../../src/score/band.js';
import { damageOf } from '../../src/score/damage.js';
import { evidenceOf, scoreFindings } from '../../src/score/score.js';
import { findingOf } from './findings.js';

const sign = (rule: string, category: 'senses' | 'grammar' | 'idioms' = 'senses') => findingOf(rule, category, 'sign');

describe('scoreFindings', () => {
  test('nothing found is far from garbled, and grows with each independent finding', () => {
    const scores = [
      [],
      [sign('a')],
      [sign('a'), sign('b', 'grammar')],
      [sign('a'), sign('b', 'grammar'), sign('c', 'idioms')],
    ].map((findings) => scoreFindings(findings, 300));
    expect(scores[0]).toBeLessThan(0.02);
    expect([...scores].sort((a, b) => a - b)).toEqual(scores);
  });

  test('a rule saturates: a hundred hits weigh less than twice one', () => {
    const many = Array.from({ length: 100 }, () => sign('a'));
    expect(evidenceOf(many)).toBeLessThanOrEqual(2 * evidenceOf([sign('a')]));
  });

  test('one category cannot convict, however many rules of it fire', () => {
    const many = Array.from({ length: 50 }, (_, at) => sign(`rule-${at}`));
    expect(bandOf({ score: scoreFindings(many, 300), words: 300, findings: many })).toBe('suspect');
  });

  test('findings on the same words are one witness, and so are the same words again', () => {
    const [first, second] = [sign('a'), sign('b', 'grammar')];
    const over = { ...second, start: first.start, end: first.end };
    expect(evidenceOf([first, over])).toBe(evidenceOf([first]));
    expect(
      evidenceOf([first, { ...second, rule: 'a', category: first.category, fingerprint: first.fingerprint }]),
    ).toBe(evidenceOf([first]));
    expect(evidenceOf([first, second])).toBeGreaterThan(evidenceOf([first]));
  });

  test('the same findings weigh less in a long article', () => {
    const findings = [sign('a'), sign('b', 'grammar')];
    expect(scoreFindings(findings, 4000)).toBeLessThan(scoreFindings(findings, 300));
  });
});

describe('bandOf', () => {
  const both = [sign('a'), sign('b', 'grammar')];

  test.each([
    ['low score', { score: 0.1, words: 300, findings: both }, 'clean'],
    ['middling score', { score: 0.6, words: 300, findings: both }, 'suspect'],
    ['high score, two categories', { score: 0.95, words: 300, findings: both }, 'garbled'],
    ['high score, one category', { score: 0.95, words: 300, findings: [sign('a'), sign('b')] }, 'suspect'],
    [
      'high score, hints of another category',
      { score: 0.95, words: 300, findings: [sign('a'), findingOf('h', 'idioms', 'hint')] },
      'suspect',
    ],
    ['one proof', { score: 0.95, words: 300, findings: [findingOf('p', 'credits', 'proof')] }, 'garbled'],
    ['short text', { score: 0.99, words: 59, findings: both }, 'suspect'],
  ] as const)('%s', (_, evidence, band) => {
    expect(bandOf(evidence)).toBe(band);
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
