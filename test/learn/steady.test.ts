import { describe, expect, test } from '@jest/globals';
import { contrastWithout } from '../../src/learn/pairs.js';
import { separate, sideOf } from '../../src/learn/separate.js';

describe('contrastWithout', () => {
  const contrast = {
    sums: [
      [90, 3],
      [-4, 3],
      [-4, 3],
    ].map((part) => Float64Array.from(part)),
    squares: [
      [8, 8],
      [15, 8],
      [15, 8],
    ].map((part) => Float64Array.from(part)),
    pairs: 100,
  };

  test('what every part says is surer than what one large part says alone', () => {
    const [oneSays, allSay] = contrastWithout(contrast, []);
    expect(allSay).toBeCloseTo(Math.sqrt(3));
    expect(oneSays).toBeCloseTo((3 - 1 - 1) / Math.sqrt(3));
  });

  test('a part left out has no say, and nothing is sure when all are', () => {
    expect([...contrastWithout(contrast, [0])]).toEqual([-Math.SQRT2, Math.SQRT2].map((sure) => expect.closeTo(sure)));
    expect([...contrastWithout(contrast, [0, 1, 2])]).toEqual([0, 0]);
  });
});

describe('separate', () => {
  test('puts 0 half way between the means of both sides, each text by its weight', () => {
    const rates = {
      starts: Int32Array.from([0, 1, 2, 3, 4]),
      ngrams: Int32Array.from([0, 0, 0, 0]),
      rates: Float32Array.from([9, 5, 2, 1]),
    };
    const weights = Float64Array.from([1, 3, 1, 1]);
    const plane = separate({
      ...{ rates, weights, rows: Int32Array.from([0, 1, 2, 3]) },
      ...{ sides: Int8Array.from([1, 1, -1, -1]), units: Float64Array.from([1]) },
    });
    const sides = [0, 1, 2, 3].map((row) => sideOf(plane, rates, row));
    expect((sides[0] + 3 * sides[1]) / 4).toBeCloseTo(-(sides[2] + sides[3]) / 2);
    expect(sides[1]).toBeGreaterThan(0);
    expect(sides[2]).toBeLessThan(0);
  });
});
