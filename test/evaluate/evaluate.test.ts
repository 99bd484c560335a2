import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Sample } from '../../src/evaluate/gather.js';
import { evaluationSchema, type Evaluation } from '../../src/evaluate/schema.js';
import { article, finding, sampleOf, sentence } from './scored-rows.js';

const measured = (sample: Sample, bootstrap = 40): Evaluation =>
  evaluate(sample, { inputs: ['x'], split: 'all', prior: 0.5, off: [], bootstrap, seed: 1 });

const MQM = 'MQM penalty (lower better)';
const rich = sampleOf(
  [
    ...Array.from({ length: 120 }, (_, at) =>
      article({
        ...{ doc: `d${at}`, year: 2012, score: (at % 10) / 20 },
        findings: at % 10 === 0 ? [finding(0, 5), finding(7, 9, { severity: 'hint', rule: 'a-hint' })] : [],
      }),
    ),
    ...Array.from({ length: 60 }, (_, at) =>
      article({
        ...{ label: 'garbled', set: at % 2 ? 'engines' : 'trips', doc: `d${at}`, year: 2012 },
        ...{ kind: at % 2 ? 'smt' : 'nmt', langpair: 'de-en', system: `s${at % 3}`, roundtrip: at % 2 === 0 },
        ...{ score: 0.2 + (at % 8) / 10, ruleScore: 0.1 + (at % 5) / 10, quality: at % 8, qualityKind: MQM },
        findings: [finding(0, 5, { severity: 'proof' }), finding(8, 12, { rule: 'wording-odd', category: 'wording' })],
      }),
    ),
    article({ label: 'other', system: 's9', unscored: true, score: 0 }),
  ],
  [
    sentence({
      doc: 'd1',
      errors: [{ start: 0, end: 40, category: '', severity: 'Major' }],
      findings: [finding(3, 9)],
    }),
  ],
);

describe('an evaluation', () => {
  const evaluation = measured(rich);

  test('has the documented form', () => {
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation);
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
  });

  test('is the same again', () => {
    expect(measured(rich)).toEqual(evaluation);
  });

  test('counts what was measured', () => {
    expect(evaluation.data).toMatchObject({ human: 120, garbled: 60, other: 1, unscored: 1, sentences: 1 });
    expect(evaluation.histograms.map(({ kind, documents }) => [kind, documents])).toEqual([
      ...[
        ['human', 120],
        ['garbled', 60],
        ['other', 1],
      ],
      ...[
        ['nmt', 30],
        ['smt', 30],
      ],
    ]);
  });

  test('holds round trips and rule scores apart', () => {
    const { all, roundTrips, rules } = evaluation.matched;
    expect(all.sets.map(({ set }) => set)).toEqual(['engines', 'trips']);
    expect(roundTrips.sets.map(({ set }) => set)).toEqual(['trips']);
    expect(rules.mean.value).toBeLessThan(all.mean.value!);
  });

  test('the rank correlation is positive where worse text scores higher', () => {
    const [mqm] = evaluation.quality;
    expect(mqm).toMatchObject({ quality: 'MQM', pairs: [{ langpair: 'de-en', year: 2012, documents: 60 }] });
    expect(mqm!.mean.value).toBeCloseTo(1, 6);
  });

  test('says of every rule where it speaks', () => {
    expect(evaluation.rules.map(({ name }) => name)).toEqual(['a-hint', 'a-rule', 'wording-odd']);
    expect(evaluation.rules[1]).toMatchObject({
      ...{ family: 'a-family', category: 'grammar', severity: 'proof' },
      ...{ human: { findings: 12, documents: 12 }, garbled: { findings: 60, documents: 60 } },
      ...{ recall: { value: 1 }, falseAlarms: { value: 0.1 }, auc: { value: 0.95 }, perThousand: { value: 0.5 } },
      spans: { findings: 1, right: 1, precision: { value: 1 } },
    });
  });

  test('says of every group how it fares', () => {
    const { set, kind, langpair, system } = evaluation.groups;
    expect(set.map(({ name }) => name)).toEqual(['engines', 'news', 'rated', 'trips']);
    expect(set[2]!.spans).toMatchObject({ sentences: 1, findings: 1, right: 1 });
    expect(kind.map(({ name, detection }) => [name, detection.garbled])).toEqual([
      ['nmt', 30],
      ['smt', 30],
    ]);
    expect(langpair[0]).toMatchObject({ name: 'de-en', detection: { human: 120, garbled: 60 }, humanText: null });
    expect(system.map(({ name }) => name)).toEqual(['s0', 's1', 's2', 's9']);
    expect(set[1]!.detection.auc).toMatchObject({ value: null, reason: 'there are no garbled documents' });
  });

  test('findings on human text are counted by words, hints apart', () => {
    const { humanText } = evaluation;
    expect(humanText).toMatchObject({
      documents: 120,
      words: 24000,
      aboveHint: { value: 0.5 },
      withHints: { value: 1 },
    });
  });

  test('the ROC curve ends where everything is found', () => {
    expect(evaluation.roc.at(-1)).toEqual({ threshold: 0, falseAlarms: 1, recall: 1 });
  });
});

/** Every number of a tree. */
function numbersIn(node: unknown): number[] {
  if (typeof node === 'number') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(numbersIn) : [];
}

describe('poor samples', () => {
  test.each([
    ['nothing', sampleOf([])],
    ['one human document', sampleOf([article()])],
    ['one garbled document', sampleOf([article({ label: 'garbled' })])],
    ['machine text of neither class', sampleOf([article({ label: 'other' })])],
    ['one of each', sampleOf([article(), article({ label: 'garbled' })])],
    ['sentences alone', sampleOf([], [sentence()])],
    ['no words', sampleOf([article({ words: 0 })])],
  ])('%s: every figure has a value or a reason', (_, sample) => {
    const evaluation = measured(sample, 20);
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation);
    expect(numbersIn(evaluation).every(Number.isFinite)).toBe(true);
  });

  test('a class that is missing is said', () => {
    expect(measured(sampleOf([article()])).notes[0]).toMatch(/^No document is visibly garbled/);
    expect(measured(sampleOf([article({ label: 'garbled' })])).notes[0]).toMatch(/^No document is human:/);
  });
});
