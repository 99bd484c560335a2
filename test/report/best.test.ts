import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { best } from '../../src/report/best.js';

const largestFirst = (one: number, other: number): number => other - one;

function kept(numbers: readonly number[], room: number, size?: (thing: number) => number): readonly number[] {
  const list = best<number>(room, size);
  for (const number of numbers) list.offer(number, () => number);
  return list.ranked();
}

describe('the best of many', () => {
  it('are those that sorting everything and cutting would give', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 0, max: 8 }), (numbers, room) => {
        expect(kept(numbers, room)).toEqual([...numbers].sort(largestFirst).slice(0, room));
      }),
    );
  });

  it('never take more room than there is', () => {
    expect(kept([3, 5, 4, 1], 9, (thing) => thing)).toEqual([5, 4]);
    expect(kept([12, 2], 9, (thing) => thing)).toEqual([2]);
  });

  it('stand in the order they came in where they are equal, and the rest is counted', () => {
    const list = best<string>(3);
    for (const word of ['bb', 'aa', 'c', 'dd']) list.offer(-word.length, () => word);
    expect(list.ranked()).toEqual(['c', 'bb', 'aa']);
    expect(list.leftOut()).toBe(1);
  });

  it('makes only what it holds', () => {
    const list = best<number>(10);
    let made = 0;
    for (let worth = 20_000; worth > 0; worth--) list.offer(worth, () => ++made);
    expect(made).toBe(10);
    expect(list.leftOut()).toBe(19_990);
  });
});
