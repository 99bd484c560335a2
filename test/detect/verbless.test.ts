import { describe, expect, test } from '@jest/globals';
import { makeVerbless } from '../../src/detect/verbless.js';
import { knowledge, said, testRules } from './rule-cases.js';

const verbless = makeVerbless(knowledge);

testRules(verbless, [
  {
    rule: 'long-sentence-without-verb',
    bad: [
      '((In the early afternoon on the coast road near the harbour two lorries in a heavy collision with a bus)).',
      '((For the third time in a row, the rowers of the village successfully at the regatta on the lake)).',
    ],
    good: [
      'In the early afternoon on the coast road near the harbour two lorries collided with a bus.',
      'The smaller the boat in the harbour of the village, the greater the joy of its owner on the lake.',
      'A quiet street, a small garden and an old dog.',
      'The talks in the old town hall: a table, three chairs, a lamp and a long list of the names of villages.',
      'In the village the price of bread for the old men of the harbour marks a sharp fall this month.',
    ],
  },
  {
    rule: 'sentence-without-verb',
    bad: [
      '((The new bridge for the town in the valley of the river)).',
      '((At noon, the main street, the church behind the town hall)).',
    ],
    good: [
      'The new bridge for the town in the valley is safe.',
      'No bread, no water and no light in the whole town.',
      "It's a good day for the old men of the village.",
      '"A bad day for the town in the valley of the river."',
    ],
  },
  {
    rule: 'sentence-of-infinitives',
    bad: [
      '((In the evening to continue their work in the hall, the committee for the harbour and the members of the council)).',
      '((The old ferry on the way to the island with a cargo of apples, waiting for the pilot of the port authority)).',
    ],
    good: [
      'In the evening the committee for the harbour met to continue its work in the hall with the council.',
      'Waiting for the pilot of the port authority in the rain on the quay with a cargo of apples and pears.',
    ],
  },
  {
    rule: 'clause-without-verb',
    bad: [
      'The minister praised the engineers, ((which in the past ten years with the port on the new quay)).',
      'The mayor said ((that the fishermen of the island with their boats and more with their nets)).',
    ],
    good: [
      'The minister praised the engineers, who in the past ten years worked with the port on the new quay.',
      'The mayor said that of all the islands in the lake.',
      'Trains stopped because of the storm over the hills in the north of the country.',
    ],
  },
]);

describe('verbless', () => {
  test('leaves questions, exclamations and headings alone', () => {
    expect(said(verbless, 'A new bridge for the town in the valley of the big river?')).toEqual([]);
    expect(said(verbless, 'A new bridge for the town in the valley of the big river')).toEqual([]);
  });

  test('survives texts with next to nothing in them', () => {
    expect(said(verbless, '')).toEqual([]);
    expect(said(verbless, '.')).toEqual([]);
  });
});
