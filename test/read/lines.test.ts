import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from '../../src/read/lines.js';

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function split(content: Buffer, size: number, max = 1000): Promise<(string | number)[]> {
  const lines: (string | number)[] = [];
  for await (const line of splitLines(inPieces(content, size), max)) lines.push(line.bytes?.toString() ?? line.size);
  return lines;
}

describe('splitLines', () => {
  it('gives the same lines however the bytes were cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '日') })),
        fc.integer({ min: 1, max: 20 }),
        async (parts, size) => {
          const content = parts.join('');
          const expected = content.split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(await split(Buffer.from(content), size)).toEqual(expected);
        },
      ),
    );
  });

  it('gives the size of a line that is too long, and nothing else of it', async () => {
    expect(await split(Buffer.from(`ab\n${'x'.repeat(50)}\ncd`), 7, 10)).toEqual(['ab', 50, 'cd']);
  });

  it('holds no more than the limit of a line of 200 MB', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      const chunk = Buffer.alloc(1e6, 120);
      for (let count = 0; count < 200; count++) yield chunk;
      yield Buffer.from('\nlast');
    }
    const before = process.memoryUsage().arrayBuffers;
    const lines: number[] = [];
    for await (const line of splitLines(endless(), 16e6)) lines.push(line.size);
    expect(lines).toEqual([200e6, 4]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40e6);
  });
});
