import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../src/model.js';
import { isSkipped } from '../../src/read/reader.js';
import { placer } from '../../src/report/place.js';
import { folder } from '../helpers/folder.js';
import { outline, readAll } from './read-all.js';

const FIXTURES = 'test/conformance/feeds';

const rss = (...items: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`;

const item = (description: string, rest = ''): string =>
  `<item>${rest}<description>${description}</description></item>`;

async function readFeed(content: string, options = {}): Promise<string[]> {
  return outline(await readAll([join(folder({ 'feed.xml': content }), 'feed.xml')], options));
}

async function firstArticle(content: string): Promise<Article> {
  const [first] = await readAll([join(folder({ 'feed.xml': content }), 'feed.xml')]);
  return first as Article;
}

describe('places of a feed', () => {
  const feeds = readdirSync(FIXTURES).filter((name) => /\.(xml|atom|rdf)$/.test(name));

  it.each(feeds)('each word of %s stands where it is said to stand', async (name) => {
    const path = join(FIXTURES, name);
    const lines = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split('\n');
    const articles = (await readAll([path])).filter((one) => !isSkipped(one)) as Article[];
    for (const article of articles.filter(({ places }) => places)) {
      const placeAt = placer(article);
      for (const { 0: word, index } of article.text.matchAll(/[a-z]{2,}/gi)) {
        const { line, column = 0 } = placeAt(index)!;
        expect(lines[line - 1]!.slice(column - 1, column - 1 + word.length)).toBe(word);
      }
    }
  });

  it.each([
    ['in a CDATA section', '<![CDATA[<p>One &amp; two</p>]]>'],
    ['escaped', '&lt;p&gt;One &amp;amp; two&lt;/p&gt;'],
    ['escaped twice', '&amp;lt;p&amp;gt;One &amp;amp;amp; two&amp;lt;/p&amp;gt;'],
    ['as it is', '<p>One <i>&</i> two</p>'],
  ])('are known for content %s', async (_, description) => {
    const content = rss(item('First.'), `\n${item(description)}`);
    const items = await readAll([join(folder({ 'feed.xml': content }), 'feed.xml')]);
    const article = items[1] as Article;
    expect(article.text).toBe('One & two');
    const column = content.split('\n')[1]!.indexOf('two') + 1;
    expect(placer(article)(article.text.indexOf('two'))).toEqual({ line: 2, column });
  });

  it('fall back on the line of the item where its text is put together from pieces', async () => {
    const article = await firstArticle(rss(`\n\n${item('a <!-- hidden -->b &amp; <![CDATA[c]]>')}`));
    expect(article).toMatchObject({ text: 'a b & c', origin: { line: 3, item: 1 } });
    expect(article.places).toBeUndefined();
  });
});

describe('hostile feeds', () => {
  const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`);
  const declared = /^skipped 1: it declares entities of its own/;

  it.each([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY lol0 "lol">${lol.join('')}]>`, '&lol9;'],
    ['quadratic growth', `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`, '&a;'.repeat(50_000)],
    ['a file of the system', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['a page of the Web', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd">%x;]>', 'text'],
  ])('are refused for entities of their own: %s', async (_, doctype, text) => {
    expect(await readFeed(doctype + rss(item(text)))).toEqual([expect.stringMatching(declared)]);
  });

  it('are read where the document type is only named', async () => {
    const doctype = '<!DOCTYPE rss SYSTEM "http://127.0.0.1/rss.dtd">';
    expect(await readFeed(doctype + rss(item('Text.', '<guid>g</guid>')))).toEqual(['g']);
  });

  it('keep an entity nobody has declared as it stands', async () => {
    expect(await firstArticle(rss(item('A &lol9; of it.')))).toMatchObject({ text: 'A &lol9; of it.' });
  });

  it('are left where elements are nested too deep, and what was before is kept', async () => {
    const deep = `<item>${'<a>'.repeat(100_000)}`;
    expect(await readFeed(rss(item('Text.', '<guid>g</guid>'), deep))).toEqual([
      'g',
      expect.stringContaining('nested more than 500 deep'),
    ]);
  });

  it('lose an item that feedsmith finds too deep, and no other', async () => {
    const deep = `<item>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</item>`;
    expect(await readFeed(rss(deep, item('Text.', '<guid>g</guid>')))).toEqual([
      expect.stringContaining('Maximum nested tags'),
      'g',
    ]);
  });

  it('may nest the HTML of an item as deep as they like', async () => {
    const html = `${'<div>'.repeat(100_000)}Deep.${'</div>'.repeat(100_000)}`;
    expect(await firstArticle(rss(item(`<![CDATA[${html}]]>`)))).toMatchObject({ text: 'Deep.' });
  });

  it('may not have more HTML elements than any article has', async () => {
    const [only] = await readFeed(rss(item(`<![CDATA[${'<br>'.repeat(500_001)}]]>`)));
    expect(only).toContain('more than 500,000 HTML elements');
  });

  it('are skipped above the limit of a file, which is named', async () => {
    expect(await readFeed(rss(item('x'.repeat(2000))), { maxFile: 1000 })).toEqual([
      'skipped : longer than the limit of 1 kB; raise --max-file',
    ]);
  });

  it('lose an item above the limit of an article, and no other', async () => {
    expect(await readFeed(rss(item('x'.repeat(2000)), item('y', '<guid>y</guid>')), { maxBytes: 1000 })).toEqual([
      'skipped 1: text of 2 kB, longer than the limit of 1 kB; raise --max-bytes',
      'y',
    ]);
  });

  it('bring no script into a title and no path out of an id', async () => {
    const head = '<title>&lt;script&gt;alert(1)&lt;/script&gt;News&lt;img src=x onerror=alert(1)&gt;</title>';
    const feed = rss(item('Text.', `${head}<guid>../../etc/passwd</guid><link>javascript:alert(1)</link>`));
    const article = await firstArticle(feed);
    expect(article).toMatchObject({ title: 'News', id: '../../etc/passwd' });
    expect(article.url).toBeUndefined();
  });

  it('keep control characters and commands of CI as text, for the reports to escape', async () => {
    const feed = rss(item('::error::broken &#27;[31mred', '<title>\u001b]0;pwned\u0007 News</title>'));
    expect(await firstArticle(feed)).toMatchObject({
      text: '::error::broken \u001b[31mred',
      title: '\u001b]0;pwned\u0007 News',
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('with the root element <%s> are no feeds', async (root) => {
    expect(await readFeed(`<?xml version="1.0"?><${root}><item/></${root}>`)).toEqual([
      expect.stringContaining('XML, but not a feed'),
    ]);
  });

  it('do not make reading take longer and longer: one line, many items, repeated letters', async () => {
    const items = Array.from({ length: 3000 }, (_, at) => item(`${'a'.repeat(300)} &amp; b`, `<guid>${at}</guid>`));
    const read = await readFeed(
      rss(...items, `<item><title>${'a'.repeat(200_000)}</title>${item('b' + 'a'.repeat(100_000))}`),
    );
    expect(read).toHaveLength(3002);
  });
});

describe('feeds without a name', () => {
  it.each([
    ['RSS', rss(item('Text.', '<guid>g</guid>'))],
    ['RSS after a comment', `<!-- <html> -->\n${rss(item('Text.', '<guid>g</guid>'))}`],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>g</id><summary>Text.</summary></entry></feed>'],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"g","content_text":"Text."}]}'],
    ['a list of records', '[{"id":"g","text":"Text."}]'],
    ['a record over several lines', '{\n  "id": "g",\n  "text": "Text."\n}'],
    ['the answer of an interface', '{"status":"ok","articles":[{"id":"g","text":"Text."}]}'],
  ])('are known by their beginning: %s', async (_, content) => {
    expect(await readAll(['-'], {}, content)).toEqual([expect.objectContaining({ id: 'g', text: 'Text.' })]);
  });

  it('say what other XML is', async () => {
    expect(outline(await readAll(['-'], {}, '<?xml version="1.0"?>\n<svg></svg>'))).toEqual([
      'skipped : XML, but not a feed: its root element is <svg>; Lakeby reads RSS, RDF and Atom',
    ]);
  });

  it.each(['<p', '{ braces', '[1] See the note.', '<3 is a heart'])('leave plain text alone: %j', async (text) => {
    expect(outline(await readAll(['-'], {}, text))).toEqual(['stdin']);
  });
});
