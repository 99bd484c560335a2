import { describe, expect, test } from '@jest/globals';
import { createJoining, type Vote } from '../../src/compare/joining.js';

const yes = (other: number): Vote => ({ other, agrees: true });
const no = (other: number): Vote => ({ other, agrees: false });

describe('joining', () => {
  test.each<[string, Vote[][], number[], boolean[]]>([
    ['who agrees with nobody begins a story', [[], [no(0)]], [0, 1], [true, true]],
    [
      'half of the articles met of a story are enough',
      [[], [yes(0)], [yes(0), no(1)]],
      [0, 0, 0],
      [true, false, false],
    ],
    ['fewer are not', [[], [yes(0)], [yes(0)], [yes(0), no(1), no(2)]], [0, 0, 0, 3], [true, false, false, true]],
    ['who belongs to two stories makes them one', [[], [], [yes(0), yes(1)]], [0, 0, 0], [true, true, false]],
  ])('%s', (_, all, stories, begun) => {
    const joining = createJoining();
    const starts = all.map((votes) => joining.add(votes));
    expect([...joining.stories()]).toEqual(stories);
    expect(starts).toEqual(begun);
  });
});
