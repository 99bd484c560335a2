import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../src/model.js';
import { isSkipped } from '../../src/read/reader.js';
import { placer } from '../../src/report/place.js';
import { readAll } from '../read/read-all.js';

/** Fixtures in UTF-8, whose lines and columns can be counted here. */
const FILES = ['feeds', 'html'].flatMap((group) =>
  readdirSync(join('test/conformance', group))
    .filter((name) => /\.(?:xml|rdf|atom|x?html?)$/.test(name) && !/windows|broken-utf/.test(name))
    .map((name) => join('test/conformance', group, name)),
);

/** Words of an article that do not stand in the file where its places say. Words with letters beyond ASCII may be written as references. */
function misplaced(article: Article, lines: readonly string[]): string[] {
  const place = placer(article);
  return Array.from(article.text.matchAll(/[A-Za-z]+/g)).flatMap(({ 0: word, index }) => {
    const { line = 0, column } = place(index) ?? {};
    if (column === undefined) return [];
    const there = lines[line - 1]?.slice(column - 1) ?? '';
    return there.startsWith(word) || isInterrupted(there, word)
      ? []
      : [`${line}:${column} ${word}, not ${there.slice(0, 20)}`];
  });
}

/** A word goes on behind a tag or a reference: the dropped capital of a first paragraph. */
function isInterrupted(there: string, word: string): boolean {
  const [before = ''] = there.split(/[<&]/);
  return before !== '' && word.startsWith(before);
}

describe('lines and columns of articles', () => {
  it.each(FILES)('point at the very words in %s', async (path) => {
    const lines = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/);
    const articles = (await readAll([path])).filter((item): item is Article => !isSkipped(item));
    expect(articles.flatMap((article) => misplaced(article, lines))).toEqual([]);
  });
});
