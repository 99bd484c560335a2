import { catalogue } from './catalogue.js';

/** What a newsroom settles once for all its articles. */
export const HOUSE_STYLE = catalogue(
  {
    family: 'house-style',
    category: 'consistency',
    about:
      'Spellings and forms that every newsroom has settled, in two ways within one article. Engines learned from newsrooms on both sides of the Atlantic and choose anew in each sentence.',
  },
  {
    'british-beside-american': {
      severity: 'hint',
      message:
        'British and American spelling stand side by side in this article; this word is spelled like fewer of the others.',
    },
    'percent-in-two-ways': {
      severity: 'hint',
      message: 'The article writes %, percent and per cent by turns; elsewhere it does so in another way.',
    },
    'us-in-two-ways': { severity: 'hint', message: 'The article writes US and U.S. by turns.' },
    'day-on-both-sides': {
      severity: 'hint',
      message: 'The day stands before the month here and behind it elsewhere in the article, or the other way round.',
    },
  },
);
