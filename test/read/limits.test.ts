import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { parseRatio, parseSize, sizeText } from '../../src/read/limits.js';

describe('sizes', () => {
  it.each([
    ['10MB', 10e6],
    ['1.5 kB', 1500],
    ['2000', 2000],
    ['1g', 1e9],
  ])('reads %s', (value, bytes) => {
    expect(parseSize(value)).toBe(bytes);
  });

  it.each(['', 'ten', '-1', '0', '5 parsecs', '0.1'])('refuses %j', (value) => {
    expect(() => parseSize(value)).toThrow(UserError);
  });

  it('reads a ratio, and refuses what is none', () => {
    expect(parseRatio('1000')).toBe(1000);
    for (const value of ['', 'many', '0.5', '-3']) expect(() => parseRatio(value)).toThrow(UserError);
  });

  it.each([
    [12, '12 bytes'],
    [1500, '1.5 kB'],
    [10e6, '10 MB'],
    [200e6, '200 MB'],
  ])('writes %d', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
