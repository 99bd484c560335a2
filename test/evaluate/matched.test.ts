import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeSample } from '../../src/evaluate/draws.js';
import { estimate } from '../../src/evaluate/estimate.js';
import { groundOf } from '../../src/evaluate/ground.js';
import { matchedFigures, pairings } from '../../src/evaluate/matched.js';
import type { MatchedJson } from '../../src/evaluate/schema.js';
import type { Scored } from '../../src/evaluate/scored.js';
import { article, sampleOf } from './scored-rows.js';

function matched(articles: readonly Scored[]): MatchedJson {
  const sample = sampleOf(articles);
  const ground = groundOf(sample, 0.5);
  const plan = matchedFigures(ground.scores, pairings(ground, ground.garbled));
  return estimate<MatchedJson>(plan, sample, { bootstrap: 0, seed: 1 });
}

/** The same by another way: every pair of joined rows is compared, set by set, straight from the rows. */
function byPairs(articles: readonly Scored[]): number | null {
  const key = (row: Scored): string => `${row.year}/${row.doc}`;
  const machines = articles.filter((row) => row.label === 'garbled');
  const people = articles.filter((row) => row.label === 'human');
  const sets = [...new Set(machines.map(({ set }) => set))].flatMap((set) => {
    const own = machines.filter((row) => row.set === set && people.some((other) => key(other) === key(row)));
    const versions = people.filter((other) => own.some((row) => key(row) === key(other)));
    const won = own.flatMap((row) => versions.map((other) => (Math.sign(row.score - other.score) + 1) / 2));
    return won.length === 0 ? [] : [won.reduce((sum, part) => sum + part, 0) / won.length];
  });
  return sets.length === 0 ? null : sets.reduce((sum, value) => sum + value, 0) / sets.length;
}

const row = fc.record({
  label: fc.constantFrom('human', 'garbled', 'other') as fc.Arbitrary<Scored['label']>,
  set: fc.constantFrom('a', 'b', 'c'),
  doc: fc.constantFrom('1', '2', '3', '4'),
  year: fc.constantFrom(2012, 2014),
  score: fc.constantFrom(0, 0.1, 0.2, 0.5, 0.9),
});

describe('matched AUC', () => {
  test('is what comparing all joined pairs gives', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const articles = rows.map((given) => article(given));
        const expected = byPairs(articles);
        const { value } = matched(articles).mean;
        if (expected === null) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 5);
      }),
    );
  });

  test('a human text counts once, however many machines translated its document', () => {
    const human = article({ doc: 'd', year: 2012, score: 0.4 });
    const machines = [0.2, 0.6, 0.8].map((score) => article({ label: 'garbled', doc: 'd', year: 2012, score }));
    const { sets } = matched([human, ...machines]);
    expect(sets).toMatchObject([{ set: 'news', machine: 3, human: 1, auc: { value: 0.666667 } }]);
  });

  test('rows without a year or a document are not joined', () => {
    const { mean } = matched([article({ doc: 'd' }), article({ label: 'garbled', doc: 'd' })]);
    expect(mean).toMatchObject({ value: null, reason: expect.stringContaining('no garbled document') });
  });

  test('a sample weighs every row once', () => {
    expect([...wholeSample(sampleOf([article(), article()])).articles]).toEqual([1, 1]);
  });
});
