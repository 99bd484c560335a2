import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shorten, widthOf, wrapSpans, wrapText } from '../../src/report/wrap.js';

describe('widths', () => {
  it.each([
    ['plain', 5],
    ['Müller’s – “x” €', 16],
    ['Київ', 4],
    ['日本', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['\u001b[31mred\u001b[39m', 3],
    ['한국어', 6],
    ['', 0],
  ])('%j takes %d columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('wrapping', () => {
  it('keeps every word, in order, within the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ') })),
        fc.integer({ min: 2, max: 30 }),
        (parts, width) => {
          const text = parts.join(' ');
          const lines = wrapSpans(text, width).map(({ start, end }) => text.slice(start, end));
          expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('indents all lines but the first', () => {
    expect(wrapText('one two three four', 10, '  ')).toEqual(['one two', '  three', '  four']);
  });
});

describe('shorten', () => {
  it('leaves the middle out', () => {
    expect(shorten('short', 10)).toBe('short');
    expect(shorten('abcdefghijklmnop', 10)).toBe('abcde...op');
    expect([...shorten('😀'.repeat(50), 20)].length).toBeLessThan(21);
  });
});
