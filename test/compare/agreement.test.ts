import { describe, expect, test } from '@jest/globals';
import { agreeing } from '../../src/compare/agreement.js';
import { A_NAME, A_NUMBER, type Features } from '../../src/compare/features.js';

const even = ({ hashes }: Features): Float32Array => new Float32Array(hashes.length).fill(1);
const article = (hashes: number[], kind = 0): Features => ({
  hashes: Int32Array.from(hashes),
  chances: new Float32Array(hashes.length).fill(0.001),
  kinds: new Uint8Array(hashes.length).fill(kind),
});
const row = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);
/** Twenty words that all such articles have, then numbers. */
const withNumbers = (numbers: number[]): Features => ({
  ...article([...row(1, 20), ...numbers]),
  kinds: Uint8Array.from([...row(1, 20).fill(0), ...numbers.map(() => A_NUMBER)]),
});

describe('agreement', () => {
  test('two articles with the same features in the same order agree wholly', () => {
    const one = article(row(1, 40), A_NAME);
    expect(agreeing(one, even)(one)).toEqual({ shared: 40, similarity: 1, names: 1, lead: 1, order: 1, figures: 1 });
  });

  test.each([
    ['half the features in common', article(row(21, 40)), { shared: 20, similarity: 20 / 60, names: 0 }],
    ['the order turned round', article(row(1, 40).reverse()), { shared: 40, similarity: 1, order: 1 / 40 }],
    ['another lead', article([...row(101, 40), ...row(1, 40)]), { shared: 40, similarity: 0.5, lead: 0 }],
  ])('%s', (_, other, expected) => {
    expect(agreeing(article(row(1, 40)), even)(other)).toMatchObject(expected);
  });

  test.each([
    ['all numbers of the shorter', 8, row(101, 4), 1],
    ['half of the numbers', 8, [...row(105, 4), ...row(201, 6)], 4 / 8],
    ['none of the numbers', 8, row(201, 8), 0],
    ['too few numbers to tell', 3, row(201, 3), 1],
  ])('figures where the other article has %s', (_, count, numbers, figures) => {
    const one = withNumbers(row(101, count));
    expect(agreeing(one, even)(withNumbers(numbers))).toMatchObject({ figures });
    expect(agreeing(withNumbers(numbers), even)(one)).toMatchObject({ figures });
  });

  test('a few common features are chance and are not measured', () => {
    expect(agreeing(article(row(1, 40)), even)(article(row(31, 40)))).toBeUndefined();
  });
});
