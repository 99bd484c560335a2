import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createMeetings } from '../../src/compare/meetings.js';
import { packTold } from '../../src/compare/packed.js';
import { keysOf } from '../../src/compare/sketch.js';
import { createStories } from '../../src/compare/stories.js';
import { createBallots, joined, type Cast } from '../../src/run/story-steps.js';
import { featuresFrom, fromCorpus, humanArticles, reportOf } from '../compare/articles.js';

const stories = readdirSync('corpus/stories').flatMap((story) =>
  readdirSync(`corpus/stories/${story}`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => fromCorpus(`stories/${story}/${name.slice(0, -4)}`)),
);
const reports = Array.from({ length: 8 }, (_, at) => reportOf(at % 3));
const told = [...stories, ...humanArticles().slice(0, 5), ...reports]
  // Neighbours of one story are pulled apart, so that they fall into different chunks.
  .map((text, at) => ({ text, order: (at * 37) % 101 }))
  .sort((one, other) => one.order - other.order)
  .map(({ text }) => ({ features: featuresFrom(text) }));
const packed = told.map((one) => Buffer.from(packTold(one)).toString('base64'));
const meetings = createMeetings();
const met = told.map(({ features }) => meetings.enter(keysOf(features)));

/** Compares the articles from `from` to `to` as one machine of several does, given who begins a story. */
function chunkVotes(from: number, to: number, starts: readonly boolean[]): Cast[] {
  const cast = createBallots();
  for (let at = 0; at < from; at++) cast({ at, told: packed[at], starts: starts[at] });
  const { counts } = cast({ give: true });
  cast({ anew: true, counts });
  for (let at = 0; at < from; at++) cast({ at, told: packed[at] });
  return packed.slice(from, to).map((one, place) => {
    const at = from + place;
    return cast({ at, told: one, met: met[at], starts: starts[at] });
  });
}

describe('steps of finding stories', () => {
  test('chunks settle on what one machine finds', () => {
    const whole = createStories();
    for (const one of told) whole.add(one);
    let starts = told.map(() => true);
    for (let round = 0; round < 5; round++) {
      const cast = [0, 30].flatMap((from) => chunkVotes(from, from === 0 ? 30 : told.length, starts));
      const answer = joined({ articles: cast.map(({ votes = [] }, at) => ({ at, votes })) });
      if (round > 0 && answer.starts.every((one, at) => one === starts[at])) {
        expect(answer.firsts).toEqual([...whole.stories()]);
        expect(new Set(answer.firsts).size).toBeLessThan(told.length - 25);
        return;
      }
      starts = [...answer.starts];
    }
    throw new Error('did not settle');
  });

  test('votes about articles outside of a chain join nothing', () => {
    const articles = [
      { at: 3, votes: [{ other: 1, agrees: true }] },
      { at: 8, votes: [{ other: 3, agrees: true }] },
    ];
    expect(joined({ articles })).toEqual({ firsts: [3, 3], starts: [true, false] });
  });
});
