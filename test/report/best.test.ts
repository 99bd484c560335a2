import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keepBest } from '../../src/report/best.js';

const largestFirst = (one: number, other: number): number => other - one;

function kept(numbers: readonly number[], room: number, size: (item: number) => number = () => 1): readonly number[] {
  const best = keepBest<number>({ compare: largestFirst, room, size });
  numbers.forEach(best.add);
  return best.items();
}

describe('the best items', () => {
  it('are those that sorting everything and cutting would give', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 0, max: 8 }), (numbers, room) => {
        expect(kept(numbers, room)).toEqual([...numbers].sort(largestFirst).slice(0, room));
      }),
    );
  });

  it('never take more room than there is', () => {
    expect(kept([3, 5, 4, 1], 9, (item) => item)).toEqual([5, 4]);
    expect(kept([12, 2], 9, (item) => item)).toEqual([2]);
  });

  it('stand in the order they came in where they are equal', () => {
    const best = keepBest<string>({ compare: (one, other) => one.length - other.length, room: 3, size: () => 1 });
    ['bb', 'aa', 'c', 'dd'].forEach(best.add);
    expect(best.items()).toEqual(['c', 'bb', 'aa']);
  });
});
