import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation } from '../../src/evaluate/schema.js';
import type { Scored } from '../../src/evaluate/scored.js';
import { article, sampleOf } from './scored-rows.js';

const times = (count: number, given: Partial<Scored>): Scored[] => Array.from({ length: count }, () => article(given));
const MEASURING = { inputs: [], split: 'all', off: [], bootstrap: 0, seed: 1, prior: 0.5 } as const;
const measured = (articles: readonly Scored[], prior = 0.5): Evaluation =>
  evaluate(sampleOf(articles), { ...MEASURING, prior });

/** Scores that are true where both classes are as frequent: 0.2 for 8 of 10 humans, 0.8 for 8 of 10 garbled. */
const calibrated = (humans: number, garbled: number): Scored[] => [
  ...times(0.8 * humans, { score: 0.2 }),
  ...times(0.2 * humans, { score: 0.8 }),
  ...times(0.2 * garbled, { label: 'garbled', score: 0.2 }),
  ...times(0.8 * garbled, { label: 'garbled', score: 0.8 }),
];

describe('calibration under a prior', () => {
  test.each([
    [10, 10],
    [500, 10],
    [10, 500],
  ])('%i human and %i garbled documents come out the same', (humans, garbled) => {
    const { all, calibration } = measured(calibrated(humans, garbled));
    expect(all.ece.value).toBe(0);
    expect(all.brier.value).toBeCloseTo(0.16, 6);
    expect(calibration[2]).toMatchObject({ documents: 0.8 * humans + 0.2 * garbled, weight: 0.5 });
    expect(calibration[2]!.garbled).toBeCloseTo(0.2, 6);
    expect(calibration[0]).toMatchObject({ documents: 0, score: null, garbled: null });
  });

  test('another prior is another truth', () => {
    const { all } = measured(calibrated(10, 10), 0.2);
    // Of those at 0.8, 0.2 * 0.8 are garbled and 0.8 * 0.2 are not: a half; of those at 0.2, one in 17.
    const error = 0.32 * (0.8 - 0.5) + 0.68 * (0.2 - 0.04 / 0.68);
    expect(all.ece.value).toBeCloseTo(error, 6);
  });

  test('a certain and wrong score is worst', () => {
    const { all } = measured([article({ score: 1 }), article({ label: 'garbled', score: 0 })]);
    expect(all).toMatchObject({ ece: { value: 1 }, brier: { value: 1 } });
  });
});

describe('bands', () => {
  const { all } = measured([
    ...times(8, { score: 0.1 }),
    ...times(2, { score: 0.6 }),
    ...times(1, { label: 'garbled', score: 0.1 }),
    ...times(1, { label: 'garbled', score: 0.6 }),
    ...times(2, { label: 'garbled', score: 0.95 }),
  ]);

  test('precision, recall and F1 of suspect or worse', () => {
    expect(all.suspect).toMatchObject({
      precision: { value: 0.6 },
      recall: { value: 0.75 },
      falseAlarms: { value: 0.2 },
    });
    expect(all.suspect.f1.value).toBeCloseTo((2 * 0.6 * 0.75) / 1.35, 6);
    expect(all.suspect.precisionAtPrior.value).toBeCloseTo(0.75 / 0.95, 6);
  });

  test('the garbled band alone', () => {
    expect(all.garbledBand).toMatchObject({ precision: { value: 1 }, recall: { value: 0.5 } });
  });

  test('a rate that needs more human documents is not guessed', () => {
    expect(all.recallAt1).toEqual({
      ...{ value: null, low: null, high: null },
      reason: 'it needs 100 human documents; there are 10',
    });
  });
});
