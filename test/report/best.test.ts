import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { best } from '../../src/report/best.js';

describe('the best of many', () => {
  it('are ranked by worth, equals in the order they came', () => {
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

  it('are never more than may be held, and only they are made', () => {
    const list = best<number>(10);
    let made = 0;
    for (let worth = 20_000; worth > 0; worth--) {
      list.offer(worth, () => ++made);
      expect(list.ranked().length).toBeLessThanOrEqual(10);
    }
    expect(made).toBe(10);
    expect(list.leftOut()).toBe(19_990);
  });

  it('never take more room than there is, however large each of them is', () => {
    const list = best<string>(9);
    const sizes = { a: 3, b: 5, c: 4, d: 10, e: 1 };
    Object.entries(sizes).forEach(([name, size]) => list.offer(size, () => name, size));
    expect(list.ranked()).toEqual(['b', 'c']);
    expect(list.leftOut()).toBe(3);
  });

  it('are those that sorting everything and cutting would give', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 0, max: 8 }), (worths, room) => {
        const list = best<number>(room);
        worths.forEach((worth) => list.offer(worth, () => worth));
        expect(list.ranked()).toEqual([...worths].sort((one, other) => other - one).slice(0, room));
      }),
    );
  });
});
