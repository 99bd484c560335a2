import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { lakeby, MAIN } from '../helpers/lakeby.js';

jest.setTimeout(120_000);

const SENTENCES = 'The council met on Tuesday, and a member of it spoke about the bridge over the river. '.repeat(30);
const line = (at: number): string => `${JSON.stringify({ id: at, text: `${at} ${SENTENCES}` })}\n`;
const lines = (count: number): string => Array.from({ length: count }, (_, at) => line(at)).join('');

function start(...words: string[]): ChildProcessWithoutNullStreams {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [MAIN, 'filter', ...words], { env });
  child.stdin.on('error', () => undefined);
  return child;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 2000; tries++) await sleep(20);
  expect(holds()).toBe(true);
}

const parts = (path: string): string[] =>
  existsSync(path) ? readdirSync(path, { encoding: 'utf8' }).filter((name) => name.endsWith('.part')) : [];
const whole = (path: string): string[] =>
  readdirSync(path).filter((name) => name.endsWith('.gz') && !name.startsWith('.'));

describe('a stream that is stopped', () => {
  it.each([
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '2'],
  ] as const)('by %s ends behind a whole line with %d (%s thread)', async (signal, code, jobs) => {
    const child = start('--jobs', jobs);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdin.write(`${lines(20)}{"id":20,"text":"half a li`);
    await until(() => said.includes('"id":5,'));
    child.kill(signal);
    const [status] = await once(child, 'close');
    expect(status).toBe(code);
    expect(said.endsWith('}\n')).toBe(true);
    const ids = said
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text).id);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, at) => at));
    expect(ids).toHaveLength(20);
  });

  it('by a closed pipe ends quietly, with workers too', async () => {
    const shell = `yes '${line(1).trim()}' | $LAKEBY filter --jobs 2 | head -n 2 | wc -l`;
    expect(await lakeby([], { shell })).toMatchObject({ stdout: expect.stringMatching(/^\s*2\n$/), stderr: '' });
  });
});

describe('files that are filtered by a run that is killed', () => {
  const SHARDS = 6;

  function shards(): { place: string; out: string } {
    const zipped = gzipSync(lines(60));
    const names = Array.from({ length: SHARDS }, (_, at) => `in/s${at}.jsonl.gz`);
    const place = folder(Object.fromEntries(names.map((name) => [name, zipped])));
    return { place, out: join(place, 'out') };
  }

  it.each([
    ['SIGKILL', '1'],
    ['SIGKILL', '2'],
    ['SIGTERM', '1'],
    ['SIGTERM', '2'],
  ] as const)('%s: are whole or not there, and the next run does the rest (%s thread)', async (signal, jobs) => {
    const { place, out } = shards();
    const words = ['--in', join(place, 'in'), '--out', out, '--jobs', jobs];
    const child = start(...words);
    await until(() => existsSync(out) && whole(out).length > 0);
    child.kill(signal);
    const [status] = await once(child, 'close');
    if (signal === 'SIGTERM') expect([0, 143]).toContain(status);
    const done = whole(out);
    for (const name of done)
      expect(
        gunzipSync(readFileSync(join(out, name)))
          .toString()
          .match(/\n/g),
      ).toHaveLength(60);
    if (signal === 'SIGTERM') expect(parts(out)).toEqual([]);
    const again = await lakeby(['filter', ...words]);
    expect(again).toMatchObject({ code: 0, stderr: expect.stringMatching(/^lakeby: 6 shards.*, 360 lines, /) });
    expect(parts(out)).toEqual([]);
    const all = whole(out).map((name) =>
      gunzipSync(readFileSync(join(out, name)))
        .toString()
        .replaceAll(/s\d\.jsonl/g, ''),
    );
    expect(all).toHaveLength(SHARDS);
    expect(new Set(all).size).toBe(1);
  });
});
