import { describe, expect, test } from '@jest/globals';
import { BODY, CAPTION, CREDIT, HEADING } from '../../src/text/text.js';
import { sentencesOf, textOf } from './text-of.js';

describe('sentences', () => {
  test.each([
    ['Mr. Smith met Gen. Ray. He left.', ['Mr. Smith met Gen. Ray.', 'He left.']],
    ['George W. Bush spoke. Nobody came.', ['George W. Bush spoke.', 'Nobody came.']],
    ['It grew by 3.5 percent. Shares of Acme Inc. rose.', ['It grew by 3.5 percent.', 'Shares of Acme Inc. rose.']],
    ['He came from the U.S. The rest stayed.', ['He came from the U.S.', 'The rest stayed.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    ['“It is late.” She agreed.', ['“It is late.”', 'She agreed.']],
    ['“Is it late?” she asked. “No.”', ['“Is it late?” she asked.', '“No.”']],
    ['KYIV / MOSCOW, Feb 1 - The minister spoke. He left.', ['KYIV / MOSCOW, Feb 1 - The minister spoke.', 'He left.']],
    [
      'Police held troops in the south. eastern and northern towns.',
      ['Police held troops in the south. eastern and northern towns.'],
    ],
    ['Wait... Then go!', ['Wait...', 'Then go!']],
  ])('%j', (source, expected) => {
    expect(sentencesOf(textOf(source))).toEqual(expected);
  });
});

describe('paragraphs', () => {
  test('each line break ends one', () => {
    expect(textOf('First one.\nSecond one.\n\nThird one.').paragraphs.length - 1).toBe(3);
  });

  test('where lines are wrapped only an empty line does', () => {
    const wrapped =
      'The minister said on Monday that the\nbridge over the river would be closed\nfor repairs until the end of the\nyear at least.\n\nDrivers were\nnot amused.';
    const text = textOf(wrapped);
    expect(text.paragraphs.length - 1).toBe(2);
    expect(sentencesOf(text)).toHaveLength(2);
  });
});

describe('regions', () => {
  const regionsOf = (source: string): number[] => [...textOf(source).regions];

  test.each([
    ['Minister opens bridge\n\nThe minister opened a bridge.', [HEADING, BODY]],
    ['Ana Lima speaks in Porto on Monday. Rui Melo / Pool via REUTERS', [CAPTION, CREDIT]],
    ['A ferry leaves the harbour. Ana Lima / Lake by Reuters', [CAPTION, CREDIT]],
    ['The crowd leaves. (AP Photo / Rita Hole)', [CAPTION, CREDIT]],
    ['The crowd would stay. / Image: Open Commons.', [CAPTION, CREDIT]],
    ['Photo: Ana Lima', [CREDIT]],
    ['Fire brigade / Handout by means of REUTERS', [CREDIT]],
    ['Smoke rises. Rui Melo/dpa', [CAPTION, CREDIT]],
    ['A spokesman told Reuters that the yes/no question was settled.', [BODY]],
    ['He jogged round Stow Lake by Reuters House every morning.', [BODY]],
  ])('%j', (source, expected) => {
    expect(regionsOf(source)).toEqual(expected);
  });
});
