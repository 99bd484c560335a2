import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimate } from '../../src/evaluate/estimate.js';
import type { Evaluation } from '../../src/evaluate/schema.js';
import type { ScoredSentence } from '../../src/evaluate/scored.js';
import { spanReport } from '../../src/evaluate/span-figures.js';
import { chanceToTouch, covered, lengthOf, touches, unionOf } from '../../src/evaluate/spans.js';
import { finding, sampleOf, sentence } from './scored-rows.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
  .map(([start, length]) => ({ start, end: Math.min(30, start + length) }));

describe('unions of spans', () => {
  test('cover the same characters once', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, other) => {
        const inside = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
        const characters = Array.from({ length: 30 }, (_, at) => at).filter(inside);
        expect(lengthOf(unionOf(spans))).toBe(characters.length);
        expect(covered(other, unionOf(spans))).toBe(
          characters.filter((at) => other.start <= at && at < other.end).length,
        );
      }),
    );
  });
});

describe('chance to touch', () => {
  test('is the share of places where a span of that length would touch', () => {
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 1, max: 30 }), (spans, size) => {
        const union = unionOf(spans);
        const places = Array.from({ length: 30 - size + 1 }, (_, start) => ({ start, end: start + size }));
        const expected = places.filter((place) => touches(place, union)).length / places.length;
        expect(chanceToTouch(size, 30, union)).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('a span longer than the text has no place in it', () => {
    expect(chanceToTouch(31, 30, [{ start: 0, end: 30 }])).toBe(0);
  });
});

const error = (start: number, end: number, severity = 'Minor', rater = 'r1') => ({
  ...{ start, end, severity, rater },
  category: 'Fluency/Grammar',
});

function report(sentences: readonly ScoredSentence[]): NonNullable<Evaluation['spans']> {
  const plan = spanReport(sentences);
  return estimate<NonNullable<Evaluation['spans']>>(plan!, sampleOf([], sentences), { bootstrap: 0, seed: 1 });
}

describe('findings against rated spans', () => {
  const { machine, machineWithHints, human } = report([
    sentence({
      doc: 'd1',
      errors: [error(0, 10), error(5, 20, 'Major', 'r2'), error(90, 100, 'Major')],
      findings: [finding(15, 25), finding(50, 60), finding(91, 95, { severity: 'hint' })],
    }),
    sentence({ doc: 'd1', human: true, errors: [error(0, 100)] }),
  ]);

  test('a finding is right if it touches a span of any rater', () => {
    expect(machine).toMatchObject({ documents: 1, sentences: 1, findings: 2, right: 1, precision: { value: 0.5 } });
    expect(machineWithHints).toMatchObject({ findings: 3, right: 2 });
  });

  test('chance is that of equally long spans anywhere in the sentence', () => {
    // A span of 10 among 91 places touches [0, 20) from 20 of them and [90, 100) from 10.
    expect(machine.chance.value).toBeCloseTo(30 / 91, 5);
    expect(machine.lift.value).toBeCloseTo(0.5 / (30 / 91), 5);
  });

  test('characters, major errors and partial overlap', () => {
    expect(machine.characterPrecision.value).toBe(0.25);
    expect(machine.majorRecall.value).toBe(0.5);
    const [precision, recall] = [(0.5 + 0) / 2, (5 / 20 + 0) / 2];
    expect(machine.f1.value).toBeCloseTo((2 * precision * recall) / (precision + recall), 5);
    expect(machine.characterF1.value).toBeCloseTo((2 * 5) / (20 + 30), 5);
  });

  test('human rows stand apart, and silence has a reason', () => {
    expect(human).toMatchObject({ sentences: 1, findings: 0, precision: { value: null } });
    expect(human.precision.reason).toMatch(/no findings/);
    expect(human.majorRecall.value).toBeNull();
  });

  test('without rated sentences there is nothing to report', () => {
    expect(spanReport([])).toBeNull();
  });
});
