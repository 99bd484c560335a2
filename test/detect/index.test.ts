import { describe, expect, test } from '@jest/globals';
import { makeDetectors } from '../../src/detect/index.js';
import { analyze } from '../../src/text/analyze.js';
import { find, knowledge } from './rule-cases.js';

const detectors = makeDetectors(knowledge);
const rules = detectors.flatMap((detector) => detector.rules);

/** So many words of seven letters that no dictionary holds. */
function unknownWords(count: number): string[] {
  let seed = 1;
  const next = (): number => (seed = (seed * 16807) % 2147483647);
  return Array.from({ length: count }, () =>
    String.fromCharCode(...Array.from({ length: 7 }, () => 97 + (next() % 26))),
  );
}

describe('detectors', () => {
  test('no rule id stands twice', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each rule says in a sentence what is wrong, and its family why', () => {
    for (const { message, about } of rules) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('an empty text and one mark are no trouble', () => {
    for (const text of ['', '“', "'", '.', '(', '\n', ' ', '\ufffd', '[']) {
      expect(() => detectors.flatMap((detector) => find(detector, text))).not.toThrow();
    }
  });

  test('findings lie inside the text and do not depend on what was checked before', () => {
    const source =
      '“The mayor isnt in Kyiv . .\n\nThe Ministry of State and the begeisterten crowd in Kiev waited, and';
    const text = analyze({ id: 'test', text: source, origin: { path: 'test' } }, knowledge.lexicon);
    const first = detectors.flatMap((detector) => detector.find(text));
    expect(first.length).toBeGreaterThan(4);
    for (const { start, end } of first) expect(0 <= start && start < end && end <= source.length).toBe(true);
    expect(detectors.flatMap((detector) => detector.find(text))).toEqual(first);
  });

  test.each([
    ['one letter', 'a'.repeat(1_000_000)],
    ['quotation marks', '" '.repeat(300_000)],
    ['opening marks', '“a '.repeat(200_000)],
    ['foreign letters', 'я '.repeat(300_000)],
    ['brackets', '[я '.repeat(200_000)],
    ['names', 'Marina Marino '.repeat(70_000)],
    ['its', 'its not '.repeat(20_000)],
    ['statements', 'This translated text. '.repeat(20_000)],
    ['unknown words', unknownWords(50_000).join(' ')],
    [
      'unknown names',
      unknownWords(50_000)
        .map((word) => `x ${word.toUpperCase()[0]}${word.slice(1)}`)
        .join(' '),
    ],
    ['loops', 'a b c a b c a b c x y '.repeat(10_000)],
  ])(
    'hostile text of %s comes to an end, with findings inside it',
    (_name, source) => {
      const text = analyze({ id: 'test', text: source, origin: { path: 'test' } }, knowledge.lexicon);
      const found = detectors.flatMap((detector) => detector.find(text));
      expect(found.every(({ start, end }) => start < end && end <= source.length)).toBe(true);
    },
    60_000,
  );
});
