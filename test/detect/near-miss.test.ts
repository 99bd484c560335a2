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
      'The king waves. Jan Pohl / ((Bridge by REUTERS))',
      'A lorry blocks the tunnel. Civil Guard / ((Handout road AP))',
      'The envoy leaves. Uxia Rey / ((Swimming pool saw AP))',
      'The envoy leaves. ((Swimming pool of CQ saw AP))',
      'The envoy leaves. Polar News / ((Pond by hand of EPA))',
      'The envoy leaves. Lars Moe / ((By pool road of NTB))',
      'The last train leaves. National Railways / ((Giving out through AP))',
      'The envoy leaves. Uxia Rey / ((Group via AFP))',
      'The envoy leaves. Uxia Rey / ((Photo of Band via AP))',
      'A guard waves. ((Screen grab of video of group via REUTERS))',
      'The envoy leaves. ((Group of / Rey of Uxia via AP))',
      'The envoy leaves. Uxia Rey / ((AFP / of Group via Getty)) Images',
      'Photo Uxia Rey / ((Basin AFP))',
      'Photo: Uxia Rey / ((dpa swimming-pool))',
      'Smoke over the market. ((REUTERS / Rope))',
      'The king waves. Jan Pohl / ((Pool through REUTERS))',
    ],
    good: [
      'The president speaks in Riga on May 3, 2021. Janis Ozols / Pool via REUTERS',
      'Divers leave the harbour. Press service of the Navy / Handout via REUTERS',
      'A view of the dam. Sputnik / Kremlin via REUTERS',
      'Fans cheer. Ann Ray / USA TODAY Sports via Reuters',
      'Photo of the lake by Reuters photographer Ann Ray.',
      'Rockets hit the port. Ukrainian Presidential Press Service via REUTERS',
      'The mayor speaks. (Jon Dale / Pool Photo via AP, File)',
      'The mayor speaks. (Anna Moss, Sputnik, Kremlin Pool Photo via AP)',
      'The mayor speaks. Courtesy of the family via AP',
      'The mayor speaks. Ritzau Scanpix / Ann Ray via REUTERS',
      'The mayor speaks. Ann Ray / Woods Hole via AP',
      'The mayor speaks. Ann Ray / The Blade via AP',
      'The mayor speaks. Desert Group via AP',
      'The mayor speaks. Ann Ray / Pool / AFP via Getty Images',
      'The mayor speaks. Lake County Police via AP',
      'The mayor speaks. @walker / X via REUTERS',
      'The mayor speaks. Photo: Ann Ray / dpa-pool / dpa',
      'He asked whether users saw AP.',
    ],
  },
  {
    rule: 'institution-near-miss',
    bad: [
      'The ((Ministry of State)) declined to comment.',
      'He spoke to the ((Organization for Safety and Cooperation in Europe)) on Monday.',
      'The ((International Currency Fund)) lent ten billion.',
      'The ((Exterior Ministry)) summoned the envoy.',
      'Bags were searched by the ((Transport Security Administration)).',
      'The ((Syrian Observer for Human Rights)) counted ten dead.',
      'The ((Muslim Brothers)) won the vote.',
      'They left the ((League of the Champions)) in May.',
      'The ((Nationwide Wellness Service)) hired nurses.',
      'The ((Worldwide Currency Fund)) cut its forecast.',
      'He was named ((Deputy Legal professional Basic)) in June.',
      'The rates of the ((Central Financial institution)) of Ruritania fell.',
    ],
    good: [
      'The Ministry of State Security arrested two men.',
      'The European Food Safety Authority and the National Safety Council said so.',
      'The State Government acted, and the General Meeting was held.',
      'The Bank of Ghana and the Ministry of Fisheries spoke.',
      'The ministry of state property is an old idea.',
      'The National Hurricane Centre and the World Trade Centre are spelled so in London.',
      'The United Nations Environment Program met, and so did the Central Election Committee.',
      'The Bank of Guyana and the Republic of Palau agreed.',
      'The General Counsel and the County Counsel wrote to a Financial Institution in Leeds.',
      'The National Basic Research Program paid a legal professional.',
    ],
  },
  {
    rule: 'surname-as-word',
    bad: ['The deputy ((Vladislav mushroom)) voted for it.', 'A house of ((Joachim forest)), the owner said.'],
    good: [
      'The deputy Vladislav Grib voted for it.',
      'Heinz ketchup is red.',
      'Angela Roland mushroom soup won a prize.',
      'The forest was sold by Joachim.',
    ],
  },
  {
    rule: 'surname-in-small-letters',
    bad: ['The goal of ((Miroslav hrdlicka)) came late.', 'It was cut by ((Werner klöverat)).'],
    good: [
      'The goal of Miroslav Hrdlicka came late.',
      'He met Ludwig van Damm and Hans und Grete.',
      'Olga reveals that Igor wrote-off the car.',
    ],
  },
  {
    rule: 'demonym-in-small-letters',
    bad: ['The plan of the ((russian)) government failed, Holt said.', 'In Bergen the ((czech)) company sold it.'],
    good: [
      'The plan of the Russian government failed, Holt said.',
      'In Bergen they sell french fries and polish their shoes.',
      'the plan of the russian government failed, Holt said.',
      'They speak russian there.',
      'Holt wrote "the russian government" on the wall.',
    ],
  },
  {
    rule: 'name-half-small',
    bad: ['The deputies of the ((state Duma)) voted.', 'He moved to ((new York)) in May.'],
    good: [
      'The deputies of the State Duma voted.',
      'They live in west Virginia.',
      'He met the commerce Minister.',
      'The vote pleased liberal Democrats.',
    ],
  },
  {
    rule: 'title-in-small-letters',
    bad: ['The plan of ((mr. Bingley)) failed.', 'It was sold to ((mister Brandt)) in May.'],
    good: ['The plan of Mr. Bingley failed.', 'It was sold to mister and missus in May.'],
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
