import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auc, contestOf, recallAt } from '../../src/evaluate/contest.js';
import { drawOf } from './scored-rows.js';

const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 25 });

/** Humans and garbled documents in one column of scores, each weighing as much as it says. */
function contest(human: readonly number[], garbled: readonly number[], weights?: readonly number[]) {
  const all = [...human, ...garbled];
  const rows = Int32Array.from(all, (_, at) => at);
  const [humans, bad] = [rows.slice(0, human.length), rows.slice(human.length)];
  return { made: contestOf(all, humans, rows), bad, draw: drawOf(weights ?? all.map(() => 1)) };
}

describe('AUC', () => {
  test('counts pairs that are won, ties one half', () => {
    fc.assert(
      fc.property(scores, scores, (human, garbled) => {
        const { made, bad, draw } = contest(human, garbled);
        const won = garbled.flatMap((one) => human.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)));
        const expected = won.reduce((sum, part) => sum + part, 0) / won.length;
        expect(auc(made, bad)(draw)).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('a weight of two is the same as standing there twice', () => {
    const { made, bad, draw } = contest([1, 3, 5], [2, 5], [2, 1, 1, 1, 2]);
    const twice = contest([1, 1, 3, 5], [2, 5, 5]);
    expect(auc(made, bad)(draw)).toBeCloseTo(auc(twice.made, twice.bad)(twice.draw), 10);
  });
});

describe('recall at a rate of false alarms', () => {
  const human = Array.from({ length: 100 }, (_, at) => at);

  test('one alarm in a hundred is allowed', () => {
    const { made, bad, draw } = contest(human, [99, 98.5, 98, 10]);
    expect(recallAt(0.01, made, bad)(draw)).toBe(0.5);
  });

  test('documents that tie at the threshold raise the alarm together', () => {
    const { made, bad, draw } = contest([...human.slice(0, 98), 99, 99], [99, 100]);
    expect(recallAt(0.01, made, bad)(draw)).toBe(0.5);
  });

  test('the rate is never exceeded', () => {
    fc.assert(
      fc.property(scores, scores, fc.double({ min: 0, max: 1, noNaN: true }), (people, garbled, rate) => {
        const { made, bad, draw } = contest(people, garbled);
        const found = recallAt(rate, made, bad)(draw);
        const best = [...new Set([...people, ...garbled, 99])]
          .filter((cut) => people.filter((score) => score >= cut).length <= rate * people.length + 1e-9)
          .map((cut) => garbled.filter((score) => score >= cut).length / garbled.length);
        expect(found).toBeCloseTo(Math.max(...best), 10);
      }),
    );
  });
});
