import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Outcome, Verdict } from '../../src/model.js';
import { baselineJudge, updatingJudge } from '../../src/policy/baseline-judge.js';
import { parseBaseline } from '../../src/policy/baseline-file.js';
import type { Judge } from '../../src/policy/judge.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { folder } from '../helpers/folder.js';
import { garbled, garbledSilently } from './verdicts.js';

/** What a judge made of a run. */
interface Judged extends Outcome {
  readonly verdicts: readonly Verdict[];
  readonly fails: readonly (string | undefined)[];
}

async function judged(judge: Judge, verdicts: readonly Verdict[]): Promise<Judged> {
  const seen = verdicts.map((verdict) => judge.judge(verdict));
  return { verdicts: seen, fails: seen.map(({ fails }) => fails), ...(await judge.end()) };
}

const newFile = (): string => join(folder(), 'baseline.txt');

async function accepted(verdicts: readonly Verdict[], file = newFile()): Promise<string> {
  await judged(await updatingJudge({ file, failOn: 'garbled' }), verdicts);
  return file;
}

const run = async (file: string, verdicts: readonly Verdict[], failOn: 'garbled' | 'suspect' | 'none' = 'garbled') =>
  judged(await baselineJudge({ file, failOn }), verdicts);

const NEW = 'It is new and garbled.';

describe('an article beside a baseline', () => {
  const known = [garbled(1, { id: 'known' }), garbledSilently('Odd all through.', { id: 'silent' })];

  it.each([
    ['it is as it was', garbled(1, { id: 'known' }), undefined],
    ['it has another id now', garbled(1, { id: 'moved' }), undefined],
    ['it was garbled for its wording alone', garbledSilently('Odd all through.', { id: 'silent' }), undefined],
    ['it is that one, with another id', garbledSilently('Odd all\nthrough.', { id: 'moved' }), undefined],
    ['it is that one, edited', garbledSilently('Odd all through it.', { id: 'silent' }), undefined],
    ['it is new', garbled(2, { id: 'new' }), NEW],
    ['it is new, and garbled for its wording alone', garbledSilently('Odd as well.', { id: 'new' }), NEW],
    ['it is new and suspect', fakeVerdict('The arrows flew.', { id: 'new' }), undefined],
    ['it was edited to be worse', garbled(2, { id: 'known' }), 'It has 2 findings that are not in the baseline.'],
    [
      'one mistake was added',
      fakeVerdict(`${garbled(1).article.text} More arrows.`, { id: 'known' }),
      'It has 1 finding that is not in the baseline.',
    ],
    ['a hint was added', fakeVerdict(`${garbled(1).article.text} Odd , that.`, { id: 'known' }), undefined],
  ])('%s', async (_, verdict, fails) => {
    const file = await accepted(known);
    expect((await run(file, [verdict])).fails).toEqual([fails]);
  });

  it.each([
    ['on line 3 of a feed', { id: 'feed.jsonl:3', origin: { path: 'feed.jsonl', line: 3 } }],
    ['the third item of a feed', { id: 'feed.xml#3', origin: { path: 'feed.xml', item: 3 } }],
  ])('is not known by an id that only says where it stood: %s', async (_, article) => {
    const file = await accepted([garbledSilently('Odd all through.', article)]);
    const { fails, remarks } = await run(file, [garbledSilently('Another one.', article)]);
    expect(fails).toEqual([NEW]);
    expect(remarks).toEqual(['The baseline has 1 entry for articles not seen in this run.']);
  });

  it('is known by an address that begins as the address of its feed does', async () => {
    const article = { id: 'https://news.example/a', origin: { path: 'https://news.example/', item: 3 } };
    const file = await accepted([garbledSilently('Odd all through.', article)]);
    expect((await run(file, [garbledSilently('Edited.', article)])).fails).toEqual([undefined]);
  });

  it('keeps its score and band, and has what is known set apart', async () => {
    const file = await accepted([garbled(1)]);
    const [before] = [garbled(1)];
    const { verdicts } = await run(file, [before]);
    expect(verdicts[0]).toMatchObject({ score: before.score, band: 'garbled', findings: [] });
    expect(verdicts[0]?.suppressed.map(({ rule, why }) => [rule, why])).toEqual([
      ['lake-by-reuters', 'It is in the baseline.'],
      ['arrows-for-missiles', 'It is in the baseline.'],
    ]);
  });

  it('fails from the band on that is asked for', async () => {
    const file = await accepted([]);
    const suspect = fakeVerdict('The arrows flew.');
    expect((await run(file, [suspect], 'suspect')).fails).toEqual(['It is new and suspect.']);
    expect((await run(file, [suspect, garbled(1)], 'none')).fails).toEqual([undefined, undefined]);
  });

  it('is counted with the others that fail', async () => {
    const file = await accepted([garbled(1, { id: 'known' })]);
    const { failures } = await run(file, [
      garbled(2, { id: 'known' }),
      garbled(3, { id: 'b' }),
      garbled(4, { id: 'c' }),
    ]);
    expect(failures).toEqual([
      '2 articles are new and garbled. Look at them, or accept them with --update-baseline.',
      '1 known article has findings that are not in the baseline. Look at them, or accept them with --update-baseline.',
    ]);
  });
});

describe('updating a baseline', () => {
  const entriesOf = (file: string): string[] =>
    parseBaseline(readFileSync(file, 'utf8'), file)
      .map(({ article, rule }) => `${article} ${rule}`)
      .sort();

  it('accepts signs and proofs, and articles that would fail; hints and damage are not taken', async () => {
    const file = await accepted([
      garbled(1, { id: 'a' }),
      fakeVerdict('Arrows , he didnt say.', { id: 'b' }),
      fakeVerdict('Nothing.', { id: 'c' }),
    ]);
    expect(entriesOf(file)).toEqual([
      'a (article)',
      'a arrows-for-missiles',
      'a lake-by-reuters',
      'b arrows-for-missiles',
    ]);
  });

  it('fails nothing', async () => {
    const judge = await updatingJudge({ file: newFile(), failOn: 'garbled' });
    expect(await judged(judge, [garbled(1)])).toMatchObject({ fails: [undefined], failures: [] });
  });

  it('keeps entries of articles that did not come, and takes out what is stale in those that did', async () => {
    const file = await accepted([garbled(1, { id: 'gone' }), garbled(2, { id: 'mended' })]);
    const mended = fakeVerdict('xx Arrows and a pool.', { id: 'mended' });
    const next = [mended, garbled(3, { id: 'new' })];
    expect((await run(file, next)).remarks).toEqual([
      'The baseline has 2 entries that match nothing any more; --update-baseline takes them out.',
      'The baseline has 3 entries for articles not seen in this run.',
    ]);
    const { remarks } = await judged(await updatingJudge({ file, failOn: 'garbled' }), next);
    expect(remarks).toEqual([
      'The baseline was written: 3 added, 2 taken out that matched nothing any more, 3 kept of articles not in this run.',
    ]);
    expect(entriesOf(file)).toEqual(
      ['gone', 'new']
        .flatMap((id) => [`${id} (article)`, `${id} arrows-for-missiles`, `${id} lake-by-reuters`])
        .concat('mended arrows-for-missiles')
        .sort(),
    );
  });

  it('writes the same file again when nothing has changed', async () => {
    const all = [garbled(1, { id: 'a' }), garbledSilently('Odd.', { id: 'b' })];
    const file = await accepted(all);
    const before = readFileSync(file, 'utf8');
    await accepted([...all].reverse(), file);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each([
    ['a long id', { id: `https://news.example/${'long/'.repeat(1000)}` }],
    ['a hostile id', { id: 'a\tb\nc\u001b[2J\u202e\ud800' }],
    ['a long title', { id: 'a', title: 'title '.repeat(1e5) }],
  ])('%s is known again, on a short line', async (_, article) => {
    const file = await accepted([garbledSilently('Odd all through.', article)]);
    expect(
      Math.max(
        ...readFileSync(file, 'utf8')
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(300);
    expect((await run(file, [garbledSilently('Edited since.', article)])).fails).toEqual([undefined]);
  });

  it('does not take two long ids that begin alike for one', async () => {
    const article = (end: string) => ({ id: `${'long/'.repeat(100)}${end}` });
    const file = await accepted([garbledSilently('Odd all through.', article('a'))]);
    expect((await run(file, [garbledSilently('Another.', article('b'))])).fails).toEqual([NEW]);
  });
});

describe('a baseline that cannot be used', () => {
  it('is named, with what to do, where there is none', async () => {
    await expect(baselineJudge({ file: newFile(), failOn: 'garbled' })).rejects.toThrow('There is no such baseline.');
  });

  it('is never overwritten where the file is something else', async () => {
    const file = newFile();
    writeFileSync(file, 'An article.\n');
    await expect(updatingJudge({ file, failOn: 'garbled' })).rejects.toThrow('This is not a baseline');
    expect(readFileSync(file, 'utf8')).toBe('An article.\n');
  });

  it.each([
    ['a folder', folder(), 'not a regular file'],
    ['bytes that are no text', join(folder({ b: Buffer.from([0x23, 0xff]) }), 'b'), 'not valid UTF-8'],
  ])('is refused if it is %s', async (_, file, message) => {
    await expect(baselineJudge({ file, failOn: 'garbled' })).rejects.toThrow(message);
  });

  it('is refused before anything is checked where its folder cannot be made', async () => {
    const file = join(folder({ taken: '' }), 'taken', 'baseline.txt');
    await expect(updatingJudge({ file, failOn: 'garbled' })).rejects.toThrow(/baseline cannot be (read|written)/);
  });
});
