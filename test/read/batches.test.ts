import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { cutBatches, type Batch } from '../../src/read/batches.js';
import { READING } from '../../src/read/defaults.js';
import { EXTENSIONS } from '../../src/read/formats.js';
import { findSources } from '../../src/read/source.js';
import { checkBatch } from '../../src/run/check-batch.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { folder } from '../helpers/folder.js';
import { readAll } from './read-all.js';

const reading = { options: READING };

async function batchesOf(inputs: readonly string[]): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of cutBatches(findSources(inputs, { extensions: EXTENSIONS }), reading)) all.push(batch);
  return all;
}

/** What is in batches, as a worker would find it. */
async function contents(batches: readonly Batch[]): Promise<string[]> {
  const all: string[] = [];
  const check = ({ id, text }: { id: string; text: string }) => fakeVerdict(text, { id });
  for (const batch of batches)
    for await (const one of checkBatch(batch, { check, reading }))
      all.push('reason' in one ? one.reason : one.article.id);
  return all;
}

const line = (at: number): string => `${JSON.stringify({ id: `line ${at}`, text: 'x'.repeat(900) })}\n`;
const lines = (count: number): string => Array.from({ length: count }, (_, at) => line(at)).join('');

describe('batches', () => {
  it('hold many small files, and few bytes', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `${String(at).padStart(3, '0')}.txt`);
    const path = folder(Object.fromEntries(names.map((name) => [name, 'x'.repeat(4000)])));
    const batches = await batchesOf([path]);
    expect(batches.length).toBeGreaterThan(5);
    for (const { weight } of batches) expect(weight).toBeLessThan(300_000);
    expect(await contents(batches)).toEqual(names.map((name) => join(path, name)));
  });

  it('cut a large file of lines without reading them', async () => {
    const path = folder({ 'a.txt': 'first', 'b.jsonl': `${lines(2000)}bad\n`, 'c.txt': 'last' });
    const batches = await batchesOf([path]);
    expect(batches.filter((batch) => 'block' in batch).length).toBeGreaterThan(4);
    const ids = await contents(batches);
    expect([ids[0], ids[1], ids[2000], ids.at(-1)]).toEqual([
      join(path, 'a.txt'),
      'line 0',
      'line 1999',
      join(path, 'c.txt'),
    ]);
    expect(ids[2001]).toMatch(/^not JSON/);
  });

  it('hold articles of what can only be read in order, up to where it breaks off', async () => {
    const csv = `id,text\n${Array.from({ length: 3000 }, (_, at) => `row ${at},${'y'.repeat(2000)}\n`).join('')}`;
    const zipped = gzipSync(csv, { level: 0 });
    const path = folder({ 'a.csv.gz': zipped.subarray(0, zipped.length - 2_000_000) });
    const batches = await batchesOf([path]);
    expect(batches.length).toBeGreaterThan(3);
    expect(batches.every((batch) => 'items' in batch)).toBe(true);
    const items = await readAll([path]);
    expect(await contents(batches)).toEqual(items.map((item) => ('reason' in item ? item.reason : item.id)));
    expect(items.at(-1)).toMatchObject({ reason: expect.stringMatching(/ends in the middle/) });
  });

  it('say that a large file of blank lines is empty', async () => {
    const path = folder({ 'a.jsonl': '\n'.repeat(1_500_000) });
    const batches = await batchesOf([path]);
    expect(batches.at(-1)).toMatchObject({ items: [{ reason: 'empty: there is no article in it' }] });
  });
});
