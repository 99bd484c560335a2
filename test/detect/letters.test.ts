import { describe, expect, test } from '@jest/globals';
import { letterScore, packLetters } from '../../src/detect/letters.js';

describe('letterScore', () => {
  const score = letterScore(packLetters(['5 ^zz zza', '2 $ab ab$ bab', '-3 the constant']));

  test.each([
    ['zza', -3 + 5 + 5],
    ['xab', -3 + 2],
    ['bab', -3 + 2 + 2],
    ['the', -3 - 3],
    ['thethe', -3 - 3],
    ['q', -3],
  ])('adds the weights of the groups in %s, each once', (word, expected) => {
    expect(score(word)).toBe(expected);
  });

  test('a long word costs no more than its letters', () => {
    expect(score('zza'.repeat(10_000))).toBeGreaterThan(0);
  });
});
