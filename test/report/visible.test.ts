import { describe, expect, it } from '@jest/globals';
import { visible } from '../../src/report/visible.js';

describe('text from outside, made visible', () => {
  it.each([
    ['one\r\n two\tthree', 'one two three'],
    ['red \u001b[31m', 'red \\x1b[31m'],
    ['back \u202e', 'back \\u202e'],
    ['half \ud800', 'half \\ud800'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['##[error]owned', '## [error]owned'],
    ['::error::owned', ': :error::owned'],
    ['a\n ::set-output name=x::y', 'a : :set-output name=x::y'],
    ['std::vector, ratio 1::2', 'std::vector, ratio 1::2'],
  ])('%j becomes %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});
