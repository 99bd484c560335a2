import { describe, expect, test } from '@jest/globals';
import { draws } from '../../src/evaluate/draws.js';
import { estimate, figure, figureUnless, type Planned } from '../../src/evaluate/estimate.js';
import type { Figure } from '../../src/evaluate/schema.js';
import type { Scored } from '../../src/evaluate/scored.js';
import { article, sampleOf } from './scored-rows.js';

const articles = Array.from({ length: 200 }, (_, at): Scored => article({ score: at % 2 }));
const sample = sampleOf(articles);
const all = Int32Array.from(articles, (_, at) => at);
const mean = figure(({ articles: weights }) => {
  const [sum, total] = all.reduce(([s, t], row) => [s + weights[row]! * (row % 2), t + weights[row]!], [0, 0]);
  return sum / total;
});

function measured(plan: Planned<Figure>, bootstrap = 2000, seed = 7): Figure {
  return estimate<{ one: Figure }>({ one: plan }, sample, { bootstrap, seed }).one;
}

describe('intervals', () => {
  test('a share of one half of 200 has the width the normal law gives', () => {
    const { value, low, high } = measured(mean);
    expect(value).toBe(0.5);
    const half = 1.96 * Math.sqrt(0.25 / 200);
    expect(Math.abs(low! - (0.5 - half))).toBeLessThan(0.01);
    expect(Math.abs(high! - (0.5 + half))).toBeLessThan(0.01);
  });

  test('the same seed gives the same interval, another seed another one', () => {
    expect(measured(mean, 300)).toEqual(measured(mean, 300));
    expect(measured(mean, 300, 8)).not.toEqual(measured(mean, 300));
  });

  test('versions of one document are drawn together', () => {
    const versions = sampleOf(['a', 'a', 'b', 'b', 'c'].map((doc) => article({ doc, year: 2012 })));
    for (const { articles: weights } of draws(versions, { bootstrap: 50, seed: 1 })) {
      expect(weights[0]).toBe(weights[1]);
      expect(weights[2]).toBe(weights[3]);
      expect(weights[0]! + weights[2]! + weights[4]!).toBe(3);
    }
  });
});

describe('figures that cannot be computed', () => {
  test('say why', () => {
    const none = { value: null, low: null, high: null };
    expect(measured(figureUnless('there are no dogs', () => 1))).toEqual({ ...none, reason: 'there are no dogs' });
    expect(measured(figure(() => NaN))).toEqual({ ...none, reason: 'it is not defined for these rows' });
  });

  test('a value that most resamples leave undefined has no interval', () => {
    const shaky = figure(({ articles: weights }) => (weights[0] === 1 ? 1 : NaN));
    expect(measured(shaky, 100)).toMatchObject({ value: 1, low: null, reason: expect.stringContaining('no interval') });
  });

  test('without resamples there are values and no intervals', () => {
    expect(measured(mean, 0)).toEqual({ value: 0.5, low: null, high: null });
  });
});
