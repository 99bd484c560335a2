import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { outline, readAll } from './read-all.js';

const LINES = '{"id":"1","text":"One."}\n{"id":"2","text":"Two."}\n';
const ZEROS = Buffer.alloc(64 * 1024 * 1024);

/** A zstd frame of runs (RFC 8878, 3.1.1.2): four bytes stand for 128 KB of zeros. */
function zstdRuns(count: number, { window = 0x38, cut = 0 } = {}): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]);
  const run = (last: boolean): number[] => [last ? 3 : 2, 0, 0x10, 0x20];
  const blocks = Array.from({ length: count }, (_, at) => run(at === count - 1));
  const frame = Buffer.concat([head, Buffer.from(blocks.flat())]);
  return frame.subarray(0, frame.length - cut);
}

async function outlineOf(name: string, content: Buffer, options = {}): Promise<string[]> {
  const path = join(folder({ [name]: content }), name);
  return outline(await readAll([path], options));
}

describe('compressed inputs', () => {
  it.each([
    ['gzip', 'news.jsonl.gz', gzipSync(LINES)],
    ['gzip in several members', 'news.jsonl.gz', Buffer.concat(LINES.split(/(?<=\n)/).map((line) => gzipSync(line)))],
    ['gzip that its name does not tell of', 'news.jsonl', gzipSync(LINES)],
    ['brotli', 'news.jsonl.br', brotliCompressSync(LINES)],
    ['one in the other', 'news.jsonl.gz.br', brotliCompressSync(gzipSync(LINES))],
  ])('are read: %s', async (_, name, content) => {
    expect(await outlineOf(name, content)).toEqual(['1', '2']);
  });

  it('takes the format from the name inside, and the id from the name outside', async () => {
    const path = folder({ 'a.md.gz': gzipSync('# Title\n\n**Bold** text.\n') });
    expect(await readAll([join(path, 'a.md.gz')])).toEqual([
      expect.objectContaining({ id: join(path, 'a.md.gz'), text: expect.stringContaining('\u00ad\u00adBold') }),
    ]);
  });

  it('finds them in directories', async () => {
    const files = {
      'a.txt.gz': gzipSync('A'),
      'b.jpg.gz': gzipSync('B'),
      'c.jsonl.gz.br': brotliCompressSync(gzipSync(LINES)),
    };
    const path = folder(files);
    expect(outline(await readAll([path]))).toEqual([join(path, 'a.txt.gz'), '1', '2']);
  });

  it('takes them from standard input', async () => {
    expect(outline(await readAll(['-'], {}, gzipSync(LINES)))).toEqual(['1', '2']);
  });

  it('leaves archives of other kinds alone', async () => {
    expect(await outlineOf('news.jsonl.xz', Buffer.from('\u00fd7zXZ'))).toEqual([
      expect.stringContaining('.xz files are not read'),
    ]);
  });
});

describe('compressed inputs that are bad', () => {
  const many = '{"id":"x","text":"The bridge at Marlow opened on Tuesday."}\n'.repeat(20_000);
  const noise = Array.from({ length: 20_000 }, (_, at) => `{"id":"${at}","text":"${(at * 7919) % 10007}"}`).join('\n');

  it.each([
    ['gzip', 'a.jsonl.gz', gzipSync(noise).subarray(0, -4000), 'the gzip data ends in the middle'],
    ['brotli', 'a.jsonl.br', brotliCompressSync(noise).subarray(0, -4000), 'the brotli data ends in the middle'],
  ])('keeps what stands before the cut: %s', async (_, name, content, reason) => {
    const items = await outlineOf(name, content);
    expect(items.length).toBeGreaterThan(1000);
    expect(items.at(-1)).toContain(reason);
    expect(items.filter((item) => item.startsWith('skipped'))).toHaveLength(1);
  });

  it.each([
    [
      'gzip',
      'a.txt.gz',
      Buffer.concat([gzipSync(many).subarray(0, 20), Buffer.from('junk junk junk')]),
      'gzip data is damaged',
    ],
    ['brotli', 'a.txt.br', Buffer.from('no brotli at all'), 'the brotli data is damaged'],
    ['zstd', 'a.txt.zst', Buffer.concat([zstdRuns(1), Buffer.from('junk')]), 'the zstd data is damaged'],
    ['zstd, cut off', 'a.txt.zst', zstdRuns(2, { cut: 2 }), 'the zstd data ends in the middle'],
    ['packed three times', 'a.txt.gz', gzipSync(gzipSync(gzipSync('x'))), 'compressed more than 2 times over'],
  ])('says what is wrong: %s', async (_, name, content, reason) => {
    expect(await outlineOf(name, content)).toEqual([expect.stringContaining(reason)]);
  });

  it('refuses a zstd window of gigabytes before it takes the memory', async () => {
    const second = Buffer.concat([zstdRuns(1), zstdRuns(1, { window: 20 << 3 })]);
    expect(await outlineOf('a.txt.zst', second)).toEqual([expect.stringContaining('asks for a window of 1074 MB')]);
  });
});

describe('bombs', () => {
  const gigabyte = Buffer.concat(Array.from({ length: 16 }, () => gzipSync(ZEROS)));
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };

  it.each([
    ['1 GB in 1 MB of gzip', 'a.jsonl.gz', gigabyte],
    ['gzip in gzip', 'a.jsonl.gz', gzipSync(gigabyte)],
    ['brotli', 'a.jsonl.br', brotliCompressSync(Buffer.concat([ZEROS, ZEROS]), quick)],
    ['zstd', 'a.jsonl.zst', zstdRuns(8000)],
  ])('are stopped, and the limit named: %s', async (_, name, content) => {
    expect(await outlineOf(name, content)).toEqual([expect.stringContaining('raise --max-ratio')]);
  });

  it('are read if the limit is raised', async () => {
    const options = { maxRatio: 1e6 };
    expect(await outlineOf('a.jsonl.zst', zstdRuns(600), options)).toEqual([
      expect.stringContaining('longer than the limit of 16 MB'),
    ]);
  });
});
