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
      'He said ((its possible)) to win. They ((didn t)) come.',
      'I ((cant)) pay, she said. ((Ive)) no car.',
      'Lavrenko spoke. ((Lavrenkos demands)) are old.',
    ],
    good: [
      'The Philippines and the Netherlands signed. The Americas are large.',
      'The two Koreas met the Obamas in its hall of mirrors.',
      'Lavrenko’s wife met the Lavrenkos again.',
      'Its possible side effects worry the firm.',
      'Frances Hall met Antonis Samaras. He drove to Theres, as was his wont.',
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
    bad: [
      'The bridge is ((closed.Traffic)) is heavy.',
      'Who ((won?Nobody)) knows.',
      'They left on ((Sunday,skating)) home.',
      'He died waiting for this ice((.”She)) wore his hat.',
    ],
    good: [
      'He said “no.” She left, and it cost 1,500 euros.',
      'Book at Lakeside.com or see notes.txt.',
      'The bridge is closed. Traffic is heavy.',
    ],
  },
  {
    rule: 'glued-words',
    bad: [
      'The road to the ((harbourWas)) closed.',
      'They met ((yesterdayEvening)) again.',
      'Trains ((werefull)) and ((itwas)) late.',
    ],
    good: [
      'The winemaking frontman moved upfield at the lineout.',
      'She flew with easyJet and sold her iPhone on eBay.',
      'The McDonald brothers met LeBron.',
    ],
  },
  {
    rule: 'wrong-initial',
    bad: [
      '((BAccording)) to the mayor, the road is closed.',
      '((Dhe)) young people left.',
      '((TOn)) the hill.\n\n((Dhe)) Ferry Trust paid.',
    ],
    good: ['QAnon and EUobserver wrote about it.', 'She met Phe Lin in the hall.'],
  },
  {
    rule: 'misread-letter',
    bad: [
      'The village ((schooI)) saved ((rnoney)) for a ((vo1ume)) of poems.',
      'On ((Tbursday)) he said: “((lt)) was never the ((cIimb)).”',
    ],
    good: [
      'He cooks carne with corn. The modern firm sells WiFi and mRNA.',
      'The lt. governor flew to Corna on Thursday.',
    ],
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

  test('in an article that lost its apostrophes plurals before what they own lost one too', () => {
    const lost = 'He hadnt paid. They didnt know. It isnt over. ';
    expect(said(damage, `${lost}The councils 54 members met.`)).toContain('lost-apostrophe: councils 54');
    expect(said(damage, `${lost}So said Labours Ann Ray.`)).toContain('lost-apostrophe: Labours Ann');
    expect(said(damage, `${lost}The cars were red. The sports hall is shut.`)).toHaveLength(3);
    expect(said(damage, 'The councils 54 members met. The mayors former aide spoke.')).toEqual([]);
  });

  test('an article without possessives tells owners from plural names', () => {
    expect(said(damage, 'Lavrenko came. Lavrenkos wife left.')).toEqual(['lost-apostrophe: Lavrenkos wife']);
    expect(said(damage, 'Lavrenko came. Lavrenkos wife left the mayor’s house.')).toEqual([]);
  });
});
