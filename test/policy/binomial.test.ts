import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { upperTail } from '../../src/policy/binomial.js';

describe('the upper tail of a binomial distribution', () => {
  // Worked out by hand: of fair coins by counting; of dice as 1 - (5/6)^4; the others term by term.
  it.each([
    [0, 10, 0.5, 1],
    [10, 10, 0.5, 1 / 1024],
    [8, 10, 0.5, (45 + 10 + 1) / 1024],
    [5, 10, 0.5, (252 + 210 + 120 + 45 + 10 + 1) / 1024],
    [1, 10, 0.5, 1023 / 1024],
    [1, 4, 1 / 6, 1 - (5 / 6) ** 4],
    [2, 3, 0.1, 3 * 0.01 * 0.9 + 0.001],
    [3, 3, 0.9, 0.729],
    [1, 1, 0.25, 0.25],
    [11, 10, 0.5, 0],
  ])('%d or more of %d at %d', (hits, trials, share, expected) => {
    expect(upperTail(hits, trials, share)).toBeCloseTo(expected, 12);
  });

  it.each([
    [1, 10_000, 0.5, 1],
    [9_999, 10_000, 0.01, 0],
    [500_000, 1_000_000, 0.5, 0.5],
  ])('does not overflow: %d or more of %d at %d', (hits, trials, share, expected) => {
    expect(upperTail(hits, trials, share)).toBeCloseTo(expected, 2);
  });

  test('it falls as more is asked for, and stays a probability', () => {
    const cases = fc.record({
      trials: fc.integer({ min: 1, max: 300 }),
      share: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, fc.nat(300), ({ trials, share }, at) => {
        const hits = Math.min(at, trials);
        const tail = upperTail(hits, trials, share);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1 + 1e-9);
        expect(upperTail(hits + 1, trials, share)).toBeLessThanOrEqual(tail + 1e-9);
      }),
    );
  });
});
