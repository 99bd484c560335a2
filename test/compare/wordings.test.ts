import { describe, expect, test } from '@jest/globals';
import { likeness, versionsOf, wordingOf } from '../../src/compare/wordings.js';
import { fromCorpus, reportOf, textFrom } from './articles.js';

const wordings = (...texts: string[]): Int32Array[] => texts.map((text) => wordingOf(textFrom(text)));

describe('wordings', () => {
  const long = [1, 2, 3, 4, 5].map(reportOf).join('\n\n');

  test.each([
    ['a silent correction', long.replace('closed on Monday', 'shut on Sunday')],
    ['other capitals and marks', long.toUpperCase().replaceAll(';', '.')],
    ['the same words', long],
  ])('%s makes a copy', (_, other) => {
    expect(versionsOf(wordings(long, other))).toEqual([0, 0]);
  });

  test.each([
    ['the account of another outlet', fromCorpus('stories/kestrel-dam/broadsheet')],
    ['a translation of the report', fromCorpus('stories/kestrel-dam/worldtoday24')],
    ['nothing', ''],
    ['three words', 'The dam opened'],
  ])('%s is no copy', (_, other) => {
    expect(versionsOf(wordings(fromCorpus('stories/kestrel-dam/wire'), other))).toEqual([0, 1]);
  });

  test('texts too short to compare are no copies of each other', () => {
    expect(versionsOf(wordings('The dam opened', 'The dam opened'))).toEqual([0, 1]);
  });

  test('likeness is the share of word sequences in both', () => {
    const [half, whole] = wordings(
      reportOf(1),
      `${reportOf(1)}\n\n${reportOf(2).replace(/\w+/g, (word) => `${word}x`)}`,
    );
    expect(likeness(half, whole)).toBeGreaterThan(0.3);
    expect(likeness(half, whole)).toBeLessThan(0.65);
    expect(likeness(whole, half)).toBe(likeness(half, whole));
  });
});
