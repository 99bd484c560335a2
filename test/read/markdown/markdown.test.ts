import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../../src/model.js';
import { blankMarks } from '../../../src/read/markdown/marks.js';
import { folder } from '../../helpers/folder.js';
import { readAll } from '../read-all.js';

const seen = (text: string): string =>
  blankMarks(text)
    .replace(/\u00AD/g, '')
    .replace(/ +/g, ' ')
    .trim();

async function readMarkdown(content: string): Promise<Article> {
  const path = folder({ 'a.md': content });
  const [item] = await readAll([join(path, 'a.md')]);
  return item as Article;
}

describe('Markdown', () => {
  it.each([
    ['# A heading #', 'A heading'],
    ['A **strong** word, an *odd* one, `code` and ~~gone~~.', 'A strong word, an odd one, code and gone.'],
    ['See [Lake](http://a.b/c_(d)) by Reuters ![Photo](x.jpg).', 'See Lake by Reuters Photo.'],
    ['[**Pool**][ref] via\n[ref]: http://x.y', 'Pool via'],
    ['> quoted\n> again', 'quoted\n again'],
    ['- one\n2. two', 'one\n two'],
    ['Title\n=====', 'Title\n'],
    ['a snake_case_word and _this_ one', 'a snake_case_word and this one'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a \\*real\\* star', 'a *real* star'],
    ['before <b>bold</b> <!-- not this --> after', 'before bold after'],
    ['```\ncode\n```\ntext', 'text'],
    ['In 2022. A year', 'In 2022. A year'],
  ])('blanks the marks of %j', (markdown, expected) => {
    expect(seen(markdown).replace(/\s+\n/g, '\n').trim()).toBe(expected.trim());
  });

  it('never moves a character', () => {
    const piece = fc.constantFrom(
      'word ',
      '**',
      '_',
      '[',
      '](',
      ')',
      '\n',
      '# ',
      '`',
      '<!--',
      '-->',
      '```\n',
      '\\',
      '*',
      'é',
      '日',
      '😀',
      '<a>',
      '> ',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const blanked = blankMarks(text);
        expect(blanked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) expect([text[at], ' ', '\u00AD']).toContain(blanked[at]);
      }),
    );
  });

  it('takes title, date and language from the front matter, and keeps offsets of the file', async () => {
    const content = '---\ntitle: "A: title"\ndate: 2024-02-01\nlang: en\ntags: [a]\n---\nThe **body**.';
    const article = await readMarkdown(content);
    expect(article).toMatchObject({
      title: 'A: title',
      published: '2024-02-01',
      language: 'en',
      meta: { tags: ['a'] },
    });
    expect(article.text.indexOf('body')).toBe(content.indexOf('body'));
    expect(article.text).not.toContain('title');
  });

  it('reads front matter that YAML refuses', async () => {
    expect(await readMarkdown('---\ntitle: War: a diary\nlang: "en"\n---\nText.')).toMatchObject({
      title: 'War: a diary',
      language: 'en',
    });
  });

  it('comes to an end with hostile text, and keeps its length', () => {
    for (const piece of ['[', '<!--', '[a](', '*', '<a', '`', '\\', '|-', '> ', '_a']) {
      expect(blankMarks(piece.repeat(100_000))).toHaveLength(piece.length * 100_000);
    }
  }, 60_000);
});
