import { describe, expect, test } from '@jest/globals';
import { echoReader } from '../../src/detect/echoes.js';
import { makeRepetition } from '../../src/detect/repetition.js';
import { find, said, testRules } from './rule-cases.js';

const repetition = makeRepetition(echoReader());
const LONG = 'the head of the port, the head of the mill, the head of the bank and the head of the school';

testRules(repetition, [
  {
    rule: 'phrase-twice',
    bad: [
      'She walked ((to the end of the road to the end of the road)) and waited.',
      'They sell bread ((in the old town in the old town)) hall.',
    ],
    good: [
      'It rained on and on and on and on.',
      'He went from door to door and from street to street.',
      'The Green Party The Green Party won.',
      'She heard a fraction of a fraction of the songs.',
    ],
  },
  {
    rule: 'phrase-loop',
    bad: [
      'He spoke ((of the mill of the mill of the mill)) for an hour.',
      'They met ((the new mayor, the new mayor, the new mayor,)) and left.',
    ],
    good: ['No, no, no, she said.', 'They won 6-4, 6-4, 6-4 in an hour.'],
  },
  {
    rule: 'endless-loop',
    bad: [`It was ((${'a long day '.repeat(7).trim()}))`, `They ran ((${'down the hill '.repeat(6).trim()})).`],
    good: ['Ha ha ha ha ha ha, he laughed.', 'It was a long, long, long day.'],
  },
  {
    rule: 'repeated-sentence',
    bad: [
      'The old mill by the river burned down on Monday. ((The old mill by the river burned down on Monday.))',
      'Nobody knows where the two boats went after the storm. Rain fell. ((Nobody knows where the two boats went after the storm.))',
    ],
    good: [
      'It rained. It rained.',
      'Old mill by the river burned down on Monday\n\nOld mill by the river burned down on Monday',
    ],
  },
  {
    rule: 'sentence-again',
    bad: [
      'The old mill by the river burned down on Monday. Rain fell. Wind blew. ((The old mill by the river burned down on Monday.))',
      'Two boats went out after the storm and came back. A dog ran. A cat sat. ((Two boats went out after the storm and came back.))',
    ],
    good: [
      'He left. She stayed. It rained. He left.',
      'The mill burned down. The mill was rebuilt. The town was glad. The mill burns.',
    ],
  },
  {
    rule: 'overused-phrase',
    bad: [
      `They all came to the hall on Monday night: the cook, the baker, ${LONG.replace('the head of the school', '((the head of)) the school')}.`,
      'He said that he does not like the plan, he does not like the cost, he does not like the place and ((he does not)) like the people there.',
    ],
    good: [
      'They all came to the hall on Monday night: the cook, the baker, the head of the port and the head of the mill, who spoke for an hour.',
      'The head of the head of the port spoke.',
    ],
  },
]);

describe('repetition', () => {
  test('three times with marks between is how people speak', () => {
    const [finding] = find(repetition, 'Pick up a stone and turn it over, turn it over, turn it over, until it fits.');
    expect(finding).toMatchObject({ rule: 'phrase-loop', severity: 'hint' });
  });

  test('a loop in quotation marks is worth one degree less', () => {
    const [finding] = find(repetition, 'They sang “we want the vote, we want the vote, we want the vote” all night.');
    expect(finding).toMatchObject({ rule: 'phrase-loop', severity: 'hint' });
  });

  test('a loop of a shorter period is reported once', () => {
    expect(said(repetition, `He saw ${'the mill '.repeat(9)}again.`)).toHaveLength(1);
  });
});
