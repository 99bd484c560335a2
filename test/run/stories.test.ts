import { describe, expect, it } from '@jest/globals';
import type { Comparison } from '../../src/compare/comparison.js';
import type { Article, Skipped } from '../../src/model.js';
import { compareItems, type Order } from '../../src/run/stories.js';

/** Forty names that only articles of one letter share. */
const featuresOf = (letter: number) => ({
  hashes: Int32Array.from({ length: 40 }, (_, at) => letter * 1000 + at),
  chances: new Float32Array(40).fill(0.001),
  kinds: new Uint8Array(40).fill(1),
});

/** Articles are about the first letter of their text, and depart by their length. `?` is another language. */
const comparison: Comparison = {
  told: ({ text }) => (text.startsWith('?') ? undefined : { features: featuresOf(text.charCodeAt(0)) }),
  otherWords: () => [],
  departures: (story) =>
    story.map(({ text }) => [
      {
        rule: 'r',
        category: 'meaning',
        severity: 'sign',
        start: 0,
        end: text.length,
        message: story.map(({ id }) => id).join(),
        fingerprint: 'f',
      },
    ]),
};

async function* itemsOf(texts: readonly string[]): AsyncGenerator<Article | Skipped> {
  for (const [at, text] of texts.entries())
    yield text === ''
      ? { origin: { path: String(at) }, reason: 'empty' }
      : { id: String(at), text, origin: { path: String(at) } };
}

async function run(texts: readonly string[], order: Order) {
  const { items, remarks } = compareItems(itemsOf(texts), comparison, order);
  const out: string[] = [];
  for await (const item of items)
    out.push(
      'reason' in item
        ? `skipped ${item.origin.path}`
        : `${item.article.id}:${item.story ? `${item.story.number}/${item.story.articles}` : '-'}:${item.departures.map(({ message }) => message).join()}`,
    );
  return { out, remarks: remarks() };
}

describe('comparing a run', () => {
  it('keeps the order of the input', async () => {
    expect((await run(['a1', 'b1', 'c', 'b2', 'a2'], 'input')).out).toEqual([
      '0:1/2:0,4',
      '1:2/2:1,3',
      '2:-:',
      '3:2/2:1,3',
      '4:1/2:0,4',
    ]);
  });

  it('goes story by story, those alone last', async () => {
    expect((await run(['a1', 'b1', 'c', 'b2', 'a2'], 'story')).out.map((line) => line[0])).toEqual([
      '0',
      '4',
      '1',
      '3',
      '2',
    ]);
  });

  it('hands on what was skipped, and leaves out other languages', async () => {
    const { out, remarks } = await run(['a1', '', '?x', 'a2'], 'story');
    expect(out).toEqual(['skipped 1', '0:1/2:0,3', '3:1/2:0,3', '2:-:']);
    expect(remarks).toEqual([]);
  });

  it.each([
    [[], 'no article was read.'],
    [[''], 'no article was read.'],
    [['a'], 'there is one article alone. Name others that report the same event.'],
    [['?'], 'the only article is in another language.'],
    [['?', '?'], 'all 2 articles are in other languages.'],
    [['a', '?'], 'there is one article in English; those in other languages are not compared.'],
    [['a', 'a'], 'all articles have the same text, which is one voice however often it is repeated.'],
    [['a', 'b'], 'no two articles report the same event.'],
  ])('says why nothing is compared: %j', async (texts, reason) => {
    expect((await run(texts, 'input')).remarks).toEqual([`Nothing to compare: ${reason}`]);
  });

  it('puts more than a handful into stories too', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `${'abcdefghijklmnopqrst'[at % 20]}${at}`);
    const { out } = await run(texts, 'story');
    expect(out.slice(0, 4)).toEqual(['0:1/2:0,20', '20:1/2:0,20', '1:2/2:1,21', '21:2/2:1,21']);
  });
});
