import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/detect/index-table.js';

describe('createIndex', () => {
  test('a key keeps the index it got first', () => {
    const index = createIndex(8);
    expect([index.place(7, 0), index.place(-7, 1), index.place(7, 2), index.find(-7), index.find(8)]).toEqual([
      0, 1, 0, 1, -1,
    ]);
  });

  test('a full table still finds all its keys', () => {
    const index = createIndex(16);
    const keys = Array.from({ length: 16 }, (_, at) => at * 32);
    keys.forEach((key, at) => index.place(key, at));
    expect(keys.map((key) => index.find(key))).toEqual(keys.map((_, at) => at));
  });

  test('clearing forgets all keys', () => {
    const index = createIndex(8);
    index.place(7, 0);
    index.clear();
    expect(index.find(7)).toBe(-1);
  });
});
