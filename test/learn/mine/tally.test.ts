import { describe, expect, test } from '@jest/globals';
import type { Source } from '../../../src/learn/mine/sources.js';
import { tallyPhrases, withoutLonger } from '../../../src/learn/mine/tally.js';

const row = (...ids: number[]): Int32Array => Int32Array.from([0, ...ids]);
const source = (people: Int32Array, ...versions: Int32Array[]): Source => ({
  people: [people],
  versions: versions.map((words) => ({ words, language: 'cs' })),
});
const bounds = { longest: 3, least: 2, leastLift: 1 };

describe('tallyPhrases', () => {
  test('versions of one source count once, and what people put so too does not count', () => {
    const sources = [
      source(row(1, 2), row(1, 7, 8), row(1, 7, 8), row(1, 7, 8)),
      source(row(3, 2), row(3, 7, 8)),
      source(row(5, 7, 8), row(5, 7, 8)),
    ];
    const [first] = tallyPhrases(sources, bounds);
    expect(first).toMatchObject({ tokens: [7, 8], machine: 2, share: 2, people: 1, languages: { cs: 2 } });
  });

  test('no row goes over the border of a sentence', () => {
    const sources = [1, 2].map((id) => source(row(id), row(id, 7, 0, 8)));
    expect(tallyPhrases(sources, bounds)).toEqual([]);
  });

  test('articles by people alone bring the lift down', () => {
    const machine = [1, 2, 3].map((id) => source(row(id), row(id, 7, 8)));
    const people: Source = { people: [row(9, 7, 8), row(7, 8)], versions: [] };
    const [alone] = tallyPhrases(machine, bounds);
    const [beside] = tallyPhrases([...machine, people], { ...bounds, leastLift: 0 });
    expect(beside.lift).toBeLessThan(alone.lift);
  });

  test('a row that holds a shorter one of the list is left out', () => {
    const sources = [1, 2].map((id) => source(row(id), row(7, 8, 9)));
    const kept = withoutLonger(tallyPhrases(sources, bounds));
    expect(kept.map(({ tokens }) => tokens.join())).toEqual(expect.arrayContaining(['7,8', '8,9']));
    expect(kept).toHaveLength(2);
  });
});
