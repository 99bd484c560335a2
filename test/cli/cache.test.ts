import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { lakeby, MAIN } from '../helpers/lakeby.js';

const LINES = Array.from(
  { length: 60 },
  (_, at) =>
    `${JSON.stringify({ id: `n${at}`, text: `The mayor of Nordhaven said on Tuesday that ${at} boats had left the harbour.\n\nAna Lima / Lake by REUTERS` })}\n`,
).join('');

const check = (cwd: string, ...words: string[]) =>
  lakeby(['check', 'news.jsonl', '--format', 'json', ...words], { cwd });

const files = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' });

describe('lakeby check --cache', () => {
  it('gives the same report, byte for byte, without a cache, with an empty one and with a full one', async () => {
    const path = folder({ 'news.jsonl': LINES });
    const plain = await check(path);
    const first = await check(path, '--cache');
    const second = await check(path, '--cache');
    expect([first.stdout, second.stdout]).toEqual([plain.stdout, plain.stdout]);
    expect([plain.stderr, first.stderr, second.stderr]).toEqual([
      '',
      'lakeby: 0 of 60 verdicts came from the cache.\n',
      'lakeby: 60 of 60 verdicts came from the cache.\n',
    ]);
    expect(readFileSync(join(path, '.lakeby/cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('may be used by two runs at once', async () => {
    const path = folder({ 'news.jsonl': LINES });
    const runs = await Promise.all([check(path, '--cache'), check(path, '--cache')]);
    const after = await check(path, '--cache');
    expect(runs.map(({ stdout }) => stdout)).toEqual([after.stdout, after.stdout]);
    expect(after.stderr).toContain('60 of 60');
    expect(files(join(path, '.lakeby/cache')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is whole after a run was killed in the middle', async () => {
    const path = folder({ 'news.jsonl': LINES });
    const cache = join(path, '.lakeby/cache');
    const child = spawn(process.execPath, [MAIN, 'check', 'news.jsonl', '--cache'], { cwd: path, stdio: 'ignore' });
    const killed = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && !(existsSync(cache) && files(cache).some((name) => name.endsWith('.json'))))
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await killed;
    expect((await check(path, '--cache')).stdout).toBe((await check(path)).stdout);
    expect((await check(path, '--cache')).stderr).toContain('60 of 60');
  });

  it('goes on where nothing more can be written', async () => {
    const path = folder({ 'news.jsonl': LINES });
    await check(path, '--cache');
    const more = LINES.replaceAll('mayor', 'council');
    const full = await lakeby([], {
      cwd: folder({ 'news.jsonl': more }),
      shell: `ulimit -f 0; $LAKEBY check news.jsonl --format json --cache=${join(path, '.lakeby/cache')}`,
    });
    expect(full.stderr).toMatch(
      /^lakeby: 0 of 60 verdicts came from the cache\.\nlakeby: The cache cannot be written \(.+\);/,
    );
    expect(full.stdout).toBe((await check(folder({ 'news.jsonl': more }))).stdout);
  });

  it('is no input', async () => {
    const path = folder({ 'articles/a.txt': 'The mayor spoke.' });
    await lakeby(['check', 'articles', '--cache=articles/cache'], { cwd: path });
    const { stdout } = await lakeby(['check', 'articles', '--cache=articles/cache', '--no-color'], { cwd: path });
    expect(stdout).toMatch(/\n1 article, /);
  });

  it.each([
    ['articles', 'The folder for the cache holds other things.', 'put --cache last'],
    [
      'articles/a.txt/cache',
      'The cache cannot be written: a part of this path is not a directory.',
      'Name another folder',
    ],
  ])('in %s is refused, with what to do', async (cache, message, hint) => {
    const path = folder({ 'articles/a.txt': 'The mayor spoke.' });
    mkdirSync(join(path, 'reports'));
    const { code, stderr } = await lakeby(['check', 'articles', '--cache', cache], { cwd: path });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${cache}: ${message}\n  `)]);
    expect(stderr).toContain(hint);
    expect(files(path).sort()).toEqual(['articles', 'articles/a.txt', 'reports']);
  });
});
