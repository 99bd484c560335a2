import { describe, expect, it } from '@jest/globals';
import { best } from '../../src/report/best.js';

describe('the best of many', () => {
  it('ranks by worth, equals in the order they came', () => {
    const list = best<string>(4);
    for (const [worth, name] of [
      [1, 'a'],
      [3, 'b'],
      [2, 'c'],
      [3, 'd'],
      [0, 'e'],
      [1, 'f'],
    ] as const)
      list.offer(worth, () => name);
    expect(list.ranked()).toEqual(['b', 'd', 'c', 'a']);
    expect(list.leftOut()).toBe(2);
  });

  it('never holds more than it may, and makes only what it holds', () => {
    const list = best<number>(10);
    let made = 0;
    for (let worth = 20_000; worth > 0; worth--) {
      list.offer(worth, () => ++made);
      expect(list.ranked().length).toBeLessThanOrEqual(10);
    }
    expect(made).toBe(10);
    expect(list.leftOut()).toBe(19_990);
  });
});
