import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';
import { runCli, type Ran } from '../helpers/run-cli.js';

jest.setTimeout(120_000);

const GARBLED = readdirSync('corpus/garbled')
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 6)
  .map((name) => readFileSync(join('corpus/garbled', name), 'utf8'));

const row = (text: string, at: number): string =>
  `${JSON.stringify({ id: `row ${at}`, source: `S${at % 3}`, url: `https://example.test/${at}`, text })}\n`;

/** Small files, files of many articles, what cannot be read, and a file that is too large to be read by a worker. */
function inputs(): string {
  const rows = Array.from({ length: 60 }, (_, at) => row(GARBLED[at % GARBLED.length] ?? '', at)).join('');
  return folder({
    ...Object.fromEntries(GARBLED.map((text, at) => [`a${at}.txt`, text])),
    'b.jsonl': `${rows}not json\n{"text":""}\n`,
    'c.jsonl.gz': gzipSync(rows),
    'd.html': `<html><body><article><p>${GARBLED[0]?.slice(0, 900)}</p></article></body></html>`,
    'e.txt': Buffer.from([1, 0, 2]),
    'f.jsonl': `${row('A quiet day in town.', 0)}{"text":"${'long '.repeat(240_000)}"}\n${row('Another one.', 2)}`,
  });
}

/** What a run says and writes, whatever the time. */
function lasting({ code, stdout, stderr }: Ran): Ran {
  return { code, stderr, stdout: stdout.replace(/<time datetime.*?<\/time>/g, '') };
}

describe('lakeby check --jobs', () => {
  let path = '';
  beforeAll(() => {
    path = inputs();
  });

  /** What two runs say and write, one with one thread and one with two. */
  async function both(formats: readonly string[], ...words: string[]): Promise<readonly [Ran, Ran]> {
    const [one, two] = await Promise.all(
      ['1', '2'].map(async (jobs) => {
        const made = folder();
        const files = formats.map((format) => ['--format', `${format}=${join(made, format)}`]).flat();
        const ran = await lakeby(['check', path, '--jobs', jobs, ...files, ...words], { cwd: path });
        return lasting({
          ...ran,
          stdout: [ran.stdout, ...formats.map((format) => readFileSync(join(made, format), 'utf8'))].join(''),
        });
      }),
    );
    return [one!, two!];
  }

  it.each([
    ['rendered by workers', ['json', 'jsonl', 'csv'], ['--format', 'terminal', '--fail-on', 'suspect']],
    ['rendered in one place', ['json', 'csv', 'sarif', 'html', 'junit', 'markdown'], ['--format', 'github', '--hints']],
    ['judged in one place', ['jsonl'], ['--max-garbled-share', '0.1', '--format', 'terminal', '--quiet']],
  ])('reports the same with two threads as with one, %s', async (_, formats, words) => {
    const [one, two] = await both(formats, ...words);
    expect(two).toEqual(one);
    expect(one.stdout.length).toBeGreaterThan(10_000);
  });

  it('keeps a baseline, and a cache, as one thread does', async () => {
    const made = folder();
    const update = (jobs: string): Promise<Ran> =>
      lakeby(['check', path, '--jobs', jobs, '--baseline', join(made, jobs), '--update-baseline', '--format', 'jsonl']);
    await Promise.all([update('1'), update('2')]);
    expect(readFileSync(join(made, '2'), 'utf8')).toBe(readFileSync(join(made, '1'), 'utf8'));
    const cached = ['check', path, '--jobs', '2', '--format', 'jsonl', '--cache', join(made, 'cache')];
    const [first, second] = [await lakeby(cached), await lakeby(cached)];
    const [, known, all] = /^lakeby: (\d+) of (\d+) verdicts came from the cache\.$/m.exec(second.stderr) ?? [];
    expect(known).toBe(all);
    expect(second.stdout).toBe(first.stdout);
  });

  it('is refused where it is no number', async () => {
    expect(await runCli(['check', path, '--jobs', 'many'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--jobs many is no number of threads.'),
    });
  });
});

describe('lakeby filter --jobs', () => {
  it('answers in order, and the same with two threads as with one', async () => {
    const stdin = Array.from({ length: 300 }, (_, at) => row(GARBLED[at % GARBLED.length] ?? '', at)).join('');
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => lakeby(['filter', '--jobs', jobs], { stdin: `${stdin}bad` })),
    );
    expect(two).toEqual(one);
    const ids = two!.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids.slice(0, 300)).toEqual(Array.from({ length: 300 }, (_, at) => `row ${at}`));
    expect(ids).toHaveLength(301);
  });
});
