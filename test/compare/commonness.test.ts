import { describe, expect, test } from '@jest/globals';
import { createCommonness } from '../../src/compare/commonness.js';
import { featuresFrom, reportOf } from './articles.js';

describe('commonness', () => {
  test('a feature weighs less the more stories hold it, and never less than nothing', () => {
    const commonness = createCommonness();
    const features = featuresFrom(reportOf(1));
    const before = commonness.weigh(features);
    for (let at = 0; at < 1000; at++) commonness.count(features);
    const after = commonness.weigh(features);
    after.forEach((weight, at) => {
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(before[at]);
    });
    expect(Math.max(...after)).toBe(0);
    expect(Math.max(...before)).toBeGreaterThan(5);
  });

  test('what other stories hold makes a name that is in none of them weigh more', () => {
    const commonness = createCommonness();
    const name = featuresFrom('Grenside won.');
    const [before] = commonness.weigh(name);
    for (let at = 1; at < 100; at++) commonness.count(featuresFrom(reportOf(at)));
    expect(commonness.weigh(name)[0]).toBeGreaterThan(before);
  });

  test('counts made in two places are added up', () => {
    const [whole, first, second] = [createCommonness(), createCommonness(), createCommonness()];
    for (let at = 0; at < 40; at++) {
      const features = featuresFrom(reportOf(at % 7));
      whole.count(features);
      (at < 15 ? first : second).count(features);
    }
    first.add(second.counts());
    const asked = featuresFrom(reportOf(3));
    expect(first.weigh(asked)).toEqual(whole.weigh(asked));
    expect(first.counts()).toEqual(whole.counts());
  });

  test('a count stops at its most, also when counts are added', () => {
    const commonness = createCommonness();
    const features = featuresFrom('Grenside won.');
    for (let at = 0; at < 40_000; at++) commonness.count(features);
    commonness.add(commonness.counts());
    expect(commonness.weigh(features)[0]).toBe(0);
  });

  test('bytes that are no counts are refused', () => {
    const commonness = createCommonness();
    expect(() => {
      commonness.add(Buffer.from('no counts'));
    }).toThrow();
  });
});
