import { describe, expect, test } from '@jest/globals';
import { makeGrammarNouns } from '../../src/detect/grammar-nouns.js';
import { knowledge, said, testRules } from './rule-cases.js';

const nouns = makeGrammarNouns(knowledge.watches);

testRules(nouns, [
  {
    rule: 'the-of-the-in-the',
    bad: [
      'She met ((the head of the office in the valley)) on Monday.',
      'A storm took ((the roof of the barn at the mill)) and two trees.',
      'They read ((the letter to the editor of the)) Brenta Post.',
    ],
    good: [
      'She met the office manager in the valley.',
      'The roof of the barn is old, and at the mill nobody cares.',
      'The Head of the Office in the Valley sang.',
    ],
  },
  {
    rule: 'the-of-the-of-the-in-the',
    bad: [
      'He asked ((the director of the council of the elders in the village)) for help.',
      'They heard about ((the old plan of the friends of the forest for the new road)) today.',
    ],
    good: [
      'He asked the village elders for help.',
      'The plan of the friends of the forest, for the road, is old.',
      'They walked from the mill to the bridge by the church in the rain.',
    ],
  },
  {
    rule: 'of-the-of-a-of',
    bad: [
      'He wrote ((of the habits of a friend of)) Anna.',
      'A study ((of the quality of work of nurses)) came out.',
      'It was the end ((of the trial of the owner of the boat)).',
    ],
    good: [
      'The flood drove out some of tens of thousands of farmers.',
      'He wrote of the habits of a friend.',
      'The head of the Union of Friends of the Forest came.',
    ],
  },
  {
    rule: 'the-congress-of-the-peoples',
    bad: [
      'She spoke at ((the Congress of the peoples)) last May.',
      'He joined ((the Association of independent)) farmers.',
    ],
    good: [
      'He accused the West of wanting war, and the Tories of lies.',
      'She read of the Congress of Peoples and of the Britain of today.',
      'Both "the Choir of angels" and the BBC of old are gone.',
    ],
  },
  {
    rule: 'the-street-lindner',
    bad: [
      'A bus burned on ((the street Lindner)).',
      '((The party Unity)) has lost two seats.',
      'According to ((the newspaper Volna Lipa)), nobody was hurt.',
    ],
    good: [
      'The street Lindner Road crosses is closed.',
      'On the street Anna waved.',
      'The party "Unity" has lost; the Unity party (Unity) is old.',
    ],
  },
  {
    rule: 'every-fourth-word-the',
    bad: [
      'In ((the evening the council saw the map, the lake, the mill and the)) plan.',
      '((The price of the bread and the milk and the salt in the)) shops rose.',
    ],
    good: ['The cat saw the dog and the hen.', 'In the evening the council saw a map of the lake and a plan.'],
  },
]);

describe('grammar-nouns', () => {
  test('a pile is reported once, whatever begins inside it', () => {
    expect(
      said(nouns, 'It hung for years in the hall of the house of the head of the town, and nobody in Brenta saw it.'),
    ).toEqual([
      'the-of-the-of-the-in-the: the hall of the house of the head of the town',
      'of-the-of-a-of: of the house of the head of the town',
    ]);
  });

  test('a text that ends inside a pile is no trouble', () => {
    for (const text of ['the', 'of', 'the hall of the', 'the hall of the house of the', 'of the hall of the house of'])
      expect(() => said(nouns, text)).not.toThrow();
  });
});
