import { describe, expect, test } from '@jest/globals';
import { CLAUSE_FRAMES } from '../../src/detect/clause-frames.js';
import { makeClauses } from '../../src/detect/clauses.js';
import { CLAUSES } from '../../src/detect/grammar-rules.js';
import { knowledge, said, testRules } from './rule-cases.js';

const clauses = makeClauses(knowledge);

testRules(clauses, [
  {
    rule: 'sentence-without-subject',
    bad: [
      '((Has reached)) an agreement with the miners on Monday.',
      '((Was without)) a coat and sat in the snow.',
      '((Can be)) seen from the old tower.',
      '((Is very)) difficult for the team this year.',
      '((Took the)) last train to the coast.',
    ],
    good: [
      'Was seen from the old tower?',
      'Is the tower old?',
      'She has reached an agreement.',
      'Having reached the coast, he slept.',
    ],
  },
  {
    rule: 'verb-before-its-subject',
    bad: [
      '((In the investigation are invited)) to take part the farmers of the valley.',
      '((At the factory is produced)) a small pipe.',
      '((During the meeting of the council was considered)) a number of plans.',
      '((Also recommends)) that schools buy new books.',
    ],
    good: [
      'In the investigation the farmers are invited to take part.',
      'At the factory, a small pipe is produced.',
      'In the valley is it warm?',
      'Also on the list is a museum.',
    ],
  },
  {
    rule: 'conjunction-without-subject',
    bad: [
      'The line will be built, ((although will lead)) round the town.',
      'He left the team ((because was not)) paid.',
    ],
    good: ['The line will be built, although it will lead round the town.', 'If need be, he will leave.'],
  },
  {
    rule: 'pronoun-without-verb',
    bad: ['((They in)) the morning to the market.', 'The judge found ((that there a)) fire in it.'],
    good: ['They came in the morning to the market.', 'The judge found that there was no proof of it.'],
  },
  {
    rule: 'article-without-noun',
    bad: [
      'He broke ((the accused)) the window.',
      'They spoke ((of the)), and then left.',
      'The work went on ((the quickly)).',
    ],
    good: ['The accused broke the window.', 'They spoke of the sea, and then left.'],
  },
  {
    rule: 'pronoun-in-wrong-case',
    bad: [
      'She gave the keys ((to he)) yesterday.',
      'The students((, who him)) knew, wept.',
      'The doctor knows ((what them)) follows.',
      'The town remembers ((he)).',
    ],
    good: [
      'She gave the keys to him yesterday.',
      'The students who knew him wept.',
      'Why me? Because he likes US films.',
    ],
  },
  {
    rule: 'he-it',
    bad: ['On Friday ((she it)) to the editors sent.', 'Then ((they it)) quickly sold.'],
    good: ['She sent it to the editors on Friday.', 'The older they are, the more it is worth to them.'],
  },
  {
    rule: 'be-so-that',
    bad: ['The law ((is so that)) nobody reads it.', 'The roads ((were so that)) the cars sank.'],
    good: [
      'The law is such that nobody reads it.',
      'This is so that you can read it.',
      'There are so that many roads.',
    ],
  },
  {
    rule: 'be-comma-that',
    bad: ['The reason ((is, that)) the mill burned down.', 'The sign will ((be, that)) he pays.'],
    good: ['The reason is that the mill burned down.', 'The mill was, after all, that of his father.'],
  },
  {
    rule: 'as-he-told',
    bad: ['The road is closed((, as she told)) on Monday.', 'The mine, ((as told)) Petrov, is empty.'],
    good: ['The road is closed, as she had told them.', 'They said what they had been told.'],
  },
  {
    rule: 'years-old-before-noun',
    bad: ['Police arrested a 27 ((years old driver)) in Graz.', 'The 300 ((years old church)) fell.'],
    good: ['The driver is 27 years old.', 'A 300-year-old church fell.'],
  },
  {
    rule: 'the-company-apple',
    bad: [
      'Then ((the company Norvik)) built a ferry.',
      'The bell was paid for by ((the mayor Ilmar)) Saks.',
      'He left ((the village Orvo)) in May.',
    ],
    good: [
      'Then the company Christmas party began.',
      'The bell was paid for by the mayor, Ilmar Saks.',
      "The company Norvik's chief left.",
    ],
  },
  {
    rule: 'comma-before-because',
    bad: ['The mill closed((, because it was)) old.', 'Nobody came((, because they had)) no money.'],
    good: ['The mill closed because it was old.', 'Nobody came, because winter had begun.'],
  },
  {
    rule: 'so-it-is',
    bad: ['The hall is full((, so it is difficult to)) find a seat.', 'He tied the boat((, so that it)) stayed.'],
    good: ['The hall is full, so a seat is hard to find.', 'He tied the boat so that it stayed.'],
  },
  {
    rule: 'comma-this-man-is',
    bad: [
      'The judge spoke to the actor((, this man is)) famous.',
      'They met in the library((, these houses are)) old.',
    ],
    good: ['The judge spoke to the actor. This man is famous.', 'When he came home, this man is said to have wept.'],
  },
  {
    rule: 'it-is-said',
    bad: ['The bridge is safe((, it was noted)) in the office.', 'Two ships sank((, it is reported)) from Oslo.'],
    good: ['The office noted that the bridge was safe.', 'The bridge is safe, it was built in May.'],
  },
  {
    rule: 'after-this',
    bad: ['((After this,)) the boats left.', '((About this)) the agency wrote on Monday.'],
    good: ['After this storm the boats left.', 'The boats left after this, he said.'],
  },
  {
    rule: 'fronted-therefore',
    bad: ['((Therefore, the)) bank will lend no more.', '((Therefore, it)) is closed.'],
    good: ['The bank will therefore lend no more.', 'Therefore all is well.'],
  },
  {
    rule: 'above-all',
    bad: ['She praised, ((above all,)) the cooks.', 'He agrees((, in principle,)) with the plan.'],
    good: ['She praised the cooks above all.', 'He agrees in principle with the plan.'],
  },
  {
    rule: 'due-to-the-fact',
    bad: ['It closed ((due to the fact that)) it rained.', '((Despite the fact that)) it rained, they swam.'],
    good: ['It closed because it rained.', 'The fact that it rained is due to chance.'],
  },
  {
    rule: 'although-in-the',
    bad: ['((Although in the)) north it rained, they swam.', '((While on his)) farm nobody slept, the fire grew.'],
    good: ['Although it rained in the north, they swam.', 'They swam while in the north it rained.'],
  },
  {
    rule: 'it-is-enough-to',
    bad: ['For a bird ((it is enough to)) see the nest.', 'Here ((it was enough for)) him to wait.'],
    good: ['It is enough.', 'The bird need only see the nest.'],
  },
  {
    rule: 'according-to-the-data',
    bad: [
      '((According to the data of the)) harbour office, ten ships came.',
      '((With regard to)) prices, he said nothing.',
    ],
    good: [
      'Ten ships came, according to the data of the harbour office.',
      'According to the harbour office, ten ships came.',
    ],
  },
  {
    rule: 'it-turned-out-that',
    bad: ['Later ((it turned out that)) nobody lived there.', '((It turns out that)) the bell is older.'],
    good: ['The party turned out well.', 'As it turns out, the bell is older.'],
  },
]);

describe('clauses', () => {
  test('each rule has frames, and the frames belong to rules', () => {
    expect(Object.keys(CLAUSE_FRAMES).sort()).toEqual(Object.keys(CLAUSES).sort());
  });

  test('says one thing once: the longer of two findings stays', () => {
    expect(said(clauses, 'The mine is empty, as he told the press.')).toEqual(['as-he-told: , as he told']);
  });

  test('does not touch headings', () => {
    expect(said(clauses, 'Was without a coat')).toEqual([]);
  });
});
