import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import type { Scored } from '../../src/evaluate/scored.js';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

type Row = Readonly<Record<string, unknown>>;

const SUBJECTS = ['The council', 'A farmer', 'The court', 'Her brother', 'The committee', 'Nobody', 'The bank'];
const VERBS = ['opened', 'closed', 'saw', 'sold', 'praised', 'moved'];
const THINGS = ['the old bridge', 'a red barn', 'the new school', 'two small boats', 'the market'];
const PLAIN = ['on Monday', 'last week', 'in the rain', 'after lunch'];
const GARBLED = ['in of the Monday', 'the past week in', 'at the under rain', 'behind of the lunch'];

/** A short article of made-up sentences; those of engines end in broken phrases. */
function article(at: number, endings: readonly string[]): string {
  return Array.from({ length: 12 }, (_, line) => {
    const pick = (words: readonly string[], step: number): string => words[(at * step + line * 3) % words.length];
    return `${pick(SUBJECTS, 1)} ${pick(VERBS, 5)} ${pick(THINGS, 7)} ${pick(endings, 3)}.`;
  }).join(' ');
}

const ROWS: Row[] = Array.from({ length: 24 }, (_, at) => ({ doc: `d${at}`, year: 2000 + (at % 2) })).flatMap(
  (about, at) => [
    { ...about, id: `h${at}`, set: 'people', label: 'human', text: article(at, PLAIN) },
    {
      ...{ ...about, id: `m${at}`, set: 'engine', label: 'mt', kind: 'smt', text: article(at, GARBLED) },
      langpair: at % 3 ? 'de-en' : 'fr-en',
    },
  ],
);
const PAIRS: Row[] = Array.from({ length: 40 }, (_, at) => ({
  ...{ set: 'engine', year: 2000 + (at % 2), doc: `d${at % 24}`, kind: 'smt', split: 'dev' },
  ...{ mt: `The court saw the market ${GARBLED[at % 4]}.`, human: `The court saw the market ${PLAIN[at % 4]}.` },
}));
const jsonl = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function training(rows: readonly Row[] | Buffer, pairs: readonly Row[] = PAIRS) {
  const content = Buffer.isBuffer(rows) ? rows : jsonl(rows);
  const at = folder({ 'rows.jsonl': content, 'pairs.jsonl': jsonl(pairs) });
  const words = ['--output', join(at, 'out'), '--left-out', join(at, 'left-out.jsonl.gz'), '--date', '2026-11-21'];
  const ran = await runCli(['train', join(at, 'rows.jsonl'), '--pairs', join(at, 'pairs.jsonl'), ...words]);
  return { ...ran, at, read: (name: string) => readFileSync(join(at, 'out', name)) };
}

describe('lakeby train', () => {
  test('writes what it learned with data, counts and day, the same each time', async () => {
    const { code, read } = await training(ROWS);
    expect(code).toBe(0);
    const calibration = JSON.parse(read('calibration.json').toString()) as Row;
    expect(calibration).toMatchObject({
      ...{ date: '2026-11-21', data: ['rows.jsonl', 'pairs.jsonl'], prior: 0.1 },
      counts: { garbled: 24, human: 24, pairs: 40 },
    });
    expect((calibration['withWording'] as { wording: number }).wording).toBeGreaterThan(0);
    const again = await training(ROWS);
    for (const name of ['weights.json', 'calibration.json', 'wording.bin', 'pivot.bin'])
      expect(again.read(name)).toEqual(read(name));
  });

  test('every article is scored by a model that has not seen its part, and wording alone tells the sides apart', async () => {
    const { at } = await training(ROWS);
    const lines = gunzipSync(readFileSync(join(at, 'left-out.jsonl.gz')))
      .toString()
      .trim()
      .split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Scored);
    expect(rows.map(({ id }) => id).sort()).toEqual(ROWS.map(({ id }) => id).sort());
    const scores = (label: string) => rows.filter((row) => row.label === label).map(({ score }) => score);
    expect(Math.min(...scores('garbled'))).toBeGreaterThan(Math.max(...scores('human')));
  });

  test('rows of split test teach nothing', async () => {
    const strange = ROWS.map((row) => ({ ...row, id: `t${String(row['id'])}`, split: 'test', label: 'human' }));
    const [plain, mixed] = [await training(ROWS), await training([...ROWS, ...strange])];
    expect(mixed.read('wording.bin')).toEqual(plain.read('wording.bin'));
    expect(mixed.read('weights.json')).toEqual(plain.read('weights.json'));
    expect(mixed.read('pivot.bin')).toEqual(plain.read('pivot.bin'));
  });
});

describe('bad input', () => {
  test.each([
    ['one class only', ROWS.filter(({ label }) => label === 'human'), /There are 0 garbled articles .* to learn from/],
    ['no label', [{ id: 'x', text: 'A text.' }], /rows\.jsonl:1.*no "label"/s],
    ['an id that stands twice', [ROWS[0], ROWS[0]], /rows\.jsonl:2.*h0/s],
    ['gzip that ends in the middle', gzipSync(jsonl(ROWS)).subarray(0, 400), /the gzip data ends in the middle/],
  ] as const)('%s: a message, and nothing is written', async (_, rows, message) => {
    const { code, stderr, at } = await training(rows as Row[] | Buffer);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(join(at, 'left-out.jsonl.gz'))).toBe(false);
    expect(existsSync(join(at, 'out')) ? readdirSync(join(at, 'out')) : []).toEqual([]);
  });

  test('a pair without its human side is named by file and line', async () => {
    const { code, stderr } = await training(ROWS, [...PAIRS.slice(0, 2), { set: 'engine', mt: 'A sentence.' }]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/pairs\.jsonl:3.*no pair of sentences.*human/s);
  });

  test('a day that is none', async () => {
    const { code, stderr } = await runCli(['train', 'x.jsonl', '--date', 'today']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--date today is no day.*2026-11-21/s);
  });
});
