import { describe, expect, test } from '@jest/globals';
import { agreeing } from '../../src/compare/agreement.js';
import type { Features } from '../../src/compare/features.js';

const even = ({ hashes }: Features): Float32Array => new Float32Array(hashes.length).fill(1);
const article = (hashes: number[], name = 0): Features => ({
  hashes: Int32Array.from(hashes),
  chances: new Float32Array(hashes.length).fill(0.001),
  names: new Uint8Array(hashes.length).fill(name),
});
const row = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);

describe('agreement', () => {
  test('two articles with the same features in the same order agree wholly', () => {
    const one = article(row(1, 40), 1);
    expect(agreeing(one, even)(one)).toEqual({ shared: 40, similarity: 1, names: 1, lead: 1, order: 1 });
  });

  test.each([
    ['half the features in common', article(row(21, 40)), { shared: 20, similarity: 20 / 60, names: 0 }],
    ['the order turned round', article(row(1, 40).reverse()), { shared: 40, similarity: 1, order: 1 / 40 }],
    ['another lead', article([...row(101, 40), ...row(1, 40)]), { shared: 40, similarity: 0.5, lead: 0 }],
  ])('%s', (_, other, expected) => {
    expect(agreeing(article(row(1, 40)), even)(other)).toMatchObject(expected);
  });

  test('a few common features are chance and are not measured', () => {
    expect(agreeing(article(row(1, 40)), even)(article(row(31, 40)))).toBeUndefined();
  });
});
