import { describe, expect, it } from '@jest/globals';
import type { Outcome, Verdict } from '../../src/model.js';
import { MOST_SOURCES } from '../../src/policy/counts.js';
import type { Judge } from '../../src/policy/judge.js';
import { shareJudge, sourceShareJudge } from '../../src/policy/shares.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

const [CLEAN, GARBLED] = [fakeVerdict('Nothing.'), fakeVerdict('Arrows and Lake by Reuters.')];
const FOREIGN = fakeVerdict('Ein Satz.', { language: 'de' });

const times = (number: number, verdict: Verdict, source?: string): Verdict[] =>
  Array.from({ length: number }, () => ({ ...verdict, article: { ...verdict.article, source } }) as Verdict);

async function outcome(judge: Judge, verdicts: readonly Verdict[]): Promise<Outcome> {
  for (const verdict of verdicts) expect(judge.judge(verdict)).toBe(verdict);
  return judge.end();
}

describe('a limit on the share of garbled articles', () => {
  it.each([
    ['at the limit', 0.1, [...times(18, CLEAN), ...times(2, GARBLED)], []],
    [
      'above it',
      0.1,
      [...times(17, CLEAN), ...times(3, GARBLED)],
      ['3 of 20 scored articles are garbled (15 %), above the limit of 10 %. Look at them, or raise the limit.'],
    ],
    ['above it, with too few articles', 0.1, times(19, GARBLED), []],
    ['articles that were not scored do not make it enough', 0.1, [...times(19, GARBLED), ...times(9, FOREIGN)], []],
    [
      'none is allowed',
      0,
      [...times(1999, CLEAN), ...times(1, GARBLED)],
      ['1 of 2,000 scored articles are garbled (0.05 %), above the limit of 0 %. Look at them, or raise the limit.'],
    ],
    ['all are allowed', 1, times(30, GARBLED), []],
  ])('%s', async (_, maxGarbledShare, verdicts, failures) => {
    expect(await outcome(shareJudge({ maxGarbledShare }), verdicts)).toEqual({ failures, remarks: [] });
  });

  it('may speak with fewer articles where that is asked for', async () => {
    const judge = shareJudge({ maxGarbledShare: 0.5, leastArticles: 3 });
    expect((await outcome(judge, times(3, GARBLED))).failures).toHaveLength(1);
  });
});

describe('a limit for every source', () => {
  const limit = { maxGarbledShare: 0.2, leastArticles: 4 };

  it('names the sources above it, the worst first, and leaves out articles without one', async () => {
    const verdicts = [
      ...[...times(3, CLEAN, 'Good'), ...times(1, CLEAN, 'Good')],
      ...[...times(3, CLEAN, 'Bad\nNews'), ...times(2, GARBLED, 'Bad\nNews')],
      ...times(5, GARBLED, 'Worse'),
      ...times(3, GARBLED, 'Few'),
      ...times(9, GARBLED),
    ];
    const { failures } = await outcome(sourceShareJudge(limit), verdicts);
    expect(failures.map((failure) => failure.split('.')[0])).toEqual([
      '"Worse": 5 of 5 scored articles are garbled (100 %), above the limit of 20 %',
      '"Bad News": 2 of 5 scored articles are garbled (40 %), above the limit of 20 %',
    ]);
  });

  it('names ten, and counts the rest', async () => {
    const verdicts = Array.from({ length: 14 }, (_, at) => times(4, GARBLED, `Source ${at}`)).flat();
    const { failures } = await outcome(sourceShareJudge(limit), verdicts);
    expect([failures.length, failures.at(-1)]).toEqual([11, 'The same goes for 4 more sources.']);
  });

  it('counts no more sources than it can hold, and says so', async () => {
    const judge = sourceShareJudge(limit);
    for (let at = 0; at <= MOST_SOURCES; at++)
      judge.judge({ ...GARBLED, article: { ...GARBLED.article, source: `Source ${at}` } });
    expect((await judge.end()).remarks).toEqual([
      'There are more than 100,000 sources, and only the first were counted; see which field --field source names.',
    ]);
  });
});
