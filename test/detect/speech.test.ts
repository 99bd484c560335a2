import { describe, expect, test } from '@jest/globals';
import { softenSpeech } from '../../src/detect/speech.js';
import type { Finding } from '../../src/model.js';
import { analyze } from '../../src/text/analyze.js';
import { createLexicon } from '../../src/text/lexicon.js';
import { findingOf } from '../score/findings.js';

const TEXT = 'The minister spoke. "We wait since two years," he said. It depends from the court.';
const text = analyze({ id: 't', text: TEXT, origin: { path: 't' } }, createLexicon());
const at = (words: string, finding: Finding): Finding => ({
  ...finding,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const spoken = at('since two years', findingOf('since', 'calques', 'sign'));
const written = at('depends from', findingOf('depends', 'calques', 'sign'));
const severities = (findings: readonly Finding[]): string[] =>
  softenSpeech(text, findings).map(({ severity }) => severity);

describe('softenSpeech', () => {
  test('mistakes that only a quoted speaker makes are hints', () => {
    expect(severities([spoken])).toEqual(['hint']);
  });

  test('the last word of an article counts as well', () => {
    const quoted = '"We hope it depends from';
    const short = analyze({ id: 't', text: quoted, origin: { path: 't' } }, createLexicon());
    const last = { ...spoken, start: quoted.indexOf('from'), end: quoted.length };
    expect(softenSpeech(short, [last]).map(({ severity }) => severity)).toEqual(['hint']);
  });

  test('where the text around is wrong as well, or the mistake is of another kind, nothing changes', () => {
    expect(severities([spoken, written])).toEqual(['sign', 'sign']);
    expect(severities([spoken, { ...spoken, category: 'residue' }])).toEqual(['sign', 'sign']);
    expect(severities([{ ...spoken, severity: 'proof' }])).toEqual(['proof']);
  });

  test('damage is another cause: it changes nothing and is not changed', () => {
    expect(severities([spoken, at('court', findingOf('lost', 'damage', 'sign'))])).toEqual(['hint', 'sign']);
  });
});
