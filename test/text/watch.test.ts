import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../src/text/analyze.js';
import { createLexicon } from '../../src/text/lexicon.js';
import { CAPITAL, WORD, type Text } from '../../src/text/text.js';
import { createWatches, type Spotter } from '../../src/text/watch.js';

const lexicon = createLexicon();
lexicon.id('mayor');
const textOf = (text: string): Text => analyze({ id: 'a', text, origin: { path: 'a' } }, lexicon);
const seen = (spots: Spotter, text: Text): string[] => {
  const { tokens, length } = spots(text);
  return [...tokens.subarray(0, length)].map((token) => text.source.slice(text.starts[token], text.ends[token]));
};

describe('watches', () => {
  const watches = createWatches(lexicon);
  const offices = watches.words('offices', () => ['mayor', 'king']);
  const people = watches.words('people', () => Int32Array.of(lexicon.id('king'), lexicon.id('girl')));
  const capitals = watches.flags(WORD | CAPITAL, WORD | CAPITAL);
  const text = textOf('The Mayor met a king, and the king met a girl.');

  test('each watch has its own words, in the order of the text', () => {
    expect(seen(offices, text)).toEqual(['Mayor', 'king', 'king']);
    expect(seen(people, text)).toEqual(['king', 'king', 'girl']);
  });

  test('tokens are watched by what they are', () => {
    expect(seen(capitals, text)).toEqual(['The', 'Mayor']);
  });

  test('words are watched where they are of a shape, beside others that watch them anywhere', () => {
    const both = createWatches(lexicon);
    const large = both.words('large', () => ['mayor', 'king'], { mask: CAPITAL, wanted: CAPITAL });
    const any = both.words('any', () => ['mayor']);
    const met = textOf('The Mayor met a king, the King met a mayor.');
    expect([seen(large, met), seen(any, met)]).toEqual([
      ['Mayor', 'King'],
      ['Mayor', 'mayor'],
    ]);
  });

  test('another text has other spots, however many', () => {
    const long = textOf('Mayor and king. '.repeat(5000));
    expect(offices(long).length).toBe(10_000);
    expect(seen(people, textOf('Nobody.'))).toEqual([]);
    expect(seen(offices, text)).toHaveLength(3);
  });

  test('what the build kept is taken where it knows every name, whatever their order', () => {
    const later = createWatches(lexicon, watches.columns());
    const never = (): never => {
      throw new Error('asked for');
    };
    const [persons, again] = [later.words('people', never), later.words('offices', never)];
    expect([seen(persons, text), seen(again, text)]).toEqual([
      ['king', 'king', 'girl'],
      ['Mayor', 'king', 'king'],
    ]);
  });

  test('a name that the build does not know has its words read', () => {
    const later = createWatches(lexicon, watches.columns());
    const met = later.words('meetings', () => ['met']);
    const met2 = textOf('They met.');
    expect(seen(met, met2)).toEqual(['met']);
  });
});
