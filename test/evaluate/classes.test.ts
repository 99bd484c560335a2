import { describe, expect, test } from '@jest/globals';
import { badnessOf, classesOf, higherIsWorse, type Graded } from '../../src/evaluate/classes.js';

const MQM = 'MQM penalty per segment (lower better)';
const DA = 'DA z-score (mean over rated segments; higher better)';
const row = (given: Partial<Graded>): Graded => ({ label: 'mt', set: 's', quality: null, ...given });
const rated = (qualityKind: string, qualities: readonly number[]): Graded[] =>
  qualities.map((quality) => row({ quality, qualityKind, langpair: 'zh-en' }));

describe('classes', () => {
  test('labels given outright are kept', () => {
    const labels = ['human', 'garbled', 'other'] as const;
    expect(classesOf(labels.map((label) => row({ label, kind: 'smt' })))).toEqual(labels);
  });

  test.each([
    [{ kind: 'smt' }, 'garbled'],
    [{ kind: 'rbmt' }, 'garbled'],
    [{ kind: 'nmt' }, 'other'],
    [{ kind: 'nmt', system: 'argos' }, 'garbled'],
    [{ system: 'bergamot-tiny' }, 'garbled'],
    [{ system: 'bergamot-base' }, 'other'],
    [{}, 'other'],
  ] as const)('machine text %p is %s', (given, label) => {
    expect(classesOf([row(given)])).toEqual([label]);
  });

  test('the worst third has the highest penalties and the lowest assessments', () => {
    const ratings = [1, 2, 3, 4, 5, 6];
    expect(classesOf(rated(MQM, ratings))).toEqual(['other', 'other', 'other', 'other', 'garbled', 'garbled']);
    expect(classesOf(rated(DA, ratings))).toEqual(['garbled', 'garbled', 'other', 'other', 'other', 'other']);
  });

  test('of rows that tie across the border none is taken', () => {
    expect(classesOf(rated(MQM, [9, 5, 5, 5, 1, 1]))).toEqual(['garbled', 'other', 'other', 'other', 'other', 'other']);
    expect(classesOf(rated(MQM, [3, 3, 3]))).toEqual(['other', 'other', 'other']);
  });

  test('each set and language pair has a third of its own, and human rows have no part in it', () => {
    const others = rated(MQM, [7, 8, 9]).map((one) => ({ ...one, langpair: 'de-en' }));
    const people = rated(MQM, [50, 60, 70]).map((one) => ({ ...one, label: 'human' as const }));
    const labels = classesOf([...rated(MQM, [1, 2, 3]), ...others, ...people]);
    expect(labels).toEqual(['other', 'other', 'garbled', 'other', 'other', 'garbled', 'human', 'human', 'human']);
  });
});

describe('quality', () => {
  test('runs the way its name says', () => {
    expect([MQM, 'MQM', DA, 'DA', 'stars', undefined].map(higherIsWorse)).toEqual([
      ...[true, true, false, false],
      ...[undefined, undefined],
    ]);
  });

  test('is turned so that more is worse', () => {
    expect(badnessOf({ quality: 2, qualityKind: MQM })).toBe(2);
    expect(badnessOf({ quality: 2, qualityKind: DA })).toBe(-2);
    expect(badnessOf({ quality: 2 })).toBeNull();
  });
});
