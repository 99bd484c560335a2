import { describe, expect, test } from '@jest/globals';
import { createMeetings, MOST_MET } from '../../src/compare/meetings.js';
import { BANDS, keysOf } from '../../src/compare/sketch.js';
import { featuresFrom, reportOf } from './articles.js';

const BOILERPLATE =
  'Reproduced by kind permission of Tarnhouse Media, Quayside Row, Ardmouth. Printed by Pellworth and Grenside.';

describe('meetings', () => {
  test('the articles with most keys in common come first, and none comes twice', () => {
    const meetings = createMeetings();
    meetings.enter(Int32Array.of(1, 2, 3));
    meetings.enter(Int32Array.of(2, 3, 4));
    meetings.enter(Int32Array.of(9));
    expect(meetings.enter(Int32Array.of(2, 3, 4))).toEqual([1, 0]);
  });

  test('articles still meet after the table has grown', () => {
    const meetings = createMeetings();
    const keys = Int32Array.from({ length: BANDS }, (_, band) => (band + 1) * 0x9e3779b1);
    meetings.enter(keys);
    for (let at = 0; at < 3000; at++) meetings.enter(Int32Array.of(at * 31 + 1, -at - 5));
    expect(meetings.enter(keys)[0]).toBe(0);
  });

  test.each([
    ['are copies of one', () => featuresFrom(reportOf(0))],
    ['share boilerplate', (at: number) => featuresFrom(`${reportOf(at % 100)} ${BOILERPLATE}`)],
    ['have nothing in common', (at: number) => featuresFrom(reportOf(at))],
  ])('comparisons grow with the number of articles where these %s', (_, article) => {
    const meetings = createMeetings();
    let comparisons = 0;
    for (let at = 0; at < 600; at++) comparisons += meetings.enter(keysOf(article(at))).length;
    expect(comparisons).toBeLessThanOrEqual(600 * MOST_MET);
  });

  test('an article without keys meets nobody', () => {
    const meetings = createMeetings();
    meetings.enter(new Int32Array());
    expect(meetings.enter(new Int32Array())).toEqual([]);
  });

  test('keys that fall into one slot do not stand in the way of each other', () => {
    const meetings = createMeetings();
    const key = 5;
    meetings.enter(Int32Array.of(key));
    for (let at = 1; at <= 40; at++) meetings.enter(Int32Array.of(key + (at << 20)));
    expect(meetings.enter(Int32Array.of(key))).toEqual([0]);
  });
});
