import { describe, expect, test } from '@jest/globals';
import { unusualWording } from '../../src/detect/wording.js';
import { analyze } from '../../src/text/analyze.js';
import { createLexicon } from '../../src/text/lexicon.js';
import { compileWording } from '../../src/wording/compile.js';
import { readWording } from '../../src/wording/evidence.js';
import { classCode, SENTENCE, WORDS } from '../../src/wording/forms.js';
import { wordForms, type WordingModel } from '../../src/wording/model.js';
import type { WordingTables } from '../../src/wording/tables.js';
import { ngramsAt, PER_FORM } from '../../src/wording/ngrams.js';
import { ngramTable, weightOf } from '../../src/wording/ngram-table.js';
import { SUFFIXES, suffixAt } from '../../src/wording/suffixes.js';

const FREQUENT = ['.', 'the', 'of', 'in', 'was', 'harbour'];
const words = wordForms(
  FREQUENT,
  Uint16Array.from(FREQUENT, () => classCode(true, 0, 0)),
);
const lexicon = createLexicon({ words: [...FREQUENT, 'opening', 'slowly', 'opened'], names: [] });
const textOf = (text: string) => analyze({ id: 't', text, origin: { path: 't' } }, lexicon);
const codesOf = (text: string): number[] => {
  const { codes, length } = words.read(textOf(text));
  return [...codes.subarray(0, length)];
};
const codeOf = (word: string): number => WORDS + FREQUENT.indexOf(word);

describe('suffixAt', () => {
  test.each([
    ['opening', 'ing'],
    ['openings', 'ings'],
    ['slowly', 'ly'],
    ['harbours', 's'],
  ])('%s ends in %s', (word, suffix) => {
    expect(SUFFIXES[suffixAt(word, 0, word.length) - 1]).toBe(suffix);
  });

  test('a short word has no ending', () => {
    expect(suffixAt('king', 0, 4)).toBe(0);
    expect(suffixAt('bus', 0, 3)).toBe(0);
  });
});

describe('forms', () => {
  test('frequent words are themselves; a name is one form, however long; quotation marks are none', () => {
    expect(codesOf('The harbour of Port Galloway was opened.')).toEqual([
      ...[SENTENCE, codeOf('the'), codeOf('harbour'), codeOf('of'), 1, codeOf('was')],
      ...[classCode(true, 4, SUFFIXES.indexOf('ed') + 1), codeOf('.')],
    ]);
    expect(codesOf('The "harbour" of Ana Lima was opened.')).toEqual(
      codesOf('The harbour of Port Galloway was opened.'),
    );
  });

  test('names and numbers do not count, whatever they are', () => {
    expect(codesOf('The harbour of Ana was opened in 1999.')).toEqual(
      codesOf('The harbour of Rui was opened in 2004.'),
    );
  });

  test('a word is the same form however often it is read, and texts of any length are', () => {
    const once = codesOf('The harbour was opened.');
    expect(codesOf('The harbour was opened.')).toEqual(once);
    const often = Array.from({ length: 5000 }, () => once).flat();
    expect(codesOf('The harbour was opened. '.repeat(5000))).toEqual(often);
  });

  test('a word the dictionary does not have is another class than one it has', () => {
    expect(codesOf('The zlobing was.')).not.toEqual(codesOf('The opening was.'));
  });
});

describe('ngramTable', () => {
  test('holds what was put in, and nothing else', () => {
    const entries = Array.from({ length: 5000 }, (_, at) => [Math.imul(at + 1, 0x9e3779b1), (at % 254) - 127] as const);
    const table = ngramTable(entries);
    const held = entries.filter(([hash, weight]) => weightOf(table, hash) !== weight);
    // Two n-grams may share slot and check; the first one's weight stands.
    expect(held.length).toBeLessThan(5);
    const strangers = Array.from({ length: 5000 }, (_, at) => weightOf(table, Math.imul(at + 90_001, 0x85ebca6b)));
    expect(strangers.filter((weight) => weight !== 0).length).toBeLessThan(50);
  });
});

const tablesOf = (model: WordingModel): WordingTables => ({ ...compileWording(model), read: words.read });

describe('compileWording', () => {
  test('weighs each form as the hashed n-grams that end there do', () => {
    const text = textOf(
      'The harbour of Port Galloway in the opening was opened slowly. In 1999 the zlobing was the harbour.',
    );
    const { codes, length } = words.read(text);
    const into = new Int32Array(PER_FORM);
    const hashes = Array.from({ length }, (_, at) => [...into.subarray(0, ngramsAt(codes, at, words.members, into))]);
    const entries = hashes.flat().map((hash, at) => [hash, ((at * 37) % 251) - 125] as const);
    const ngrams = ngramTable(entries);
    const tables = tablesOf({ forms: words, ngrams, step: 1, bias: 0, unusual: 60 });
    const { forms, evidence } = readWording(text, tables);
    const expected = hashes.map((ends) => ends.reduce((sum, hash) => sum + weightOf(ngrams, hash), 0));
    expect([...forms.weights.subarray(0, length)]).toEqual(expected);
    expect(evidence).toBeCloseTo((expected.reduce((sum, weight) => sum + weight) * 100) / 30, 9);
  });
});

describe('readWording', () => {
  const model = (pairs: readonly (readonly [string, number])[]): WordingTables => {
    const into = new Int32Array(PER_FORM);
    const entries = pairs.map(([text, weight]) => {
      const { codes } = words.read(textOf(text));
      ngramsAt(codes, 2, words.members, into);
      return [into[1], weight] as const;
    });
    return tablesOf({ forms: words, ngrams: ngramTable(entries), step: 0.01, bias: -0.5, unusual: 60 });
  };
  const bad = model([['in of.', 100]]);

  test('an article without any learned n-gram has the bias', () => {
    expect(readWording(textOf('The harbour was opened slowly.'), bad).evidence).toBe(-0.5);
  });

  test('evidence is a mean: it does not grow with length alone', () => {
    const one = 'The harbour in of the harbour was opened in the harbour of the harbour. ';
    const [short, long] = [one.repeat(10), one.repeat(100)].map((text) => readWording(textOf(text), bad).evidence);
    expect(short).toBeGreaterThan(0);
    expect(long).toBeCloseTo(short, 5);
  });

  test('the place is shown as a hint, from the word before its n-gram, and never across sentences', () => {
    const text = textOf('The harbour was opened. The harbour in of the harbour was opened.');
    const found = unusualWording(text, readWording(text, bad), bad.unusual);
    expect(found.map(({ start, end }) => text.source.slice(start, end))).toEqual(['in of']);
    expect(found[0]).toMatchObject({ rule: 'wording-unusual', severity: 'hint', category: 'wording' });
  });
});
