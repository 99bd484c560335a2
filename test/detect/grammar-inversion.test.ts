import { expect, test } from '@jest/globals';
import { makeGrammarInversion } from '../../src/detect/grammar-inversion.js';
import { knowledge, said, testRules } from './rule-cases.js';

const inversion = makeGrammarInversion(knowledge);

testRules(inversion, [
  {
    rule: 'in-the-town-has',
    bad: [
      '((In the town has)) a new school opened.',
      '((On Monday was)) opened a hall for the choir.',
      '((In 1950 were)) built six mills here.',
      '((At the old mill will)) next week a fair take place.',
      'Nobody slept. ((In the garden of the school had)) a fire broken out.',
      '((During the meeting are)) also two experts heard.',
    ],
    good: [
      'In the town a new school has opened.',
      'In the town the school has opened, and on Monday it was full.',
      'In the future will be the past.',
      'For Helva was made a cake.',
      'In the corner was the soldier with the flag.',
      'On 15 May 1905, the railway sold the land.',
      'With Rome I have made peace.',
      'In the town has a school opened?',
      'Under these laws nobody can sell.',
    ],
  },
]);

test('a sentence that ends in its first phrase is no trouble', () => {
  for (const text of ['In', 'In the', 'In the town', 'In the town has', 'In the town has.', 'In Ferro'])
    expect(() => said(inversion, text)).not.toThrow();
});
