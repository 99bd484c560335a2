import { describe, expect, test } from '@jest/globals';
import type { DepartureKind } from '../../src/compare/departure.js';
import { departures, quoted, unit } from '../helpers/departures.js';

interface Case {
  readonly kind: DepartureKind;
  readonly one: string;
  readonly other: string;
}

const cases = (kind: DepartureKind, pairs: readonly (readonly [string, string])[]): Case[] =>
  pairs.map(([one, other]) => ({ kind, one, other }));

describe('two sides that say different things', () => {
  test.each([
    ...cases('modality', [
      ['The inspectors will leave Harn on Friday.', 'The inspectors may leave Harn on Friday.'],
      ['The factory must close its gates in May.', 'The factory may close its gates in May.'],
      ['Drivers have to wait at the border.', 'Drivers may wait at the border.'],
    ]),
    ...cases('name', [
      ['The inspectors met Olsen at the harbour of Velm.', 'The inspectors met Brandt at the harbour of Velm.'],
      ['The old mill in Ardena burned down on Monday.', 'The old mill in Lisbon burned down on Monday.'],
      ['After the match she thanked the doctors.', 'After the match he thanked the doctors.'],
    ]),
    ...cases('office', [
      ['President Hugo Renner visited the valley.', 'Prime Minister Hugo Renner visited the valley.'],
      ['Foreign Minister Dunja Petrak met the inspectors.', 'The Internal Minister Dunja Petrak met the inspectors.'],
      [
        'Deputy Energy Minister Ilse Marchetti said the wall held.',
        'The Minister of Energy Ilse Marchetti said the wall held.',
      ],
      ['The secretary-general of the agency regretted it.', 'The Secretary of State of the agency regretted it.'],
    ]),
    ...cases('term', [
      ['The army fired three missiles at the base.', 'The army fired three arrows at the base.'],
      [
        'It is vital that Orsenia steps back and chooses talks.',
        'It is vital that Orsenia backslides and chooses talks.',
      ],
    ]),
  ])('$kind: $one / $other', ({ kind, one, other }) => {
    expect(departures(kind, unit(one), unit(other))).toHaveLength(1);
    expect(departures(kind, unit(other), unit(one))).toHaveLength(1);
  });
});

describe('two sides that say the same', () => {
  test.each([
    ...cases('modality', [
      ['The inspectors will leave Harn on Friday.', 'The inspectors must leave Harn on Friday.'],
      ['The repairs should begin in April.', 'The repairs must begin in April.'],
      ['The mayor said that May will be warm.', 'The mayor said that May is warm.'],
    ]),
    ...cases('name', [
      ['The inspectors met Dunja at the harbour.', 'The inspectors met Dunya at the harbour.'],
      ['The American team won the race in Ardena.', 'The US team won the race in Ardena.'],
      ['Officials of the WHO met in Ardena.', 'Officials of the World Health Organization met in Ardena.'],
      ['Ilse Marchetti thanked the engineers.', 'Marchetti thanked the engineers.'],
      ['She thanked him for his help in the storm.', 'He thanked her for the help in the storm.'],
    ]),
    ...cases('office', [
      ['The prime minister, Hugo Renner, flew home.', 'Premier Hugo Renner flew home.'],
      ['Foreign Minister Dunja Petrak met them.', 'Dunja Petrak, the minister of foreign affairs, met them.'],
      ['Minister Ilse Marchetti met them.', 'Energy Minister Ilse Marchetti met them.'],
      ['The president of the club resigned.', 'The chairman of the club resigned.'],
    ]),
    ...cases('term', [
      ['The vote came as a surprise to the town.', 'The ballot came as a surprise to the town.'],
      ['The army fired three missiles at the base.', 'The army fired three rockets at the base.'],
    ]),
  ])('$kind: $one / $other', ({ kind, one, other }) => {
    expect(departures(kind, unit(one), unit(other))).toEqual([]);
    expect(departures(kind, unit(other), unit(one))).toEqual([]);
  });
});

describe('quotations', () => {
  const QUOTE = 'We opened the gates because we wanted to sleep';

  test('the same words of two people depart in the speaker', () => {
    const one = quoted(`“${QUOTE},” said Ilse Marchetti.`);
    expect(departures('speaker', one, quoted(`“${QUOTE},” said Bruno Calder.`))).toHaveLength(1);
    expect(departures('speaker', one, quoted(`“${QUOTE},” Marchetti told reporters.`))).toEqual([]);
    expect(departures('speaker', one, quoted(`“${QUOTE},” she said.`))).toEqual([]);
  });

  test('a quotation that ends before the words that turn it round is cut', () => {
    const short = quoted('“We will pay the fine in full,” said Marchetti.');
    const long = quoted('“We will pay the fine in full if the court forces us,” said Marchetti.');
    expect(departures('cut', short, long)).toEqual(['we will pay the fine in full | if the court forces us']);
    expect(departures('cut', long, short)).toHaveLength(1);
  });

  test('a quotation that ends early and still says the same is not', () => {
    const short = quoted('“We will pay the fine in full,” said Marchetti.');
    const long = quoted('“We will pay the fine in full before the end of May,” said Marchetti.');
    expect(departures('cut', short, long)).toEqual([]);
  });

  test('words outside a quotation are never a cut one', () => {
    const long = unit('We will pay the fine in full if the court forces us.');
    expect(departures('cut', unit('We will pay the fine in full.'), long)).toEqual([]);
  });
});
