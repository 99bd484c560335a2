import { describe, expect, test } from '@jest/globals';
import { QUOTED } from '../../src/text/text.js';
import { textOf } from './text-of.js';

/** Each quotation from mark to mark; an unclosed one ends in |. */
function quotesOf(source: string): string[] {
  const text = textOf(source);
  return text.quotations.map(({ open, close }) =>
    close < 0
      ? `${source.slice(text.starts[open], text.starts[open]! + 6)}|`
      : source.slice(text.starts[open], text.ends[close]),
  );
}

describe('findQuotations', () => {
  test.each([
    ['He said: “It is late.”', ['“It is late.”']],
    ['He said, "It is late," and "go".', ['"It is late,"', '"go"']],
    ['‘We will go,’ she said.', ['‘We will go,’']],
    ["'We'll go,' she said.", ["'We'll go,'"]],
    ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”', '‘no’']],
    ["The players' bus left in the '90s.", []],
    ['the ministers’ bus and the minister’s hat', []],
    ['He said “it is late.\n\nThe end.', ['“it is|']],
    ["``It is late,'' he said.", ["``It is late,''"]],
    ['"It is late," he said.', ['"It is late,"']],
  ])('%j', (source, expected) => {
    expect(quotesOf(source)).toEqual(expected);
  });

  test('marks what stands inside', () => {
    const text = textOf('He said “so it is” then.');
    expect([...text.flags].map((flags) => (flags & QUOTED ? 1 : 0)).join('')).toBe('0011111' + '00');
  });
});
