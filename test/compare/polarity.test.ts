import { describe, expect, test } from '@jest/globals';
import { departures, unit } from '../helpers/departures.js';

const found = (one: string, other: string): number => departures('polarity', unit(one), unit(other)).length;

describe('one side denies what the other says', () => {
  test.each([
    ['We have not closed the door to talks.', 'We have closed the door to talks.'],
    ['There is no danger that the dam will fail.', 'There is danger that the dam will fail.'],
    ['The main concerns of Orsenia have not been ignored.', 'The main concerns of Orsenia turned out to be ignored.'],
    ['The minister never signed the letter.', 'The minister signed the letter.'],
    ['The club refused to pay the fine.', 'The club paid the fine.'],
    ['The club refused to pay the fine.', 'The club agreed to pay the fine.'],
    ['Nobody was hurt in the fire at the mill.', 'Somebody was hurt in the fire at the mill.'],
    ['The court rejected the appeal of the bank.', 'The court accepted the appeal of the bank.'],
    ['The company denied the report about the spill.', 'The company confirmed the report about the spill.'],
    ['Exports of timber rose in March.', 'Exports of timber fell in March.'],
    ['The striker will not play on Sunday.', 'The striker will play on Sunday.'],
    ["The bridge isn't safe for lorries, engineers said.", 'The bridge is safe for lorries, engineers said.'],
    ['The jury found the baker guilty of fraud.', 'The jury found the baker innocent of fraud.'],
    ['Trains run without delays on the coast line.', 'Trains run with delays on the coast line.'],
    ['The mayor failed to win a majority in the council.', 'The mayor won a majority in the council.'],
    ['The vaccine does not protect children under five.', 'The vaccine protects children under five.'],
  ])('%s / %s', (one, other) => {
    expect(found(one, other)).toBe(1);
    expect(found(other, one)).toBe(1);
  });
});

describe('other words for the same are no departure', () => {
  test.each([
    ['There is no danger that the dam will fail.', 'There is no risk of the dam failing.'],
    ['We have not closed the door.', "We haven't closed the door."],
    ['We have not closed the door.', 'The door is not closed.'],
    ['No one was killed in the flood.', 'Nobody died in the flood.'],
    ['The ministry denied that it had ignored the report.', 'The ministry says it did not ignore the report.'],
    ['The plan is not likely to pass.', 'The plan is unlikely to pass.'],
    ['It is not impossible that the team will win.', 'It is possible that the team will win.'],
    ['The exam was not easy for the pupils.', 'The exam was difficult for the pupils.'],
    ['The shop did not open until Monday.', 'The shop opened only on Monday.'],
    ['Not only the mayor but also the judge was there.', 'The mayor was there, and the judge was as well.'],
    ['He asked whether or not the road was open.', 'He asked whether the road was open.'],
    ['Bus No. 7 goes to the harbour.', 'Bus number 7 goes to the harbour.'],
    ['The police could not prevent the escape.', 'The police were unable to prevent the escape.'],
    ['None of the sailors ever came back.', 'None of the sailors never came back.'],
    ['They had no corn, nor tomatoes, nor cocoa.', 'They had no corn, tomatoes or cocoa.'],
    ['The heap will not burn, not smell and not leak.', 'The heap will not burn, smell or leak.'],
    ['The rebels refused to follow the advice.', 'The rebels rejected the advice.'],
    ["I do n't know who will play on Sunday.", 'I do not know who will play on Sunday.'],
    ['He wore nothing but tight cycling shorts.', 'He wore tight cycling shorts.'],
    ["Isn't it true that the gates were open?", 'Is it true that the gates were open?'],
    ['The team has not yet scored.', 'The team is yet to score.'],
    ['The law will no longer apply in spring.', 'The law will not apply any more in spring.'],
    ['The queen lives in the north.', 'A new theatre opens in the south of the city.'],
  ])('%s / %s', (one, other) => {
    expect(found(one, other)).toBe(0);
    expect(found(other, one)).toBe(0);
  });
});

test('marks the negation with what it denies, and the word that stands there on the other side', () => {
  const [one, other] = [unit('We have not closed the door to talks.'), unit('We have closed the door to talks.')];
  expect(departures('polarity', one, other)).toEqual(['not closed | closed']);
});
