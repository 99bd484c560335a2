import { catalogue } from './catalogue.js';

const ABOUT =
  'Set names that are one wrong word away from a real one: an engine translated word by word what is a name.';

/** Credit lines close to a real form. */
export const NEAR_CREDIT = catalogue(
  { family: 'near-miss', category: 'credits', about: ABOUT },
  {
    'credit-near-miss': {
      severity: 'sign',
      message: 'The credit line has the shape of a real one, but not its words.',
    },
  },
);

/** Institutions close to a real one. */
export const NEAR_INSTITUTION = catalogue(
  { family: 'near-miss', category: 'offices', about: ABOUT },
  {
    'institution-near-miss': {
      severity: 'sign',
      message: 'The name is one wrong word away from that of a real institution.',
    },
  },
);

/** Names of people close to what they should be. */
export const NEAR_NAME = catalogue(
  {
    family: 'near-miss',
    category: 'names',
    about: 'Names of people that an engine did not know for names: it translated them or wrote them small.',
  },
  {
    'surname-as-word': { severity: 'sign', message: 'The surname was translated like a word.' },
    'surname-in-small-letters': { severity: 'sign', message: 'The surname has lost its capital.' },
    'demonym-in-small-letters': {
      severity: 'sign',
      message: 'The name of a people or language has lost its capital.',
    },
    'name-half-small': { severity: 'sign', message: 'The first word of the name has lost its capital.' },
    'title-in-small-letters': { severity: 'sign', message: 'The title before the name has lost its capital.' },
  },
);
