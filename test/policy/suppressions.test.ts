import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Article, Verdict } from '../../src/model.js';
import { bandJudge } from '../../src/policy/judge.js';
import type { Suppression } from '../../src/policy/options.js';
import { suppressing } from '../../src/policy/suppressions.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

const REASON = 'An editor has looked at it.';
const FILE: Partial<Article> = { source: 'The Planet', origin: { path: 'wire/today/a.txt' } };
const ADDRESS: Partial<Article> = { origin: { path: 'https://news.example/feed.xml', item: 2 } };

const verdictOf = (more: Partial<Article> = FILE): Verdict =>
  fakeVerdict('Arrows , and arrows. Lake by Reuters. He didnt. It is machine-translated.', more);

async function suppressed(suppressions: readonly Omit<Suppression, 'reason'>[], verdict = verdictOf()) {
  const judge = await suppressing(
    suppressions.map((keys) => ({ ...keys, reason: REASON })),
    bandJudge('garbled'),
  );
  const judged = judge.judge(verdict);
  return { judged, ...(await judge.end()) };
}

const ALL = [
  'arrows-for-missiles',
  'arrows-for-missiles',
  'lake-by-reuters',
  'lost-apostrophe',
  'odd-comma',
  'says-so',
];

describe('a suppression', () => {
  it.each<[Omit<Suppression, 'reason'>, Partial<Article>, readonly string[]]>([
    [{ rule: 'odd-comma' }, FILE, ['odd-comma']],
    [{ rule: 'arrows-for-missiles' }, FILE, ['arrows-for-missiles', 'arrows-for-missiles']],
    [{ rule: 'lost-apostrophe' }, FILE, ['lost-apostrophe']],
    [{ rule: 'says-so' }, FILE, ['says-so']],
    [{ fingerprint: 'arrows-for-missiles-0' }, FILE, ['arrows-for-missiles']],
    [{ fingerprint: 'arrows-for-missiles-0', rule: 'odd-comma' }, FILE, []],
    [{ source: 'The Planet' }, FILE, ALL],
    [{ source: 'the planet' }, FILE, []],
    [{ source: 'The Planet' }, ADDRESS, []],
    [{ source: 'The Planet', rule: 'odd-comma' }, FILE, ['odd-comma']],
    [{ file: 'wire/**' }, FILE, ALL],
    [{ file: './wire/*/*.txt' }, FILE, ALL],
    [{ file: 'wire/*' }, FILE, []],
    [{ file: resolve('wire/**') }, FILE, ALL],
    [{ file: 'wire/**' }, { origin: { path: resolve('wire/today/a.txt') } }, ALL],
    [{ file: 'today/*', at: { file: 'wire/lakeby.yaml' } }, FILE, ALL],
    [{ file: 'wire/**', at: { file: 'wire/lakeby.yaml' } }, FILE, []],
    [{ file: '../wire/**', at: { file: 'conf/lakeby.yaml' } }, FILE, ALL],
    [{ file: 'https://news.example/**' }, ADDRESS, ALL],
    [{ file: '**/feed.xml', rule: 'odd-comma' }, ADDRESS, ['odd-comma']],
    [{ file: 'wire/**', source: 'Another', rule: 'odd-comma' }, FILE, []],
  ])('of %j', async (keys, article, rules) => {
    const { judged } = await suppressed([keys], verdictOf(article));
    expect(judged.suppressed.map(({ rule }) => rule).sort()).toEqual(rules);
    expect(judged.suppressed.every(({ why }) => why === REASON)).toBe(true);
    const left = [...judged.findings, ...judged.damage.findings, ...judged.disclosures];
    expect(left).toHaveLength(ALL.length - rules.length);
  });

  it('changes neither score nor bands', async () => {
    const before = verdictOf();
    const { judged } = await suppressed([{ source: 'The Planet' }], before);
    const { score, band, damage } = before;
    expect(judged).toMatchObject({ score, band, damage: { score: damage.score, band: damage.band } });
  });

  it.each<[string, readonly Omit<Suppression, 'reason'>[], string | undefined]>([
    ['one finding', [{ rule: 'lake-by-reuters' }], 'It is garbled.'],
    ['all that was found', ALL.map((rule) => ({ rule })), 'It is garbled.'],
    ['the source', [{ source: 'The Planet' }], undefined],
    ['the file', [{ file: 'wire/**' }], undefined],
    ['one rule in the file', [{ file: 'wire/**', rule: 'odd-comma' }], 'It is garbled.'],
  ])('of %s lets the article fail, or not', async (_, keys, fails) => {
    const { judged, failures } = await suppressed(keys);
    expect(judged.fails).toBe(fails);
    expect(failures).toHaveLength(fails === undefined ? 0 : 1);
  });

  it('is named with its place when it matched nothing', async () => {
    const at = { file: join('conf', 'lakeby.yaml'), line: 12 };
    const { remarks } = await suppressed([
      { rule: 'odd-comma', at },
      { rule: 'gone', source: 'A\nB', at },
      { fingerprint: 'f', file: 'none/**' },
    ]);
    expect(remarks).toEqual([
      'conf/lakeby.yaml:12: The suppression of rule gone, source A B matched nothing in this run; if it is done with, delete it.',
      'The suppression of fingerprint f, file none/** matched nothing in this run; if it is done with, delete it.',
    ]);
  });

  it('is used where another one covers the same finding', async () => {
    expect((await suppressed([{ rule: 'odd-comma' }, { source: 'The Planet' }])).remarks).toEqual([]);
  });
});
