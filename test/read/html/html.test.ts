import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../../src/model.js';
import { readHtml } from '../../../src/read/html/html.js';
import { READING } from '../../../src/read/defaults.js';
import type { Item, ReadOptions } from '../../../src/read/reader.js';
import { placer } from '../../../src/report/place.js';
import { asChunks } from '../../helpers/run-cli.js';

async function readPage(html: string, options: Partial<ReadOptions> = {}, url?: string): Promise<Item> {
  const items: Item[] = [];
  const input = { path: 'a.html', chunks: asChunks(html), ...(url === undefined ? {} : { url }) };
  for await (const item of readHtml(input, { ...READING, ...options })) items.push(item);
  expect(items).toHaveLength(1);
  return items[0];
}

const PROSE = `<p>${'The harbour wall is to be raised by a metre, the port authority said. '.repeat(5).trim()}</p>`;
const MENU = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>';

describe('places of an article in its page', () => {
  const folder = 'test/conformance/html';
  const pages = readdirSync(folder).filter((name) => !name.endsWith('.json') && name !== 'json-ld-only.html');

  it.each(pages)('say where each word of %s stands', async (name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const article = (await readPage(html)) as Article;
    const lines = html.split('\n');
    const placeOf = placer(article);
    const words = [...article.text.matchAll(/[\p{L}\p{N}]+/gu)];
    expect(words.length).toBeGreaterThan(50);
    for (const { 0: word, index } of words) {
      const { line, column } = placeOf(index)!;
      const [there = ''] = lines[line - 1].slice(column! - 1).split('<');
      expect(there.startsWith(word) || (there !== '' && word.startsWith(there))).toBe(true);
    }
  });

  it('are left open where the text comes from structured data', async () => {
    const article = (await readPage(readFileSync(join(folder, 'json-ld-only.html'), 'utf8'))) as Article;
    expect(placer(article)(5)).toBeUndefined();
  });
});

describe('what a page says about its article', () => {
  const head = (markup: string): string => `<html><head>${markup}</head><body>${PROSE}</body></html>`;

  it.each([
    ['title', '<meta property="og:title" content="A short title"><title>Other</title>', 'A short title'],
    ['title', '<title>Wall to be raised | The Mercury</title>', 'Wall to be raised'],
    ['title', '<title>Ferries - a history</title>', 'Ferries - a history'],
    ['title', '<title>Wall raised - Mercury</title><meta property="og:site_name" content="Mercury">', 'Wall raised'],
    ['source', '<meta property="og:site_name" content="The Mercury">', 'The Mercury'],
    ['source', '<link rel="canonical" href="https://www.mercury.example/a">', 'mercury.example'],
    [
      'published',
      '<meta property="article:published_time" content="2024-02-11T07:30:00+02:00">',
      '2024-02-11T07:30:00+02:00',
    ],
    ['published', '<meta name="date" content="11 February 2024">', '2024-02-11T00:00:00.000Z'],
    ['published', '<meta name="date" content="2024-02-30">', undefined],
    ['published', '<meta name="date" content="yesterday">', undefined],
    ['language', '<meta property="og:locale" content="en_GB">', 'en'],
    ['language', '<meta http-equiv="content-language" content="de, en">', 'de'],
    ['language', '<meta property="og:locale" content="english">', undefined],
    ['url', '<link rel="canonical" href="/a?b=c">', 'https://mercury.example/a?b=c'],
    ['url', '<link rel="canonical" href="javascript:alert(1)">', 'https://mercury.example/page'],
    ['id', '<meta property="og:url" content="https://mercury.example/b">', 'https://mercury.example/b'],
  ] as const)('is its %s in %s', async (key, markup, expected) => {
    const item = await readPage(head(markup), {}, 'https://mercury.example/page');
    expect((item as Article)[key]).toBe(expected);
  });

  it.each([
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"H"}]}', 'H'],
    ['a list', '[{"@type":"Thing"},{"@type":["Thing","Article"],"headline":"H"}]', 'H'],
    ['a comment around it', '<!-- {"@type":"BlogPosting","headline":"H"} -->', 'H'],
    ['line ends in strings', '{"@type":"Article","headline":"H\ni"}', 'H i'],
    ['no JSON', '{"@type":"Article","headline":', undefined],
    ['nesting without end', '['.repeat(100_000), undefined],
  ])('is taken from JSON-LD with %s', async (_, json, title) => {
    expect(await readPage(head(`<script type="application/ld+json">${json}</script>`))).toMatchObject(
      title === undefined ? { id: 'a.html' } : { title },
    );
  });
});

describe('the article of a page', () => {
  it('is all of it where that is asked for', async () => {
    const page = `<body>${MENU}<article>${PROSE.repeat(4)}</article></body>`;
    expect((await readPage(page)) as Article).toMatchObject({ text: expect.not.stringContaining('Sport') });
    expect((await readPage(page, { whole: true })) as Article).toMatchObject({
      text: expect.stringContaining('Sport'),
    });
  });

  it('is the whole page where that is one sentence', async () => {
    expect(await readPage('<p>Ferries ran late.')).toMatchObject({ text: 'Ferries ran late.', id: 'a.html' });
  });

  it('comes from structured data where the page shows a fraction of it', async () => {
    const full = 'The full text goes on & on. '.repeat(20).trim();
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `<p>${full.replaceAll('&', '&amp;')}</p>` });
    const page = `<script type="application/ld+json">${data}</script><p>The full text goes on.</p>`;
    expect(await readPage(page)).toMatchObject({ text: full });
  });

  it('keeps the caption and credit of a picture that stands outside it', async () => {
    const figure =
      '<figure><figcaption>The wall. <span class="credit">Jo Pell / Pool via REUTERS</span></figcaption></figure>';
    const page = `<body>${MENU}<h1>Wall</h1><div class="hero">${figure}</div><div class="story">${PROSE.repeat(3)}</div></body>`;
    expect(await readPage(page)).toMatchObject({
      text: expect.stringMatching(/^The wall\.\n\nJo Pell \/ Pool via REUTERS\n\nThe harbour/),
      regions: [
        { kind: 'caption', start: 0, end: 9 },
        { kind: 'credit', start: 11, end: 37 },
      ],
    });
  });

  it('keeps the space between words that each stand in an element', async () => {
    const page = `<article>${PROSE}<p><b>Ferries</b> <i>ran</i><span> </span><b>late</b>.</p>${PROSE}</article>`;
    expect(await readPage(page)).toMatchObject({ text: expect.stringContaining('\n\nFerries ran late.\n\n') });
  });

  it.each([
    '<p>Advertisement</p>',
    '<p><b>Read more:</b> <a href="/a">The wall in pictures</a></p>',
    '<div class="related-links"><p>Something else happened, a long way from here, to people who were not in the least ready.</p></div>',
    '<p><a href="/a">One</a> <a href="/b">Two</a></p>',
    '<p>* * *</p>',
    '<p><time>11 May</time></p>',
  ])('is without %s', async (beside) => {
    const item = (await readPage(`<article>${PROSE}${beside}${PROSE}</article>`)) as Article;
    expect(item.text.split('\n\n')).toHaveLength(2);
  });
});

describe('pages that cannot be read', () => {
  it.each([
    ['', 'no text in it'],
    ['<html><body><script>draw()</script></body>', 'no text in it'],
    ['a\0b', 'binary'],
    [`<p ${Array.from({ length: 600_000 }, (_, at) => `a${at}`).join(' ')}>x`, 'more than 200,000 HTML elements'],
  ])('are skipped with a reason', async (html, reason) => {
    expect(await readPage(html)).toMatchObject({ origin: { path: 'a.html' }, reason: expect.stringContaining(reason) });
  });

  it('are skipped above the limit, which is named', async () => {
    expect(await readPage(PROSE, { maxFile: 100 })).toMatchObject({
      reason: 'longer than the limit of 100 bytes; raise --max-file',
    });
  });
});

describe('hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(10_000) + PROSE],
    ['nested tables', '<table><tr><td>'.repeat(3_000) + PROSE],
    ['a class of very many names', `<p class="${'y '.repeat(200_000)}">${PROSE}`],
    ['very many elements', '<i></i>'.repeat(30_000) + PROSE],
    ['elements with odd names', `<a"b><x:y><svg><p>${PROSE}`],
    ['end tags of nothing', '</div></p></table>'.repeat(5_000) + PROSE],
  ])(
    'are read to their end: %s',
    async (_, html) => {
      expect(await readPage(html)).toMatchObject({ text: expect.stringContaining('The harbour wall is to be raised') });
    },
    60_000,
  );

  it('run no script and keep no address that would', async () => {
    const page = `<title></textarea><script>globalThis.ran = true</script></title><base href="javascript:x">
      <link rel="canonical" href="data:text/html,x"><p onclick="x">${PROSE}<img src=x onerror="globalThis.ran = true">`;
    expect(await readPage(page)).not.toHaveProperty('url');
    expect(globalThis).not.toHaveProperty('ran');
  });
});
