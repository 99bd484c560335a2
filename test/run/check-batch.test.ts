import { describe, expect, it } from '@jest/globals';
import type { Batch } from '../../src/read/batches.js';
import { READING } from '../../src/read/defaults.js';
import { checkBatch } from '../../src/run/check-batch.js';
import { openTrail, trailState } from '../../src/run/trail.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { folder } from '../helpers/folder.js';

const bench = {
  check: ({ id, text }: { id: string; text: string }) => fakeVerdict(text, { id }),
  reading: { options: READING },
};

/** What becomes of a batch if two workers have ended at these steps. */
async function told(batch: Batch, faults: Record<number, string> = {}): Promise<string[]> {
  const trail = openTrail(trailState(new Map(Object.entries(faults).map(([at, why]) => [Number(at), why]))));
  const all: string[] = [];
  for await (const one of checkBatch(batch, bench, trail))
    all.push('reason' in one ? `${one.origin.line ?? one.origin.path}: ${one.reason}` : one.article.text);
  return all;
}

const block = (text: string): Batch => ({
  path: 'x.jsonl',
  block: { line: 7, bytes: Buffer.from(text) },
  weight: 1,
});

describe('a batch', () => {
  it('of lines gives its articles, and why others are none', async () => {
    expect(await told(block('{"text":"one"}\n\nbad\n{"text":"two"}'))).toEqual([
      'one',
      expect.stringMatching(/^9: not JSON/),
      'two',
    ]);
  });

  it('leaves out the article that ended two workers', async () => {
    // Steps are taken in turn for reading on and for checking: the fourth is the checking of the second line.
    expect(await told(block('{"text":"one"}\n{"text":"two"}\n{"text":"three"}'), { 3: 'out of memory' })).toEqual([
      'one',
      '8: checking it ended two workers (out of memory); please report it',
      'three',
    ]);
  });

  it('of files reads no further in the one that ended two workers, and goes on with the next', async () => {
    const path = folder({ 'a.jsonl': '{"text":"one"}\n{"text":"two"}\n', 'b.txt': 'three' });
    const sources = ['a.jsonl', 'b.txt'].map((name) => ({ path: `${path}/${name}`, kind: 'file' as const }));
    const gone = { origin: { path: 'c.txt' }, reason: 'no such file' };
    expect(await told({ sources: [...sources, gone], weight: 1 }, { 2: 'x' })).toEqual([
      'one',
      `${path}/a.jsonl: reading on ended two workers (x); nothing more of it is read`,
      'three',
      'c.txt: no such file',
    ]);
  });
});
