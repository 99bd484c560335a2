import { catalogue } from './catalogue.js';

/** Rules of `grammar-nouns`. */
export const GRAMMAR_NOUNS = catalogue(
  {
    family: 'grammar-nouns',
    category: 'grammar',
    about:
      'Noun phrases built as other languages build them: nouns hung on nouns by one preposition after another, the kind of thing before its name. English turns them round (the ministry spokesman, Lindner Street) or makes a clause of them.',
  },
  {
    'the-of-the-in-the': {
      severity: 'hint',
      message: 'Three nouns in a row, each with the and a preposition: the source was followed word by word.',
    },
    'the-of-the-of-the-in-the': {
      severity: 'hint',
      message: 'Four nouns in a row, each with the and a preposition: no writer stacks them so high.',
    },
    'of-the-of-a-of': {
      severity: 'hint',
      message: 'Three times of in a row: a chain of genitives was carried over as it stood.',
    },
    'the-congress-of-the-peoples': {
      severity: 'hint',
      message: 'The head of the name has a capital, the rest has none: a name was translated word by word.',
    },
    'the-street-lindner': {
      severity: 'sign',
      message: 'The kind of thing stands before its name with the: English says Lindner Street, the Unity party.',
      from: ['de', 'cs', 'ru', 'fr', 'es'],
    },
    'every-fourth-word-the': {
      severity: 'hint',
      message: 'Every fourth word of the sentence is the: articles were set where English has none.',
    },
  },
);
