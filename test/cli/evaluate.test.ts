import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { evaluationSchema, type Evaluation } from '../../src/evaluate/schema.js';
import { folder } from '../helpers/folder.js';
import { runCli, type Ran } from '../helpers/run-cli.js';

type Row = Readonly<Record<string, unknown>>;

const GOOD = 'Pool via REUTERS showed the missiles.';
const BAD = 'Lake by Reuters showed the arrows.';
const jsonl = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const human = (id: string, more: Row = {}): Row => ({ id, label: 'human', text: GOOD, ...more });
const garbled = (id: string, more: Row = {}): Row => ({ id, label: 'mt', kind: 'smt', text: BAD, ...more });
const rated = (id: string, more: Row = {}): Row => ({
  ...{ id, text: BAD, human: false, system: 's', doc: 'd', year: 2020, seg: 1 },
  errors: [{ start: 0, end: 15, category: 'Accuracy', severity: 'Major', rater: 'r' }],
  ...more,
});
const PAIR = [human('h', { doc: 'd', year: 2020 }), garbled('m', { doc: 'd', year: 2020, set: 'engines' })];

/** Runs `evaluate` on one file of rows, without resamples. */
function evaluating(rows: readonly Row[] | string | Buffer, ...words: readonly string[]): Promise<Ran> {
  const content = typeof rows === 'string' || Buffer.isBuffer(rows) ? rows : jsonl(rows);
  const file = join(folder({ 'rows.jsonl': content }), 'rows.jsonl');
  return runCli(['evaluate', file, '--bootstrap', '0', ...words]);
}

async function json(rows: readonly Row[], ...words: readonly string[]): Promise<Evaluation> {
  const { stdout, stderr } = await evaluating(rows, '--format', 'json', ...words);
  if (stdout === '') throw new Error(stderr);
  return evaluationSchema.parse(JSON.parse(stdout));
}

describe('lakeby evaluate', () => {
  test('measures labelled articles and rated sentences of one file', async () => {
    const evaluation = await json([...PAIR, rated('s')]);
    expect(evaluation.data).toMatchObject({ human: 1, garbled: 1, other: 0, sentences: 1 });
    expect(evaluation.matched.all).toMatchObject({
      mean: { value: 1 },
      sets: [{ set: 'engines', machine: 1, human: 1 }],
    });
    expect(evaluation.spans!.machine).toMatchObject({ findings: 2, right: 1, precision: { value: 0.5 } });
  });

  test('a report for people has the figures, the tables and the reasons', async () => {
    const { code, stdout } = await evaluating([...PAIR, rated('s')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Matched AUC: the same documents by machine and by people +1\.000/);
    expect(stdout).toMatch(/By rule\n.*human +garbled/);
    expect(stdout).toMatch(/arrows-for-missiles +0 +1/);
    expect(stdout).toMatch(/- Recall at 1 % .*: it needs 100 human documents; there are 1\./);
    expect(stdout).not.toMatch(/NaN|undefined|null/);
  });

  test('--quiet leaves the tables out', async () => {
    const { stdout } = await evaluating(PAIR, '-q');
    expect(stdout).toMatch(/Brier score/);
    expect(stdout).not.toMatch(/By rule/);
  });

  test('only one split is measured, and classes are found among all rows', async () => {
    const kind = { kind: 'nmt', qualityKind: 'MQM (lower better)', langpair: 'de-en' };
    const rows = [1, 2, 9].map((quality) => garbled(`m${quality}`, { ...kind, quality, split: 'dev' }));
    const other = [3, 4, 5].map((quality) => garbled(`t${quality}`, { ...kind, quality, split: 'test' }));
    const { data } = await json([human('h', { split: 'dev' }), ...rows, ...other], '--split', 'dev');
    expect(data).toMatchObject({ split: 'dev', human: 1, garbled: 1, other: 2 });
  });

  test('gzipped rows and standard input are read alike', async () => {
    const plain = await json(PAIR);
    const zipped = await runCli(['evaluate', '-', '--bootstrap', '0', '--format', 'json'], {
      stdin: gzipSync(jsonl(PAIR)),
    });
    expect((JSON.parse(zipped.stdout) as Evaluation).all).toEqual(plain.all);
  });

  test('a directory stands for the labelled files in it', async () => {
    const place = folder({ 'a.jsonl': jsonl(PAIR.slice(0, 1)), 'b.jsonl.gz': gzipSync(jsonl(PAIR.slice(1))) });
    const { stdout } = await runCli(['evaluate', place, '--bootstrap', '0', '--format', 'json']);
    expect((JSON.parse(stdout) as Evaluation).data).toMatchObject({ human: 1, garbled: 1 });
  });

  test('sentences of one document are checked together, each with its own offsets', async () => {
    const rows = [rated('b', { seg: 2, text: `In all. ${BAD}` }), rated('a', { seg: 1, text: 'Nothing is here.' })];
    const { spans } = await json([...rows, rated('p', { human: true, errors: [] })]);
    expect(spans!.machine).toMatchObject({ sentences: 2, documents: 1, findings: 2, right: 1 });
    expect(spans!.human).toMatchObject({ sentences: 1, findings: 2, right: 0 });
  });

  test('sentences with an empty span are taken: nothing can touch it', async () => {
    const { spans } = await json([rated('s', { errors: [{ start: 3, end: 3 }] })]);
    expect(spans!.machine).toMatchObject({ findings: 2, right: 0 });
  });
});

describe('scored rows', () => {
  test('give the same figures again', async () => {
    const path = join(folder(), 'scored.jsonl.gz');
    const before = await json([...PAIR, rated('s')], '--write-scored', path);
    const { stdout } = await runCli(['evaluate', '--scored', path, '--bootstrap', '0', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({ ...before, data: { ...before.data, inputs: [path] } });
    expect(gunzipSync(readFileSync(path)).toString()).not.toContain('missiles.');
  });

  test.each([
    ['{"id": "a"}', /no scored row/],
    [JSON.stringify(human('a')), /without --scored/],
  ])('%s is refused', async (line, message) => {
    const file = join(folder({ 'scored.jsonl': line }), 'scored.jsonl');
    const { code, stderr } = await runCli(['evaluate', '--scored', file]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(stderr).toContain('scored.jsonl:1:');
  });
});

const outside = (start: number, end: number): Row => rated('s', { errors: [{ start, end }] });

describe('bad input', () => {
  test.each<[string, readonly Row[] | string | Buffer, RegExp]>([
    ['no label', [human('a'), { id: 'b', text: GOOD }], /rows\.jsonl:2: this row has no "label"/],
    ['an unknown label', [human('a', { label: 'bot' })], /rows\.jsonl:1: "label": /],
    ['no text', [{ id: 'a', label: 'human' }], /rows\.jsonl:1: no field "text"/],
    ['an id that stands twice', [human('a'), garbled('b'), human('a')], /rows\.jsonl:3: the article id "a" .*\n.*:1/],
    ['a span behind the end', [outside(0, 400)], /rows\.jsonl:1: an error span from 0 to 400 .* 34 long/],
    ['a span before the start', [outside(-1, 4)], /span from -1 to 4/],
    ['a span that ends before it starts', [outside(9, 4)], /span from 9 to 4/],
    ['a span without numbers', [rated('s', { errors: [{ start: 'x' }] })], /"errors\.0\.start"/],
    ['a quality that runs nowhere', [garbled('a', { quality: 3 })], /"qualityKind" does not say/],
    ['no JSON', '{"id": "a"\n', /rows\.jsonl:1: not JSON/],
    ['an empty file', '', /rows\.jsonl: is empty/],
    [
      'gzip that ends in the middle',
      gzipSync(jsonl(PAIR)).subarray(0, -12),
      /nothing can be read after line 1: the gzip data ends in the middle; fetch or compress/,
    ],
    ['damaged gzip', Buffer.concat([gzipSync('x').subarray(0, 10), Buffer.from('junk junk')]), /gzip data is damaged/],
  ])('%s', async (_, rows, message) => {
    const place = folder();
    const [report, kept] = [join(place, 'report.json'), join(place, 'kept.jsonl')];
    const words = ['--format', 'json', '--output', report, '--write-scored', kept];
    const { code, stdout, stderr } = await evaluating(rows, ...words);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
    expect(readdirSync(place)).toEqual([]);
  });

  test('one class only: what can be measured is, and the rest says why', async () => {
    const { code, stdout, stderr } = await evaluating([human('a'), human('b')], '--format', 'json');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/No document is visibly garbled/)]);
    const { all, humanText } = JSON.parse(stdout) as Evaluation;
    expect(all.auc).toEqual({ value: null, low: null, high: null, reason: 'there are no garbled documents' });
    expect(humanText.aboveHint.value).toBe(0);
  });

  test.each<[readonly string[], RegExp]>([
    [['evaluate'], /nothing to evaluate/],
    [['evaluate', 'no-such-file.jsonl'], /no-such-file\.jsonl: cannot be read: no such file/],
    [['evaluate', '-', '--prior', '2'], /--prior 2 is no share/],
    [['evaluate', '-', '--bootstrap', 'many'], /--bootstrap many is not a whole number/],
    [['evaluate', '-', '--seed', '-4'], /--seed -4/],
  ])('%p', async (words, message) => {
    const { code, stderr } = await runCli(words);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  test('a split nobody belongs to', async () => {
    const { code, stderr } = await evaluating(PAIR, '--split', 'test');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no row of split test/)]);
  });

  test('a report that cannot be written leaves what was there', async () => {
    const place = folder({ 'report.json/keep': '' });
    const { code, stderr } = await evaluating(PAIR, '--output', join(place, 'none', 'report.json'));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/report\.json: The file cannot be written: no such/)]);
    writeFileSync(join(place, 'old.json'), 'old');
    const refused = await evaluating([human('a'), human('a')], '--output', join(place, 'old.json'));
    expect(refused.code).toBe(2);
    expect(readFileSync(join(place, 'old.json'), 'utf8')).toBe('old');
  });
});
