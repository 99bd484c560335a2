import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Article } from '../../src/model.js';
import type { Batch } from '../../src/read/batches.js';
import type { Checked } from '../../src/run/check-batch.js';
import { openPool, type Pool, type PoolOptions } from '../../src/run/pool.js';
import { folder } from '../helpers/folder.js';

jest.setTimeout(60_000);

const built = (file: string): string => JSON.stringify(pathToFileURL(resolve(file)).href);

/** A worker of the test's own, which ends in every way a worker can; all else is that of the program. */
const WORKER = `
import { existsSync, writeFileSync } from 'node:fs';
import { Tinypool } from ${built('node_modules/tinypool/dist/index.js')};
import { checkBatch } from ${built('dist/run/check-batch.js')};
import { openTrail } from ${built('dist/run/trail.js')};

const ENDS = {
  exit: () => process.exit(3),
  memory: () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); },
  fault: () => { throw new TypeError('a fault'); },
  once: () => {
    const { flag } = Tinypool.workerData;
    if (!existsSync(flag)) { writeFileSync(flag, ''); process.exit(1); }
  },
};

export default async function work({ batch, trail }) {
  if (batch.items[0]?.text === 'never starts') process.exit(7);
  const check = (article) => { ENDS[article.text]?.(); return { article }; };
  const checked = [];
  for await (const one of checkBatch(batch, { check, reading: { options: {} } }, openTrail(trail))) checked.push(one);
  return checked;
}
`;

let pool: Pool<Batch, readonly Checked[]> | undefined;

function open(more: Partial<PoolOptions> = {}): Pool<Batch, readonly Checked[]> {
  const place = folder({ 'worker.mjs': WORKER });
  const script = pathToFileURL(join(place, 'worker.mjs'));
  pool = openPool({ script, setup: { flag: join(place, 'flag') }, jobs: 2, ...more });
  return pool;
}

const article = (text: string, at: number): Article => ({
  id: `a${at}`,
  text,
  origin: { path: 'x.jsonl', line: at + 1 },
});

function batch(...texts: string[]): Batch {
  return { items: texts.map(article), weight: 1 };
}

function told(checked: readonly Checked[]): string[] {
  return checked.map((one) => ('reason' in one ? `${one.origin.line}: ${one.reason}` : one.article.text));
}

afterEach(async () => {
  await pool?.close();
});

describe('a worker that ends', () => {
  it('by itself is replaced, and its batch is done again', async () => {
    expect(told(await open().run(batch('a', 'once', 'b')))).toEqual(['a', 'once', 'b']);
  });

  it.each([
    ['exit', /^2: checking it ended two workers \(it ended with exit code 3\); please report it$/],
    ['fault', /^2: checking it ended two workers \(a fault\); please report it$/],
  ])('twice over the same article loses that article only (%s)', async (end, reason) => {
    const { run } = open();
    const [first, second] = await Promise.all([run(batch('a', end, 'b', end)), run(batch('c', 'd'))]);
    expect(told(first)).toEqual(['a', expect.stringMatching(reason), 'b', expect.stringMatching(/^4: /)]);
    expect(told(second)).toEqual(['c', 'd']);
    expect(told(await run(batch('e')))).toEqual(['e']);
  });

  it('for want of memory is no end of the program', async () => {
    expect(told(await open({ memory: 30 }).run(batch('a', 'memory', 'b')))).toEqual([
      'a',
      '2: checking it ended two workers (out of memory); please report it',
      'b',
    ]);
  });

  it('before it has begun, twice, is a fault of the program', async () => {
    await expect(open().run(batch('never starts'))).rejects.toThrow('exit code 7');
  });

  it('because the run is stopped fails what is under way with the reason', async () => {
    const stop = new AbortController();
    const { run } = open({ stop: stop.signal });
    const running = run(batch(...Array.from({ length: 50_000 }, () => 'a')));
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await expect(run(batch('a'))).rejects.toThrow();
  });
});
