import { describe, expect, test } from '@jest/globals';
import { makeNearMiss } from '../../src/detect/near-miss.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const nearMiss = makeNearMiss(knowledge);

testRules(nearMiss, [
  {
    rule: 'credit-near-miss',
    bad: [
      'The president speaks in Riga on May 3, 2021. Janis Ozols / ((Lake by REUTERS))',
      'The queen greets guests in Oslo. Lars Moe / ((Swimming pool via AFP))',
      'Divers leave the harbour. Coast Guard / ((Handout media service via REUTERS))',
      'Troops train near Burgas. Bulgarian Land Forces / ((Distribution via AP))',
    ],
    good: [
      'The president speaks in Riga on May 3, 2021. Janis Ozols / Pool via REUTERS',
      'Divers leave the harbour. Press service of the Navy / Handout via REUTERS',
      'A view of the dam. Sputnik / Kremlin via REUTERS',
      'Fans cheer. Ann Ray / USA TODAY Sports via Reuters',
      'Photo of the lake by Reuters photographer Ann Ray.',
      'Rockets hit the port. Ukrainian Presidential Press Service via REUTERS',
    ],
  },
  {
    rule: 'institution-near-miss',
    bad: [
      'The ((Ministry of State)) declined to comment.',
      'He spoke to the ((Organization for Safety and Cooperation in Europe)) on Monday.',
      'The ((International Currency Fund)) lent ten billion.',
      'The ((Exterior Ministry)) summoned the envoy.',
    ],
    good: [
      'The Ministry of State Security arrested two men.',
      'The European Food Safety Authority and the National Safety Council said so.',
      'The State Government acted, and the General Meeting was held.',
      'The Bank of Ghana and the Ministry of Fisheries spoke.',
      'The ministry of state property is an old idea.',
    ],
  },
]);

describe('near-miss', () => {
  test('the nearest form is what was meant', () => {
    const meant = (text: string): readonly string[] | undefined => find(nearMiss, text)[0]?.means;
    expect(meant('Ann Ray speaks. Jan Pohl / Lake by REUTERS')).toEqual(['Pool via REUTERS']);
    expect(meant('Ann Ray speaks. Coast Guard / Handout media service via REUTERS')).toEqual(['Handout via REUTERS']);
    expect(meant('The International Currency Fund lent ten billion.')).toEqual(['International Monetary Fund']);
  });

  test('a long run of capitalised words takes linear time', () => {
    expect(said(nearMiss, 'State Exterior Inner '.repeat(20_000))).toEqual([]);
  });
});
