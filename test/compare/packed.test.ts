import { describe, expect, test } from '@jest/globals';
import { packTold, unpackTold } from '../../src/compare/packed.js';
import { featuresFrom, reportOf } from './articles.js';

describe('packed articles', () => {
  test.each([
    ['with a day', { features: featuresFrom(reportOf(1)), published: Date.UTC(2026, 2, 1) }],
    ['without one', { features: featuresFrom(reportOf(2)) }],
    ['without features', { features: featuresFrom('It is what it is.') }],
  ])('come out as they went in: %s', (_, told) => {
    const bytes = packTold(told);
    expect(unpackTold(bytes)).toEqual(told);
    // Wherever in a larger buffer they stand.
    expect(unpackTold(Buffer.concat([Buffer.of(0), bytes]).subarray(1))).toEqual(told);
  });

  test.each([[new Uint8Array()], [new Uint8Array(17)], [Uint8Array.from([255, 255, 255, 255, ...Array(12).fill(0)])]])(
    'other bytes are refused',
    (bytes) => {
      expect(() => unpackTold(bytes)).toThrow(RangeError);
    },
  );
});
