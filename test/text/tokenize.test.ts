import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLexicon } from '../../src/text/lexicon.js';
import { tokenize } from '../../src/text/tokenize.js';
import { CAPITAL, FOREIGN_SCRIPT, LINE_START, NUMBER, SPACED, WORD } from '../../src/text/text.js';

function cut(source: string): string[] {
  const { length, starts, ends } = tokenize(source);
  return Array.from({ length }, (_, token) => source.slice(starts[token], ends[token]));
}

describe('tokenize', () => {
  test.each([
    ['Russia’s non-paper didn’t help.', ['Russia', '’s', 'non-paper', 'didn’t', 'help', '.']],
    ["the states' rights and o'clock", ['the', 'states', "'", 'rights', 'and', "o'clock"]],
    ['U.S. troops at 5 p.m. today.', ['U.S.', 'troops', 'at', '5', 'p.m.', 'today', '.']],
    ['J. Smith of the U. N. said', ['J', '.', 'Smith', 'of', 'the', 'U', '.', 'N', '.', 'said']],
    ['100,000 men, 3.5%, 12:30, the 19th', ['100,000', 'men', ',', '3.5', '%', ',', '12:30', ',', 'the', '19th']],
    ['a 3-year-old boy', ['a', '3-year-old', 'boy']],
    ['“Why?” he asked… then....', ['“', 'Why', '?', '”', 'he', 'asked', '…', 'then', '....']],
    ["``quoted''", ['``', 'quoted', "''"]],
    ['the end.Then more', ['the', 'end', '.', 'Then', 'more']],
    ['naïve cafe\u0301 co\u00adoperate', ['naïve', 'cafe\u0301', 'co\u00adoperate']],
    ['win 🏆🏆 now', ['win', '🏆', '🏆', 'now']],
    ["don't 's", ["don't", "'", 's']],
    ['', []],
    [' \u00a0\t\n', []],
  ])('%j', (source, expected) => {
    expect(cut(source)).toEqual(expected);
  });

  test('words that differ in case, quotes, soft hyphens, ligatures or composition have one hash', () => {
    const pairs = [
      ['Didn’t', "didn't"],
      ['co\u00adoperate', 'cooperate'],
      ['cafe\u0301', 'CAFÉ'],
      ['ﬁnance', 'finance'],
      ['“', '"'],
      ['—', '-'],
      ['…', '...'],
      ["''", '"'],
    ];
    for (const [one, other] of pairs) expect([one, tokenize(one).hashes[0]]).toEqual([one, tokenize(other).hashes[0]]);
  });

  test('flags say what a token is and what stands before it', () => {
    const { flags } = tokenize('Москва said\nThe 5');
    expect(flags[0]! & (WORD | CAPITAL | FOREIGN_SCRIPT)).toBe(WORD | CAPITAL | FOREIGN_SCRIPT);
    expect(flags[1]! & (SPACED | LINE_START)).toBe(SPACED);
    expect(flags[2]! & (SPACED | LINE_START)).toBe(SPACED | LINE_START);
    expect(flags[3]! & (NUMBER | WORD)).toBe(NUMBER);
  });

  test('any text: tokens are in order, not empty, hold no white space, and leave out nothing visible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
        const { length, starts, ends } = tokenize(source);
        let at = 0;
        for (let token = 0; token < length; token++) {
          expect(starts[token]!).toBeGreaterThanOrEqual(at);
          expect(ends[token]!).toBeGreaterThan(starts[token]!);
          expect(source.slice(at, starts[token])).not.toMatch(/[\p{L}\p{Nd}\p{P}]/u);
          at = ends[token]!;
        }
        expect(at).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  test('the columns grow with the text', () => {
    expect(tokenize('!'.repeat(5000)).length).toBe(5000);
  });
});

describe('createLexicon', () => {
  test('gives a word one id whatever its case or marks, and finds it by its hash', () => {
    const lexicon = createLexicon();
    const id = lexicon.id('Didn’t');
    expect(lexicon.id("didn't")).toBe(id);
    expect(lexicon.word(id)).toBe("didn't");
    expect(lexicon.entry(tokenize("DIDN'T").hashes[0]!) >> 2).toBe(id);
  });

  test('keeps all words while its table grows', () => {
    const lexicon = createLexicon();
    const words = Array.from({ length: 5000 }, (_, number) => `word${number}`);
    const ids = words.map((word) => lexicon.id(word));
    expect(words.map((word) => lexicon.entry(tokenize(word).hashes[0]!) >> 2)).toEqual(ids);
  });
});
