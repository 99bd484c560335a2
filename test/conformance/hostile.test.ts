import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../src/read/reader.js';
import { isSkipped } from '../../src/read/reader.js';
import { READING } from '../../src/read/defaults.js';
import { itemsApart } from '../../src/read/table/parquet-apart.js';
import { CONTROLS } from '../helpers/controls.js';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';
import { serve } from '../helpers/server.js';
import { outline, readAll } from '../read/read-all.js';

const PROSE =
  'The mayor of Oldfield said on Tuesday that the bridge will stay shut until the spring, as engineers look at its piers. ';

const ZEROS = Buffer.alloc(66e6);
const BOMBS = {
  gzip: gzipSync(ZEROS),
  br: brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: deflateSync(ZEROS),
};

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const page = (body: string): string =>
  `<!doctype html><html><body><article><p>${PROSE}</p><p>${PROSE}</p>${body}</article></body></html>`;
const feed = (items: string, attributes = ''): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}><channel><title>T</title>${items}</channel></rss>`;
const item = (inside: string): string => `<item><title>x</title><description>${PROSE}</description>${inside}</item>`;

async function outlineOf(name: string, content: string | Buffer): Promise<string[]> {
  return outline(await readAll([join(folder({ [name]: content }), name)]));
}

describe('what would grow without bounds is refused, and the limit named', () => {
  it.each([
    [
      'entities that double',
      'a.xml',
      `<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${feed(item('&b;'))}`,
      'entities of its own',
    ],
    [
      'entities declared in an item',
      'a.xml',
      feed(item('<!DOCTYPE rss [<!ENTITY a "aa">]>&a;')),
      'entities of its own',
    ],
    ['elements nested in a feed', 'a.xml', feed(`<item>${'<a>'.repeat(50_000)}`), 'more than 500 deep'],
    ['a root as long as a book', 'a.xml', feed(item('').repeat(5000), `a="${'x'.repeat(1e6)}"`), 'longer than 8.2 kB'],
    ['lists nested in JSON', 'a.json', '['.repeat(1e6), 'more than 200 deep'],
    ['elements without number', 'a.html', page('<p>a</p>'.repeat(210_000)), 'more than 200,000 HTML elements'],
    [
      'formatting opened again and again',
      'a.html',
      page('<font color=1><p>x'.repeat(5000) + '<i>'.repeat(210_000)),
      'more than 200,000',
    ],
    ['an endless quotation mark', 'a.csv', `id,text\n1,"${'a\n'.repeat(200_000)}`, '100000 lines'],
    [
      'a long quotation mark',
      'a.csv',
      `id,text\n1,"${`${PROSE.repeat(80)}\n`.repeat(2000)}`,
      'not closed within 16 MB',
    ],
    ['a bomb in gzip', 'a.jsonl.gz', BOMBS.gzip, 'more than 200 times its size'],
    ['a bomb in brotli', 'a.jsonl.br', BOMBS.br, 'more than 200 times its size'],
    ['a bomb in a bomb', 'a.jsonl.gz', gzipSync(BOMBS.gzip), 'more than 200 times its size'],
    [
      'packing without end',
      'a.txt.gz',
      [1, 2, 3].reduce((bytes) => gzipSync(bytes), Buffer.from(PROSE)),
      'more than 2 times over',
    ],
    [
      'a record of an archive that lies',
      'a.warc',
      'WARC/1.0\r\nContent-Length: 99999999999\r\n\r\nx',
      'longer than the limit of 64 MB',
    ],
    [
      'a head of an archive without end',
      'a.warc',
      `WARC/1.0\r\n${'X: y\r\n'.repeat(20_000)}`,
      'does not end within 66 kB',
    ],
  ])('%s', async (_, name, content, limit) => {
    expect(await outlineOf(name, content)).toContainEqual(expect.stringContaining(limit));
  });
});

describe('what would take time without bounds is read all the same', () => {
  it.each([
    ['an object and line ends', 'a', `{${'\n'.repeat(250_000)}`],
    [
      'captions without number',
      'a.xml',
      feed(
        item(
          times(30_000, (at) => `<media:content url="x"><media:description>c${at}</media:description></media:content>`),
        ),
      ),
    ],
    ['CDATA in crumbs', 'a.xml', feed(`<item><description>${'<![CDATA[a]]>'.repeat(60_000)}</description></item>`)],
    ['headlines in headlines', 'a.html', `<h1><div>${'<h1><div>'.repeat(60_000)}</div>${PROSE}`],
    ['nothing but character references', 'a.html', page(times(300_000, (at) => `&#${33 + (at % 90)};`))],
    ['keys without number', 'a.md', `---\n${times(30_000, (at) => `k${at}: 1\n`)}---\n${PROSE}`],
    ['a front matter of blanks', 'a.md', `---\na: [\nb: x${' '.repeat(100_000)}x\n---\n${PROSE}`],
    ['brackets without end', 'a.md', `---\na: ${'['.repeat(30_000)}\n---\n${PROSE}`],
    ['a rule of blanks', 'a.md', `- - -${' '.repeat(100_000)}x\n${PROSE}`],
    ['a month with an hour', 'a.html', page('<time datetime="2024-02T10:00">then</time>')],
  ])('%s', async (_, name, content) => {
    expect(await outlineOf(name, content)).toEqual([expect.any(String)]);
  });
});

describe('a Parquet page with lying counts', () => {
  const table = readFileSync('test/conformance/tables/none.parquet');

  async function reasonFor(at: number, limits: { readonly time: number; readonly memory: number }): Promise<Item[]> {
    const bytes = Buffer.from(table);
    bytes.set([0xfe, 0xff, 0xff, 0xff, 0x0f], at);
    const items: Item[] = [];
    for await (const one of itemsApart({ source: { path: 'a', bytes }, options: READING }, limits)) items.push(one);
    return items;
  }

  it.each([
    ['the memory', { time: 60_000, memory: 100e6 }, 'more memory than the limit of 100 MB'],
    ['the time', { time: 1, memory: 4e9 }, 'longer than 0.001 seconds'],
  ])('is given up when it has taken %s that it may take', async (_, limits, reason) => {
    await expect(reasonFor(569, limits)).rejects.toThrow(reason);
  });
});

describe('a hostile server', () => {
  it.each([
    ['gzip', BOMBS.gzip],
    ['br', BOMBS.br],
    ['deflate', BOMBS.deflate],
  ])('cannot send a bomb as %s', async (encoding, body) => {
    const address = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding, 'content-type': 'application/jsonl' }).end(body),
    );
    expect(outline(await readAll([], { urls: [address], fetching: { allowPrivate: true } }))).toEqual([
      expect.stringContaining('more than 200 times its size'),
    ]);
  });

  it('cannot lead round in a circle', async () => {
    const address = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(outline(await readAll([], { urls: [address], fetching: { allowPrivate: true } }))).toEqual([
      expect.stringContaining('redirected more than 5 times'),
    ]);
  });
});

describe('the program', () => {
  const HOSTILE =
    '\u001b]8;;http://evil.example\u0007x \u009b31m \u202eback <script>alert(1)</script> ::error::owned ##[error]owned';
  const record = JSON.stringify({
    id: `../../x\n::error::id ${HOSTILE}`,
    title: `\n::error::title ${HOSTILE}`,
    text: `::error::owned\n##[error]owned\n${PROSE} ${HOSTILE}`,
  });
  const files = {
    'a.jsonl': `${record}\n{"\u001b[31m ::error::bad ##[error]\n`,
    'b\n::error::name ##[error].txt': '',
    'good.txt': PROSE,
  };

  it.each(['terminal', 'markdown', 'github', 'junit', 'html'])(
    'shows nothing as %s that a terminal, a browser or a runner obeys',
    async (format) => {
      const { code, stdout, stderr } = await lakeby(['check', '.', '--hints', '--format', format], {
        cwd: folder(files),
      });
      expect(code).toBe(3);
      expect(stdout + stderr).not.toMatch(CONTROLS);
      expect(stderr).not.toMatch(/^::|##\[/m);
      expect(stdout).not.toMatch(
        format === 'github' ? /^::error::|^[^:].*##\[/m : format === 'html' ? /<script>alert/ : /^\s*::|##\[/m,
      );
    },
  );

  it('reads what is good of a folder of everything, says what is not, and exits with 3', async () => {
    const cwd = folder({
      ...files,
      '-dash.txt': PROSE,
      'x.html/inside.txt': PROSE,
      'empty.json': '',
      'empty.csv': '',
      'empty.parquet': '',
      'empty.warc': '',
      'empty.xml': '',
      'empty.html': '',
      'empty.md': '',
      'empty.txt.gz': '',
      'cut.txt.gz': gzipSync(PROSE).subarray(0, 40),
    });
    mkdirSync(join(cwd, 'loop'));
    symlinkSync('..', join(cwd, 'loop', 'round'));
    symlinkSync('self.txt', join(cwd, 'self.txt'));
    const [first, second] = [await readAll([cwd]), await readAll([cwd])];
    expect(second).toEqual(first);
    expect(first.filter((one) => !isSkipped(one)).map(({ origin }) => origin.path.slice(cwd.length + 1))).toEqual([
      '-dash.txt',
      'a.jsonl',
      'good.txt',
      'x.html/inside.txt',
    ]);
    expect(first.filter(isSkipped)).toHaveLength(12);
    const { code, stdout } = await lakeby(['check', '.', '--format', 'json'], { cwd });
    expect(code).toBe(3);
    expect((JSON.parse(stdout) as { summary: object }).summary).toMatchObject({ articles: 4, skipped: { length: 12 } });
  });
});
