import { describe, expect, test } from '@jest/globals';
import { rankCorrelation } from '../../src/evaluate/rank-correlation.js';

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);

describe('rank correlation', () => {
  test('of ten people by intelligence and hours of television: -29/165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)(ones(10))).toBeCloseTo(-29 / 165, 10);
  });

  test('ties share the middle rank', () => {
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 2, 3])(ones(4))).toBeCloseTo(1, 10);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])(ones(4))).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 10);
  });

  test('a weight of two is the same as standing there twice', () => {
    const weighted = rankCorrelation([1, 5, 3, 4], [2, 1, 4, 4])([1, 2, 1, 0]);
    expect(weighted).toBeCloseTo(rankCorrelation([1, 5, 5, 3], [2, 1, 1, 4])(ones(4)), 10);
  });

  test('a constant column has no rank correlation', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])(ones(3))).toBeNaN();
  });
});
