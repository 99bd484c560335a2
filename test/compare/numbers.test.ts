import { describe, expect, test } from '@jest/globals';
import { departures, unit } from '../helpers/departures.js';

const found = (one: string, other: string): number => departures('number', unit(one), unit(other)).length;

describe('another number of the same', () => {
  test.each([
    ['About 14,000 people left their homes.', 'About 40,000 people left their homes.'],
    ['Orsenia may keep 120 missiles.', 'Orsenia may keep 220 missiles.'],
    ['The bridge cost 3 million euros.', 'The bridge cost 3 billion euros.'],
    ['The bridge cost $3 million.', 'The bridge cost three billion dollars.'],
    ['Prices rose by 4 percent in May.', 'Prices rose by 14 percent in May.'],
    ['The talks begin on Friday.', 'The talks begin on Tuesday.'],
    ['Repairs start in April.', 'Repairs start in June.'],
    ['The 16-year-old swimmer won the race.', 'The 60-year-old swimmer won the race.'],
    ['Two inspectors were sent home.', 'Twelve inspectors were sent home.'],
    ['The mill was built in 1908.', 'The mill was built in 1980.'],
    ['The train leaves at 7.30 p.m. from Ardena.', 'The train leaves at 9.30 p.m. from Ardena.'],
    ['The lake fell by half a million litres.', 'The lake fell by five million litres.'],
    ['Only 50 tickets were sold.', 'Only 50,000 tickets were sold.'],
    ['It was the third win of the team.', 'It was the fifth win of the team.'],
    ['The farm has 2 500 sheep.', 'The farm has 2 900 sheep.'],
  ])('%s / %s', (one, other) => {
    expect(found(one, other)).toBe(1);
    expect(found(other, one)).toBe(1);
  });
});

describe('the same number in another form, or of another thing', () => {
  test.each([
    ['About 14,000 people left their homes.', 'Some fourteen thousand people left their homes.'],
    ['The farm has 2 500 sheep.', 'The farm has 2,500 sheep.'],
    ['The farm has 2,500 sheep.', 'The farm has 2.500 sheep.'],
    ['The bridge cost 1.5 million euros.', 'The bridge cost €1.5m.'],
    ['The fund holds ten lakh rupees.', 'The fund holds a million rupees.'],
    ['The debt is 2 tln roubles.', 'The debt is two trillion roubles.'],
    ['The wave was 6 feet high.', 'The wave was 2 metres high.'],
    ['It took half a million bricks.', 'It took 500,000 bricks.'],
    ['The 16-year-old swimmer won.', 'The swimmer, who is sixteen, won.'],
    ['The match begins at 7: 00 p.m.', 'The match begins at 7pm.'],
    ['The match begins at 14:30.', 'The match begins at 2.30 p.m.'],
    ['The speech on March 4 was short.', 'The speech on the fourth of March was short.'],
    ['Nearly 14,000 people left.', 'Some 13,700 people left.'],
    ['The wall is 31.4 metres long.', 'The wall is 31 metres long.'],
    ['Call 0800 for help.', 'Call 0900 for help.'],
    ['In 2019 the club sold its ground.', 'The two men sold the ground of the club.'],
    ['Prices rose by 4%.', 'Prices rose by four per cent.'],
  ])('%s / %s', (one, other) => {
    expect(found(one, other)).toBe(0);
    expect(found(other, one)).toBe(0);
  });
});
