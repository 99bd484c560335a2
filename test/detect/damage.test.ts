import { describe, expect, test } from '@jest/globals';
import { makeDamage } from '../../src/detect/damage.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const damage = makeDamage(knowledge);

testRules(damage, [
  {
    rule: 'lost-apostrophe',
    bad: [
      'The mayor ((isnt)) glad, and they ((dont)) know why.',
      '((Norways government)) and the ((countrys)) banks agreed.',
      '((NATOs answer)) came late, and ((its not)) clear why.',
      'He said ((its possible)) to win. The ((didn t)) come.'.replace('The ((didn t)) come.', 'They ((didn t)) come.'),
      'Lavrenko spoke. ((Lavrenkos demands)) are old.',
    ],
    good: [
      'The Philippines and the Netherlands signed. The Americas are large.',
      'The two Koreas met the Obamas in its hall of mirrors.',
      'Lavrenko’s wife met the Lavrenkos again.',
      'Its possible side effects worry the firm, and its not inconsiderable debts too.'.replace(
        ', and its not inconsiderable debts too',
        '',
      ),
      'The dog wagged its tail. Athens and Wales voted.',
    ],
  },
  {
    rule: 'broken-encoding',
    bad: [
      'The mayor said itâ€™s late.'.replace('itâ€™s', '((itâ€™s))'),
      'They met in a ((cafÃ©)) by the lake.',
      'A ((na\ufffdve)) plan.',
    ],
    good: ['They met in a café in São Paulo.', 'A naïve plan for SÃO PAULO and for Île-de-France.'],
  },
  {
    rule: 'html-entity',
    bad: ['Hall ((&amp;)) Sons closed.', 'It((&#39;))s late.'],
    good: ['Hall & Sons closed; AT&T did not.', 'R&D; that is the plan.'],
  },
  {
    rule: 'html-tag',
    bad: ['The mayor ((<strong>))left((</strong>)).', 'One line.((<br/>))Another line.'],
    good: ['Acme Inc <ACM.N> rose, and 3 < 5 > 2.', 'Shares of Bell <B> fell.'],
  },
  {
    rule: 'glued-sentences',
    bad: ['The bridge is ((closed.Traffic)) is heavy.', 'Who ((won?Nobody)) knows.'],
    good: ['Book at Lakeside.com or see notes.txt.', 'The bridge is closed. Traffic is heavy.'],
  },
  {
    rule: 'glued-words',
    bad: ['The road to the ((harbourWas)) closed.', 'They met ((yesterdayEvening)) again.'],
    good: ['She flew with easyJet and sold her iPhone on eBay.', 'The McDonald brothers met LeBron.'],
  },
  {
    rule: 'wrong-initial',
    bad: ['((BAccording)) to the mayor, the road is closed.', '((Dhe)) young people left.'],
    good: ['QAnon and EUobserver wrote about it.', 'She met Phe Lin in the hall.'],
  },
  {
    rule: 'boilerplate',
    bad: [
      'The bridge fell.\n\n((Share this article))\n\nNobody was hurt.',
      'The bridge fell.\n\n((READ MORE: Bridge closed in May))\n\nNobody was hurt.',
    ],
    good: [
      'Share this article of faith, said the priest, and the whole of the old town came to the church on the hill to hear him speak of it for an hour and more.',
      'Related firms closed. Advertisements are dear.',
    ],
  },
]);

describe('damage', () => {
  test('is a category of its own', () => {
    expect(damage.rules.every(({ category }) => category === 'damage')).toBe(true);
    expect(find(damage, 'They dont know.').map(({ category }) => category)).toEqual(['damage']);
  });

  test('an article without possessives tells owners from plural names', () => {
    expect(said(damage, 'Lavrenko came. Lavrenkos wife left.')).toEqual(['lost-apostrophe: Lavrenkos wife']);
    expect(said(damage, 'Lavrenko came. Lavrenkos wife left the mayor’s house.')).toEqual([]);
  });
});
