import { describe, expect, test } from '@jest/globals';
import { chooseBands } from '../../src/learn/bands.js';
import type { Example } from '../../src/learn/corpus.js';
import { exampleWeights, learnable } from '../../src/learn/example-weights.js';
import { foldsOf } from '../../src/learn/folds.js';
import { logisticFit } from '../../src/learn/logistic.js';
import { ruleWeights } from '../../src/learn/rule-weights.js';
import { separate, sideOf } from '../../src/learn/separate.js';
import { findingOf } from '../score/findings.js';

const example = (fields: Partial<Example>): Example => ({
  ...{ id: 'a', set: 's', label: 'human', roundtrip: false, quality: null, words: 400 },
  ...{ codes: new Uint16Array(0), letters: new Map(), findings: [], heard: [], unscored: false },
  ...fields,
});

describe('foldsOf', () => {
  const rows = [
    { set: 'news', year: 2012, doc: 'a', isMachine: false },
    { set: 'news', year: 2012, doc: 'a', isMachine: true },
    { set: 'engines', year: 2012, doc: 'a', isMachine: true },
    { set: 'engines', year: 2014, doc: 'a', isMachine: true },
    { set: 'other', year: 2012, doc: 'b', isMachine: true },
    { set: 'people', year: 2004, doc: 'c', isMachine: false },
  ];
  const folds = foldsOf(rows);

  test('sets of one year that share a document are left out together', () => {
    expect(folds.of(rows[0])).toBe(folds.of(rows[2]));
    expect(new Set([rows[2], rows[3], rows[4]].map((row) => folds.of(row))).size).toBe(3);
  });

  test("a set of people's text alone is dealt to one of them, and strangers belong to none", () => {
    expect(folds.of(rows[5])).toBeGreaterThanOrEqual(0);
    expect(folds.of({ set: 'unknown', year: 1990 })).toBe(-1);
    expect(folds.count).toBe(3);
  });
});

describe('foldsOf with few sets', () => {
  test('deals documents out, all versions of one to the same part', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      set: 'one',
      year: 2020,
      doc: `d${at >> 1}`,
      isMachine: at % 2 === 0,
    }));
    const folds = foldsOf(rows);
    expect(new Set(rows.map((row) => folds.of(row))).size).toBe(5);
    rows.forEach((row, at) => expect(folds.of(row)).toBe(folds.of(rows[at ^ 1])));
  });
});

describe('examples', () => {
  test('versions of one document share their weight, people count one each', () => {
    const rows = ['x', 'y', 'z', 'w'].map((id) => example({ id, label: 'garbled', year: 2012, doc: 'a' }));
    expect([...exampleWeights([...rows, example({})])]).toEqual([0.5, 0.5, 0.5, 0.5, 1]);
  });

  test('nothing is learned from other splits, other machine text, short text and other languages', () => {
    const rows = [
      example({ split: 'dev' }),
      example({}),
      ...[{ split: 'test' }, { label: 'other' as const }, { words: 12 }, { unscored: true }].map(example),
    ];
    expect([...learnable(rows, 40)]).toEqual([0, 1]);
  });
});

describe('ruleWeights', () => {
  const heard = (rule: string, severity: 'hint' | 'sign' | 'proof', times: number) =>
    Array.from({ length: times }, () => findingOf(rule, 'senses', severity));
  const weightsOf = (garbled: Example['heard'][], human: Example['heard'][]) => {
    const rows = [
      ...garbled.map((found, at) => example({ id: `g${at}`, label: 'garbled', heard: found })),
      ...human.map((found, at) => example({ id: `h${at}`, heard: found })),
    ];
    return ruleWeights(
      rows,
      Int32Array.from(rows, (_, at) => at),
      exampleWeights(rows),
    );
  };
  const none = Array.from({ length: 40 }, () => []);

  test('what only garbled text shows weighs more than what people write as well', () => {
    const often = Array.from({ length: 40 }, () => [...heard('rare', 'hint', 1), ...heard('common', 'hint', 1)]);
    const common = Array.from({ length: 40 }, () => heard('common', 'hint', 1));
    const { rare, common: shared } = weightsOf(often, common);
    expect(rare.weight).toBeGreaterThan(2);
    expect(shared.weight).toBeLessThan(0.2);
    expect(rare).toMatchObject({ garbled: 40, human: 0, severity: 'hint' });
  });

  test('proof is never of the wrong sign, no finding speaks for an article, and every weight is capped', () => {
    const human = Array.from({ length: 40 }, () => [...heard('p', 'proof', 1), ...heard('h', 'hint', 1)]);
    const worst = weightsOf(none, human);
    expect(worst['p'].weight).toBeGreaterThan(2);
    expect(worst['h'].weight).toBe(0);
    const best = weightsOf(
      Array.from({ length: 400 }, () => heard('p', 'proof', 3)),
      none,
    );
    expect(best['p'].weight).toBeLessThanOrEqual(4.5);
  });

  test('one finding is worth about what its severity promises', () => {
    const { s } = weightsOf([heard('s', 'sign', 1), ...none], none);
    expect(s.weight).toBeGreaterThan(2.5);
    expect(s.weight).toBeLessThan(4);
  });
});

describe('separate', () => {
  const rates = {
    starts: Int32Array.from([0, 2, 4, 6, 8]),
    ngrams: Int32Array.from([0, 2, 0, 2, 1, 2, 1, 2]),
    rates: Float32Array.from([1, 1, 1.2, 0.8, 1, 1, 0.9, 1.1]),
  };
  const problem = {
    rates,
    rows: Int32Array.from([0, 1, 2, 3]),
    sides: Int8Array.from([1, 1, -1, -1]),
    weights: new Float64Array(4).fill(100),
    units: new Float64Array(3).fill(1),
  };

  test('parts what can be parted, and is the same each time', () => {
    const plane = separate(problem);
    const sums = [0, 1, 2, 3].map((row) => sideOf(plane, rates, row));
    expect(sums.map(Math.sign)).toEqual([1, 1, -1, -1]);
    expect(plane.weights[0]).toBeGreaterThan(0);
    expect(plane.weights[1]).toBeLessThan(0);
    expect(separate(problem)).toEqual(plane);
  });
});

describe('logisticFit', () => {
  test('finds the log-odds of a share', () => {
    const cases = [
      ...Array.from({ length: 30 }, () => ({ features: [1], isGarbled: true, weight: 1 })),
      ...Array.from({ length: 10 }, () => ({ features: [1], isGarbled: false, weight: 1 })),
      ...Array.from({ length: 10 }, () => ({ features: [0], isGarbled: true, weight: 1 })),
      ...Array.from({ length: 30 }, () => ({ features: [0], isGarbled: false, weight: 1 })),
    ];
    const [intercept, slope] = logisticFit(cases);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 3);
    expect(intercept + slope).toBeCloseTo(Math.log(3), 3);
  });
});

describe('chooseBands', () => {
  const people = (count: number, set: string, oddsOf: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => ({ set, logOdds: oddsOf(at), heard: true, convicted: true }));

  test('bands stand where few enough human articles pass', () => {
    const all = people(10_000, 'news', (at) => at / 1000);
    const { suspect, garbled } = chooseBands(all);
    const over = (odds: number): number => all.filter(({ logOdds }) => logOdds >= odds).length;
    expect(over(suspect)).toBeLessThanOrEqual(120);
    expect(over(garbled)).toBeLessThanOrEqual(8);
    expect(over(suspect - 0.05)).toBeGreaterThan(120);
  });

  test('the set with most false alarms decides, but a small one does not', () => {
    const calm = people(5000, 'calm', () => -3);
    const noisy = people(200, 'noisy', (at) => (at < 20 ? 3 : -3));
    expect(chooseBands([...calm, ...noisy]).suspect).toBeGreaterThan(3);
    expect(chooseBands([...calm, ...people(20, 'small', () => 3)]).suspect).toBeLessThan(3.1);
  });
});
