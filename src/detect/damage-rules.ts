import { catalogue } from './catalogue.js';

/** The rules of scraping and encoding faults. They are scored apart: damage is not translation. */
export const DAMAGE = catalogue(
  {
    family: 'damage',
    category: 'damage',
    about:
      'What scraping and re-encoding do to a text that a person may have written well: it says nothing about translation.',
  },
  {
    'lost-apostrophe': { severity: 'sign', message: 'The apostrophe was lost.' },
    'broken-encoding': { severity: 'sign', message: 'The characters were decoded with the wrong character set.' },
    'html-entity': { severity: 'sign', message: 'An HTML entity was left undecoded.' },
    'html-tag': { severity: 'sign', message: 'An HTML tag was left in the text.' },
    'glued-sentences': { severity: 'sign', message: 'The space between two sentences was lost.' },
    'glued-words': { severity: 'sign', message: 'The space between two words was lost.' },
    'wrong-initial': { severity: 'sign', message: 'The first letter of the word is wrong or was left over.' },
    'misread-letter': { severity: 'sign', message: 'A letter was misread when the page was scanned.' },
    boilerplate: { severity: 'hint', message: 'A line of the page around the article stands inside it.' },
  },
);
