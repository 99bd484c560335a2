import { describe, expect, test } from '@jest/globals';
import { createDetector } from '../../src/create-detector.js';
import { judgeStory, readStories } from '../helpers/stories.js';

const detector = await createDetector();
const stories = readStories({ detector, comparison: await detector.comparison() }).map((story) => ({
  ...story,
  ...judgeStory(story),
}));
const sum = (key: 'right' | 'wrong' | 'found' | 'missed'): number =>
  stories.reduce((total, story) => total + story[key].length, 0);

/** Floors that only rise: raise them when the figures do. */
const FLOORS = { precision: 0.94, recall: 0.75 };

describe('the stories of the corpus', () => {
  test('there are at least 12, of 3 to 6 articles', () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
    for (const { textOf } of stories) expect([3, 4, 5, 6]).toContain(textOf.size);
  });

  test.each(stories)('$name: a harmless rewording is not called the opposite', ({ harmed }) => {
    expect(harmed).toEqual([]);
  });

  test('what is found is marked as a departure', () => {
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(FLOORS.precision);
  });

  test('what is marked as a departure is found', () => {
    expect(sum('found') / (sum('found') + sum('missed'))).toBeGreaterThanOrEqual(FLOORS.recall);
  });
});
