import { describe, expect, test } from '@jest/globals';
import { makeHouseStyle } from '../../src/detect/house-style.js';
import { knowledge, said, testRules } from './rule-cases.js';

const style = makeHouseStyle(knowledge);

testRules(style, [
  {
    rule: 'british-beside-american',
    bad: [
      'The harbour is a centre of trade. Its ((neighbors)) complain.',
      'A storm hit the lorries on the motorway and the ((railroad)).',
      'They organized a fair, and the color of the tents was red. Nobody knew the ((behaviour)) of the crowd.',
      'A ((programme)) for farmers begins. It was analyzed by Volna, which favors small mills.',
    ],
    good: [
      'The harbour is a centre of trade, and its neighbours complain.',
      'The harbor is a center of trade, and its neighbors complain.',
      'The harbour is near the Tirna Trade Center and the office of the Color Company.',
      'Lorries carried two tonnes of coal, 40 per cent of it grey.',
      'A theatre opened downtown, and a dialogue with the neighbors was canceled.',
    ],
  },
  {
    rule: 'percent-in-two-ways',
    bad: [
      'Prices rose by 4 percent and wages by 3 percent. Rents fell by 2((%)).',
      'Prices rose by 4 percent. Rents fell by 2 ((per cent)).',
    ],
    good: [
      'Prices rose by 4 percent and wages by 3 percent.',
      'Prices rose by 4 per cent, a large percent of which was fuel.',
      'Rents fell by 2%; the % sign on the tag was wrong, and so was the word percent.',
    ],
  },
  {
    rule: 'us-in-two-ways',
    bad: ['The US sent help. The ((U.S.)) army came.', 'A U.S. ship and a U.S. plane met a ((US)) boat.'],
    good: [
      'The US sent help, and it gave us $40 and US$20; no U.N. ship came.',
      'A U.S. ship paid US$20 to us. THEY SAW US THERE.',
    ],
  },
  {
    rule: 'day-on-both-sides',
    bad: [
      'The fair opens on 4 July and ends on 9 July. It was planned on ((May 3)).',
      'The fair opens on July 4. It ends on the ((9th of July)).',
    ],
    good: [
      'The fair opens on 4 July and ends in July 2019.',
      'The fair opens on July 4, and 200 may come; it ends on July 9.',
      'The fair opens on 4 July. It has changed since September 11.',
    ],
  },
]);

describe('house-style', () => {
  test('headings have a style of their own', () => {
    expect(said(style, 'US sends help\n\nThe U.S. army came with help on Monday.')).toEqual([]);
  });

  test('three places of a rule are enough', () => {
    const text = 'The color of the harbor is red; neighbors labor in a center. ' + 'A centre, a colour. '.repeat(2);
    expect(said(style, text)).toHaveLength(3);
  });
});
