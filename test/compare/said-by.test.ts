import { describe, expect, it, test } from '@jest/globals';
import { reportedIn, saidBy } from '../../src/compare/said-by.js';
import { statementsOf } from '../../src/compare/statements.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { analyze } from '../../src/text/analyze.js';
import type { Text } from '../../src/text/text.js';

const { lexicon } = shippedKnowledge(loadShipped());
const textOf = (text: string): Text => analyze({ id: 'a', text, origin: { path: 'a' } }, lexicon);

describe('the speaker of a quotation', () => {
  it.each([
    ['“We shall stay here tonight,” said the baker Bruno Calder.', 'calder'],
    ['“We shall stay here tonight,” Ilse Marchetti told reporters in Ardena.', 'marchetti'],
    ['Marta Quist said: “We shall stay here tonight.”', 'quist'],
    ['“We shall stay here tonight,” she said.', undefined],
    ['“We shall stay here tonight,” the State Department said.', undefined],
    ['“We shall stay here tonight.”', undefined],
  ])('%s', (sentence, speaker) => {
    const text = textOf(sentence);
    expect(saidBy(text, text.quotations[0]!)).toBe(speaker);
  });

  it('is found behind what a sentence reports without quotation marks', () => {
    const text = textOf('It is vital that the village is warned, Quist said.');
    const reported = reportedIn(text, 0, text.length);
    expect(reported?.speaker).toBe('quist');
    expect(text.source.slice(0, text.ends[reported!.end - 1])).toBe('It is vital that the village is warned');
  });
});

test('a quotation and the sentence around it are both statements, one that a quotation begins only once', () => {
  const text = textOf(
    'Quist said: “We shall stay in the hut tonight.”\n\n“We shall go home in the morning,” said Quist.',
  );
  const statements = statementsOf(text).map(({ first, end, isQuoted = false }) => [
    isQuoted,
    text.source.slice(text.starts[first], text.ends[end - 1]),
  ]);
  expect(statements).toEqual([
    [true, 'We shall stay in the hut tonight.'],
    [true, 'We shall go home in the morning,'],
    [false, 'Quist said: “We shall stay in the hut tonight.”'],
  ]);
});
