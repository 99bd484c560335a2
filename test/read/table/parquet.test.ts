import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { READING } from '../../../src/read/defaults.js';
import type { Item } from '../../../src/read/reader.js';
import { parquetItems } from '../../../src/read/table/parquet-items.js';
import { folder } from '../../helpers/folder.js';
import { outline, readAll } from '../read-all.js';

const TABLE = readFileSync('test/conformance/tables/no-text.parquet');
const fields = { text: 'body', id: 'id', title: 't', source: 's', published: 'p', language: 'l', url: 'u' };

async function outlineOf(content: Buffer, options = {}): Promise<string[]> {
  const path = join(folder({ 'a.parquet': content }), 'a.parquet');
  return outline(await readAll([path], { fields, ...options }));
}

/** The file with some of its bytes written over. */
function altered(at: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(TABLE);
  copy.set(bytes, at);
  return copy;
}

/** A file whose first data page announces sizes of its own (Thrift compact protocol: type, unpacked, packed). */
function withPageSizes(unpacked: number): Buffer {
  const varint = [0, 7, 14, 21, 28].map((shift, at) => ((unpacked * 2) >>> shift) & (at === 4 ? 0x0f : 0x7f));
  const bytes = varint.map((part, at) => (at < 4 ? part | 0x80 : part));
  return altered(4, 0x15, 0x00, 0x15, ...bytes);
}

describe('Parquet', () => {
  it('takes a table from a stream as well as from a file', async () => {
    const fromStream = outline(await readAll(['-'], { fields }, TABLE));
    expect(fromStream).toEqual(['stdin#1', 'stdin#2', 'stdin#3']);
    expect(await outlineOf(TABLE)).toHaveLength(3);
  });

  it('names the limit where a stream is too long to be held', async () => {
    expect(outline(await readAll(['-'], { fields, maxFile: 300 }, TABLE))).toEqual([
      expect.stringContaining('longer than the limit of 300 bytes for Parquet in a stream; raise --max-file'),
    ]);
  });

  it('refuses a page that announces gigabytes before it takes the memory', async () => {
    expect(await outlineOf(withPageSizes(0x7ffffff0))).toEqual([expect.stringMatching(/unpacks to 2147 MB|no size/)]);
  });

  it.each([
    ['a footer longer than the file', altered(TABLE.length - 8, 0xff, 0xff, 0xff, 0x7f), 'a footer of 2147 MB'],
    ['a footer of noise', altered(TABLE.length - 60, ...Array.from({ length: 40 }, () => 0xff)), 'damaged'],
    ['too little for a footer', Buffer.from('PAR1PAR1'), 'no Parquet file'],
    ['another format', Buffer.from('The bridge opened on Tuesday.'), 'no Parquet file, or one that is cut off'],
  ])('refuses %s', async (_, content, reason) => {
    expect(await outlineOf(content)).toEqual([expect.stringContaining(reason)]);
  });

  it('says something of every file with a wrong byte in it, and never throws', async () => {
    for (let at = 0; at < TABLE.length; at += 3) {
      const items: Item[] = [];
      for await (const item of parquetItems({ path: 'a', bytes: altered(at, 0xff) }, { ...READING, fields }))
        items.push(item);
      expect(items.length).toBeGreaterThan(0);
    }
  });
});
