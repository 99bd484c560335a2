import { catalogue } from './catalogue.js';

/** The rules of residue: what an engine could not translate and left as it was. */
export const RESIDUE = catalogue(
  {
    family: 'residue',
    category: 'residue',
    about: 'Words and sentences left in the source language: an engine passes through what it does not know.',
  },
  {
    'mixed-script-word': { severity: 'sign', message: 'One word is written in two alphabets.' },
    'foreign-script': { severity: 'sign', message: 'Words in another script stand inside an English sentence.' },
    'source-tag': { severity: 'sign', message: 'The tag of the source, in its own script, was left in the text.' },
    'untranslated-word': { severity: 'sign', message: 'The word is not English: it was left in the source language.' },
    'unknown-word': {
      severity: 'hint',
      message: 'No English dictionary holds this word, and its letters look foreign.',
    },
    'untranslated-phrase': { severity: 'sign', message: 'These words were left in the source language.' },
    'untranslated-sentence': { severity: 'sign', message: 'The sentence was left in the source language.' },
  },
);
