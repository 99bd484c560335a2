import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../../src/model.js';
import { READING } from '../../../src/read/defaults.js';
import { readHtml } from '../../../src/read/html/html.js';
import { asChunks } from '../../helpers/run-cli.js';
import { readAll } from '../read-all.js';

const TOPICS = ['News', 'Sport', 'Weather', 'Jobs'];
const NAVIGATION = `<header><nav>${TOPICS.map((topic) => `<a href="/${topic}">${topic}</a>`).join(' ')}</nav></header>`;
const SIDE = `<div class="sidebar"><h3>Most read</h3><ul>${'<li><a href="/a">Something else that happened in the town</a></li>'.repeat(8)}</ul></div>`;
const FOOTER = '<footer><p>All rights reserved. <a href="/terms">Terms</a></p></footer>';

/** The three ways in which most pages of the last thirty years hold their paragraphs. */
const LAYOUTS: readonly [string, (paragraphs: readonly string[]) => string][] = [
  ['an article element', (all) => `<main><article><h1>Today</h1><p>${all.join('</p><p>')}</p></article>${SIDE}</main>`],
  [
    'divs',
    (all) =>
      `<div class="a"><div class="b"><h1>Today</h1><div><div>${all.join('</div>\n<div>')}</div></div></div>${SIDE}</div>`,
  ],
  [
    'a table with line breaks',
    (all) => `<table><tr><td width="100">${SIDE}</td><td>${all.join('<br><br>\n')}</td></tr></table>`,
  ],
];

describe.each(LAYOUTS)('articles in %s', (_, layout) => {
  it('come out as people wrote them, and nothing with them', async () => {
    const articles = (await readAll(['corpus/human'])) as Article[];
    expect(articles.length).toBeGreaterThan(10);
    for (const { text } of articles) {
      const paragraphs = text.split(/\n+/).flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
      const page = layout(paragraphs.map((one) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
      expect(await textOf(`<body>${NAVIGATION}${page}${FOOTER}</body>`)).toBe(paragraphs.join('\n\n'));
    }
  }, 60_000);
});

async function textOf(html: string): Promise<string | undefined> {
  for await (const item of readHtml({ path: 'a.html', chunks: asChunks(html) }, READING)) {
    if ('text' in item) return item.text;
  }
  return undefined;
}
