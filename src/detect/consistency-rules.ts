import { catalogue } from './catalogue.js';

/** The rules of what changes inside one article and should not. */
export const CONSISTENCY = catalogue(
  {
    family: 'consistency',
    category: 'consistency',
    about: 'Names, titles and persons that change inside one article: engines translate each sentence by itself.',
  },
  {
    'name-spelled-two-ways': {
      severity: 'sign',
      message: 'The name is spelled in another way elsewhere in the article.',
    },
    'similar-name': {
      severity: 'hint',
      message: 'A name that differs by a letter or two stands elsewhere in the article.',
    },
    'inflected-name': {
      severity: 'sign',
      message: 'The name carries a case ending of the source language; elsewhere in the article it stands without it.',
      from: ['cs', 'ru', 'pl', 'sk', 'tr'],
    },
    'mixed-honorific': {
      severity: 'hint',
      message: 'The honorific has a full stop here and none elsewhere, or the other way round.',
    },
    'gender-switch': { severity: 'hint', message: 'The person changes from he to she, or from she to he.' },
    'speaker-changes-gender': {
      severity: 'hint',
      message: 'The person who speaks was a woman in the sentence before and is a man here, or the other way round.',
    },
    'reflexive-mismatch': { severity: 'sign', message: 'He and herself, or she and himself, are one person here.' },
    'office-never-introduced': {
      severity: 'sign',
      message:
        'The article speaks of an office as if it were known, but introduces another one that engines confuse with it.',
    },
  },
);
