import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { serve } from '../helpers/server.js';
import { outline, readAll } from './read-all.js';

const STORY = 'Ana Lima walked to the harbour of Nordhaven.';
const LINES = '{"text":"One.","id":"1"}\n{"text":"Two.","id":"2"}\n';
const FETCHING = { allowPrivate: true };

/** What a server has at one path. */
interface Page {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const reading = async (pages: Readonly<Record<string, Page>>, options: Parameters<typeof readAll>[1] = {}) => {
  const base = await serve((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, page?.headers).end(page?.body);
  });
  const urls = Object.keys(pages).map((path) => base + path);
  return { base, items: await readAll([], { urls, fetching: FETCHING, ...options }) };
};

describe('what is read from an address', () => {
  it.each<[string, string, Page, readonly string[]]>([
    ['by its type', '/latest', { body: LINES, headers: { 'content-type': 'application/x-ndjson' } }, ['1', '2']],
    [
      'by its ending, where the type is general',
      '/a.jsonl',
      { body: LINES, headers: { 'content-type': 'text/plain' } },
      ['1', '2'],
    ],
    ['by its ending, where there is no type', '/a.jsonl?page=2', { body: LINES }, ['1', '2']],
    [
      'by its beginning',
      '/latest',
      { body: LINES, headers: { 'content-type': 'application/octet-stream' } },
      ['1', '2'],
    ],
    [
      'by the type before the ending',
      '/a.txt',
      { body: LINES, headers: { 'content-type': 'application/jsonl; charset=utf-8' } },
      ['1', '2'],
    ],
    ['packed for sending', '/a', { body: gzipSync(LINES), headers: { 'content-encoding': 'gzip' } }, ['1', '2']],
    [
      'packed with brotli',
      '/a',
      { body: brotliCompressSync(LINES), headers: { 'content-encoding': 'br' } },
      ['1', '2'],
    ],
    ['deflated', '/a', { body: deflateSync(LINES), headers: { 'content-encoding': 'deflate' } }, ['1', '2']],
    [
      'packed as a file',
      '/a.jsonl.gz',
      { body: gzipSync(LINES), headers: { 'content-type': 'application/gzip' } },
      ['1', '2'],
    ],
    [
      'packed as a file, and for sending',
      '/a.jsonl.gz',
      { body: gzipSync(gzipSync(LINES)), headers: { 'content-encoding': 'gzip' } },
      ['1', '2'],
    ],
  ])('is known %s', async (_, path, page, ids) => {
    expect(outline((await reading({ [path]: page })).items)).toEqual(ids);
  });

  it('has the address for its origin and its id', async () => {
    const { base, items } = await reading({ '/story.txt': { body: STORY } });
    expect(items).toEqual([{ id: `${base}/story.txt`, text: STORY, origin: { path: `${base}/story.txt` } }]);
  });

  it('is in the charset the server names', async () => {
    const body = Buffer.from('Житель Нордхейвена', 'utf8');
    const russian = Buffer.from([0xc6, 0xe8, 0xf2, 0xe5, 0xeb, 0xfc]);
    const { items } = await reading({
      '/1.txt': { body: russian, headers: { 'content-type': 'text/plain; charset=windows-1251' } },
      '/2.txt': { body, headers: { 'content-type': 'text/plain; charset=windows-1251' } },
    });
    expect(items).toMatchObject([{ text: 'Житель' }, { text: 'Житель Нордхейвена' }]);
  });

  it('comes after what is read from files, in the order it was named', async () => {
    const { base, items } = await reading({
      '/b.txt': { body: 'B' },
      '/missing': { body: 'x' },
      '/a.txt': { body: 'A' },
    });
    expect(outline(items)).toEqual([`${base}/b.txt`, `${base}/missing`, `${base}/a.txt`]);
  });

  it('is what the user says it is', async () => {
    const { items } = await reading(
      { '/a.jsonl': { body: LINES, headers: { 'content-type': 'image/png' } } },
      { as: 'text' },
    );
    expect(items).toMatchObject([{ text: LINES }]);
  });
});

describe('what cannot be read from an address', () => {
  const bomb = gzipSync(Buffer.alloc(80e6, 'a'), { level: 9 });

  it.each<[string, string, Page, string]>([
    [
      'a picture',
      '/a.txt',
      { body: 'x', headers: { 'content-type': 'image/png' } },
      'image/png is not read; Lakeby reads .jsonl',
    ],
    ['a PDF', '/a', { body: '%PDF', headers: { 'content-type': 'application/pdf' } }, 'application/pdf is not read'],
    [
      'a PDF of no type',
      '/a.pdf',
      { body: '%PDF', headers: { 'content-type': 'application/octet-stream' } },
      '.pdf files are not read',
    ],
    ['a bomb', '/a.jsonl', { body: bomb, headers: { 'content-encoding': 'gzip' } }, 'raise --max-ratio'],
    [
      'half a packing',
      '/a.jsonl',
      { body: gzipSync(LINES).subarray(0, 20), headers: { 'content-encoding': 'gzip' } },
      'ends in the middle',
    ],
    [
      'a packing unheard of',
      '/a',
      { body: 'x', headers: { 'content-encoding': 'lzma' } },
      'sent as "lzma", which Lakeby cannot unpack',
    ],
    [
      'three packings',
      '/a',
      { body: gzipSync(gzipSync(gzipSync(LINES))), headers: { 'content-encoding': 'gzip, gzip, gzip' } },
      'compressed more than 2 times',
    ],
  ])('%s is skipped with its reason', async (_, path, page, reason) => {
    const { items } = await reading({ [path]: page }, { maxLine: 1e9 });
    expect(outline(items)).toEqual([expect.stringContaining(reason)]);
  });

  it('does not keep the next address from being read', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/gone') response.writeHead(410).end();
      else response.end(STORY);
    });
    const items = await readAll([], { urls: [`${base}/gone`, `${base}/story.txt`], fetching: FETCHING });
    expect(outline(items)).toEqual(['skipped : the server answers 410 Gone; check the address', `${base}/story.txt`]);
  });

  it('is anything on this machine, unless that was allowed', async () => {
    const base = await serve((_, response) => response.end(STORY));
    expect(outline(await readAll([], { urls: [base] }))).toEqual([
      expect.stringContaining('not on the public Internet (127.0.0.1)'),
    ]);
  });
});
