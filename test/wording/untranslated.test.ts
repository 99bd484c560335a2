import { expect, test } from '@jest/globals';
import { untranslatedLetters } from '../../src/wording/untranslated.js';
import { textOf } from '../text/text-of.js';

const signsOf = (source: string): string[] => [...untranslatedLetters(textOf(source)).keys()];

test('words left in small letters give their letters away', () => {
  expect(signsOf('He is a přítel of the house.')).toEqual(expect.arrayContaining(['ř', 'í', '_př', 'el_']));
});

test('names and English words give nothing away', () => {
  expect(signsOf('The friend of Dvořák is here.')).toEqual([]);
});

test('a word counts once however often it stands', () => {
  expect(untranslatedLetters(textOf('A zřejmě is a zřejmě and a zřejmě.')).get('ř')).toBe(1);
});

test.each([
  ['Han', '政権'],
  ['Kana', 'カーブ'],
  ['Hangul', '정부'],
  ['Cyrillic', 'правительство'],
  ['Arabic', 'حكومة'],
  ['Devanagari', 'सरकार'],
])('%s is a sign of its own', (script, word) => {
  expect(signsOf(`The government said ${word} on Monday.`)).toContain(script);
});
