import { describe, expect, test } from '@jest/globals';
import { makeResidue } from '../../src/detect/residue.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const residue = makeResidue(knowledge);

testRules(residue, [
  {
    rule: 'mixed-script-word',
    bad: ['The ((nаme)) of the ship was painted over.', 'The new ((Maβnahmen)) were unpopular.'],
    good: ['The plant makes β-carotene and α-amylase.', 'The name of the ship was painted over.'],
  },
  {
    rule: 'foreign-script',
    bad: ['The team from ((Чехов)) won again.', 'They drank ((緑茶)) in the garden all day.'],
    good: ['The word for peace (мир) is short.', 'He said “мир” and left.', 'People in Hawaiʻi voted.'],
  },
  {
    rule: 'source-tag',
    bad: ['(([3日 ロイター])) The bank kept its rate on Tuesday.', '((【東京】)) Shares rose on Tuesday.'],
    good: ['[Reuters] The bank kept its rate on Tuesday.', 'He [the mayor] left early.'],
  },
  {
    rule: 'untranslated-word',
    bad: [
      'The ((ministře)) spoke for an hour.',
      'They opened a new ((kuchyňský)) hall.',
      'The ((begeisterten)) crowd sang all night.',
      'They came ((durch)) the park and told the ((hikayesi)) of the town.',
      'The ((obyvatele)) of the town voted.',
      '“We do not know what the ((obyvatele)) of this old town want from us,” she said.',
    ],
    good: [
      'Her fiancée ate a crème brûlée in the café after the première.',
      'The bacterium Clostridium sordellii is rare.',
      'He lives in São Paulo and studied at the École normale.',
      'Write to info@stadtwerketen.de for tickets.',
      'Each okada rider pays at the door, and the frontman eats jollof rice.',
      'The pound rose. und fell again.',
      'They misspelled the mortage, and the flexitarianism of the frontwoman.',
    ],
  },
  {
    rule: 'unknown-word',
    bad: ['The ((gorod)) voted.', 'The ((ministerstvo)) gave no reason.'],
    good: ['The winemaking town has a new frontman.', 'The begeisterten crowd sang all night.'],
  },
  {
    rule: 'untranslated-phrase',
    bad: ['The keys were found ((dans une)) box.', 'They waited ((nicht mit)) patience.'],
    good: ['He flew to Rio de la Plata with Oscar de la Renta.', 'The article was written by Ursula von der Leyen.'],
  },
  {
    rule: 'untranslated-sentence',
    bad: [
      'The minister spoke. ((El presidente del Gobierno ha dicho que no hay alternativa.)) The talks go on.',
      'She left. ((Wir haben gestern nicht mit dem Minister gesprochen, weil er auf einer Reise war.)) Rain fell.',
    ],
    good: [
      'Switzerland v Cyprus; Israel v France. The teams rest on Monday.',
      'Perugini, Intoppa, Del Fava, Dal Maso, Griffen. They won.',
      'For five years I lived in Cologne with a dog.',
    ],
  },
]);

describe('residue', () => {
  test('a foreign sentence is one finding, and says which language it is', () => {
    const text =
      'She left. Wir haben gestern nicht mit dem Minister über die Brücke gesprochen, weil er auf einer Reise war. Rain fell.';
    expect(find(residue, text).map(({ message }) => message)).toEqual(['The sentence was left in German.']);
  });

  test('a phrase names its language', () => {
    expect(find(residue, 'The keys were found dans une box.').map(({ message }) => message)).toEqual([
      expect.stringContaining('French'),
    ]);
  });

  test.each([
    'They call it “předopičí” there.',
    'They eat hikayesi (a soup) there.',
    'They eat a soup called hikayesi there.',
    'She sang in Krasná stébelovská tráva, a film of the seventies.',
    `Weak pund hits tourists und fell on Friday. ${'The bank said that it would not act. '.repeat(10)}`,
    'They eat hikayesi. Some like hikayesi cold. Nobody sells hikayesi.',
  ])(
    'a word that is cited, explained, used again and again, in a foreign title or the rest of a word that lost its head is only a hint: %s',
    (text) => {
      expect(new Set(find(residue, text).map(({ severity }) => severity))).toEqual(new Set(['hint']));
    },
  );

  test('an English article has none', () => {
    expect(said(residue, 'The council met on Monday. It will build a bridge, the mayor said.')).toEqual([]);
  });
});
