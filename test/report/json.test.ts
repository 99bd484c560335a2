import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Verdict } from '../../src/model.js';
import { jsonlReporter, jsonReporter } from '../../src/report/json.js';
import { createTally } from '../../src/report/tally.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

const EVERYTHING: Verdict = {
  ...fakeVerdict('He didnt see the arrows by Lake by Reuters , machine-translated.', { title: 'T', source: 'S' }),
  pivot: [{ language: 'ru', probability: 0.123456 }],
  notes: ['A note.'],
};

const TITLED: Verdict = {
  ...fakeVerdict('Text.', { title: 'Arrows' }),
  findings: [
    {
      rule: 'r',
      category: 'meaning',
      severity: 'sign',
      start: 0,
      end: 6,
      field: 'title',
      message: 'M',
      fingerprint: 'f',
      others: [{ article: 'b', origin: { path: 'b.txt' }, start: 1, end: 2, text: 'x', sentence: 'a x', within: 2 }],
    },
  ],
};

const VERDICTS = [
  EVERYTHING,
  TITLED,
  fakeVerdict('Ein Satz.', { language: 'de' }),
  fakeVerdict('\u001b \ud800 \u202e arrows'),
];

function report(verdicts: readonly Verdict[]): string {
  const reporter = jsonReporter();
  const tally = createTally();
  const parts = verdicts.map((verdict) => {
    tally.add(verdict);
    return reporter.article(verdict);
  });
  tally.skip({ origin: { path: 'gone.txt' }, reason: 'no such file' });
  return reporter.begin() + parts.join(reporter.between) + reporter.end(tally.summary());
}

describe('JSON reports', () => {
  let validators: Record<'verdict' | 'report', ValidateFunction>;

  beforeAll(() => {
    const compile = (name: string): ValidateFunction =>
      new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(`rules/generated/${name}.schema.json`, 'utf8')));
    validators = { verdict: compile('verdict'), report: compile('report') };
  });

  it.each([[[]], [VERDICTS.slice(0, 1)], [VERDICTS]])('follow the documented schema', (verdicts) => {
    validators.report(JSON.parse(report(verdicts)));
    expect(validators.report.errors).toBeNull();
  });

  it.each(VERDICTS)('has one verdict a line in JSONL, by the same schema', (verdict) => {
    const line = jsonlReporter().article(verdict);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    validators.verdict(JSON.parse(line));
    expect(validators.verdict.errors).toBeNull();
  });

  it('says everything that the contract names', () => {
    const verdict = JSON.parse(jsonlReporter().article(EVERYTHING));
    expect(verdict).toMatchObject({
      id: 'a.txt',
      title: 'T',
      source: 'S',
      score: 0.92,
      band: 'garbled',
      language: 'en',
      version: 1,
      notes: ['A note.'],
    });
    expect(verdict.pivot).toEqual([{ language: 'ru', probability: 0.1235 }]);
    expect(verdict.findings[0]).toEqual({
      rule: 'lake-by-reuters',
      category: 'credits',
      severity: 'proof',
      start: 27,
      end: 42,
      text: 'Lake by Reuters',
      message: 'The engine translated a photo credit.',
      means: ['Pool via REUTERS'],
      from: [],
      fingerprint: 'lake-by-reuters-27',
    });
    expect(verdict.damage).toMatchObject({ band: 'some', findings: [{ rule: 'lost-apostrophe', text: 'didnt' }] });
    expect(verdict.disclosures).toMatchObject([{ category: 'disclosure' }]);
  });

  it('takes the words of a finding in the title from the title', () => {
    const [finding] = JSON.parse(jsonlReporter().article(TITLED)).findings;
    expect(finding).toMatchObject({
      field: 'title',
      text: 'Arrows',
      others: [{ article: 'b', start: 1, end: 2, text: 'x', sentence: 'a x' }],
    });
  });

  it('escapes what a terminal would obey', () => {
    const line = jsonlReporter().article(fakeVerdict('x', { id: 'a\u001b\u009b\u202e\ud800 \u{e0041}' }));
    expect(line).toContain('a\\u001b\\u009b\\u202e\\ud800 \\udb40\\udc41');
    expect(JSON.parse(line).id).toBe('a\u001b\u009b\u202e\ud800 \u{e0041}');
  });
});

describe('the generated schema', () => {
  it('refuses what is not documented', () => {
    const schema = JSON.parse(readFileSync('rules/generated/verdict.schema.json', 'utf8'));
    const validate = new Ajv2020().compile(schema);
    const verdict = JSON.parse(jsonlReporter().article(EVERYTHING));
    expect(validate({ ...verdict, extra: 1 })).toBe(false);
    expect(validate({ ...verdict, band: 'bad' })).toBe(false);
    expect(validate({ ...verdict, findings: [{}] })).toBe(false);
  });

  it.each(['verdict', 'report', 'filter'] as const)('%s is in step with schema.ts', async (name) => {
    const { z } = await import('zod');
    const { verdictSchema, reportSchema, filterLineSchema } = await import('../../src/report/schema.js');
    const schema = { verdict: verdictSchema, report: reportSchema, filter: filterLineSchema }[name];
    const written = { ...JSON.parse(readFileSync(`rules/generated/${name}.schema.json`, 'utf8')), $comment: undefined };
    expect(written).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }))));
  });
});
