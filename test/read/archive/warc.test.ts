import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { folder } from '../../helpers/folder.js';
import { outline, readAll } from '../read-all.js';

const TEXT = 'The bridge at Marlow opened on Tuesday after three years of work, the council said.';
const PAGE = Buffer.from(`<!doctype html><html><head><title>Bridge</title></head><body><p>${TEXT}</p></body></html>`);

interface Response {
  readonly length?: number;
  readonly headers?: string;
  readonly uri?: string;
}

function response(content: Buffer, { length, headers = '', uri = 'https://marlow.example/' }: Response = {}): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), content]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${uri}\r\nContent-Length: ${length ?? http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

async function outlineOf(content: Buffer, options = {}): Promise<string[]> {
  const path = join(folder({ 'a.warc': content }), 'a.warc');
  return outline(await readAll([path], options));
}

describe('archives of the Web', () => {
  it.each([
    ['a length beyond the end of the file', response(PAGE, { length: 1e6 }), '1 MB announced, but the file ends after'],
    ['a length of terabytes', response(PAGE, { length: 9e12 }), 'longer than the limit of 64 MB; the file ends before'],
    ['a length that is none', Buffer.from('WARC/1.0\r\nContent-Length: -5\r\n\r\n'), 'no Content-Length in its head'],
    [
      'a head without an end',
      Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(200_000)}`),
      'a head that does not end within 66 kB',
    ],
  ])('skips a record with %s', async (_, content, reason) => {
    expect(await outlineOf(content)).toEqual([expect.stringContaining(reason)]);
  });

  it('passes over a record that is too long, and goes on', async () => {
    const items = await outlineOf(Buffer.concat([response(Buffer.alloc(5000, 32)), response(PAGE)]), { maxFile: 1000 });
    expect(items).toEqual([
      expect.stringContaining('longer than the limit of 1 kB; raise --max-file'),
      'https://marlow.example/',
    ]);
  });

  it('refuses a page that unpacks to more than the limit', async () => {
    const bomb = response(gzipSync(Buffer.alloc(70_000_000)), { headers: 'Content-Encoding: gzip\r\n' });
    expect(await outlineOf(bomb)).toEqual([expect.stringContaining('more than 64 MB when unpacked')]);
  });

  it('takes a page as it is where the header says it is compressed, but the archive has unpacked it', async () => {
    const unpacked = response(PAGE, { headers: 'Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n' });
    expect(await outlineOf(unpacked)).toEqual(['https://marlow.example/']);
  });

  it('makes no link of an address that is none of the Web', async () => {
    const path = join(folder({ 'a.warc': response(PAGE, { uri: 'javascript:alert(1)' }) }), 'a.warc');
    const [item] = await readAll([path]);
    expect(item).toMatchObject({ id: 'javascript:alert(1)', text: expect.stringContaining(TEXT) });
    expect(item).not.toHaveProperty('url');
  });
});
