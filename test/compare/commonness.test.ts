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
});
