import { describe, expect, test } from '@jest/globals';
import { fingerprint } from '../../src/detect/fingerprint.js';

const idOf = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return fingerprint('a-rule', text, { start, end: start + words.length });
};

describe('fingerprint', () => {
  test('stays what baselines hold', () => {
    expect(idOf('The harbour was opened slowly on Monday by the mayor.', 'opened slowly')).toBe('1053b084e1ef0b64');
  });

  test('is the same in capitals, in other white space and in compatibility forms', () => {
    const id = idOf('The first office of the harbour opened.', 'office of');
    expect(idOf('THE FIRST OFFICE OF THE HARBOUR OPENED.', 'OFFICE OF')).toBe(id);
    expect(idOf('The\n\nfirst  office\u00a0of \tthe\u2028harbour opened.', 'office\u00a0of')).toBe(id);
    expect(idOf('The \ufb01rst of\ufb01ce of the harbour opened.', 'of\ufb01ce of')).toBe(id);
  });

  test('differs by words and by neighbours', () => {
    const id = idOf('The first office of the harbour opened.', 'office of');
    expect(idOf('The first office in the harbour opened.', 'office in')).not.toBe(id);
    expect(idOf('The other office of the harbour opened.', 'office of')).not.toBe(id);
  });
});
