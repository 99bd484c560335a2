import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../src/model.js';
import { parseHistory, historyText } from '../../src/policy/history-file.js';
import { historyJudge, worseSources } from '../../src/policy/history.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { folder } from '../helpers/folder.js';
import { mistakeIn } from './mistake.js';

const newFile = (): string => join(folder(), 'history.json');

/** Articles of a source, each with a text of its own. */
function articles(source: string, numbers: { readonly clean: number; readonly garbled: number }, day = ''): Verdict[] {
  const make = (number: number, text: string): Verdict[] =>
    Array.from({ length: number }, (_, at) => fakeVerdict(`${text} ${day} ${at}`, { source }));
  return [...make(numbers.clean, 'Nothing.'), ...make(numbers.garbled, 'Arrows and Lake by Reuters.')];
}

async function run(file: string, verdicts: readonly Verdict[]): Promise<readonly string[]> {
  const judge = await historyJudge(file);
  verdicts.forEach((verdict) => judge.judge(verdict));
  return (await judge.end()).failures;
}

const countsIn = (file: string, source: string): unknown =>
  parseHistory(readFileSync(file, 'utf8'), file).sources.get(source);

describe('a source beside its own past', () => {
  const past = { articles: 98, garbled: 1 };
  // The past share is (1 + 1) / (98 + 2) = 0.02; of ten articles two or more are garbled with a chance of 0.016,
  // three or more with 0.00086.
  it.each([
    ['two of ten are not enough', past, { articles: 10, garbled: 2 }, false],
    ['three of ten are', past, { articles: 10, garbled: 3 }, true],
    ['nine new articles are too few', past, { articles: 9, garbled: 9 }, false],
    ['nine past ones are, too', { articles: 9, garbled: 0 }, { articles: 10, garbled: 10 }, false],
    ['as bad as ever', { articles: 1000, garbled: 500 }, { articles: 100, garbled: 55 }, false],
    ['better', past, { articles: 100, garbled: 0 }, false],
  ])('%s', (_, before, fresh, expected) => {
    expect(worseSources(new Map([['A', before]]), new Map([['A', fresh]])).map(({ source }) => source)).toEqual(
      expected ? ['A'] : [],
    );
  });

  it('has to be more unlikely where many sources are compared', () => {
    const names = Array.from({ length: 20 }, (_, at) => `Source ${at}`);
    const pasts = new Map(names.map((name) => [name, past]));
    const fresh = new Map(names.map((name) => [name, { articles: 10, garbled: 0 }]));
    const withOne = (garbled: number) => worseSources(pasts, fresh.set('Source 3', { articles: 10, garbled }));
    expect(withOne(3)).toEqual([]);
    expect(withOne(4).map(({ source }) => source)).toEqual(['Source 3']);
  });

  it('is said with its counts', async () => {
    const file = newFile();
    expect(await run(file, articles('The Planet', { clean: 97, garbled: 1 }, 'Monday'))).toEqual([]);
    expect(await run(file, articles('The Planet', { clean: 7, garbled: 3 }, 'Tuesday'))).toEqual([
      '"The Planet" does worse than its own past: 3 of 10 new articles are garbled, 1 of 98 were before (p = 0.0009). Look at the source; later runs count these articles as its past.',
    ]);
    expect(countsIn(file, 'The Planet')).toEqual({ articles: 108, garbled: 4 });
  });
});

describe('the counts', () => {
  it('do not take in an article twice, whatever its id', async () => {
    const file = newFile();
    const feed = articles('A', { clean: 12, garbled: 1 });
    await run(file, [...feed, ...feed]);
    await run(file, feed);
    expect(countsIn(file, 'A')).toEqual({ articles: 13, garbled: 1 });
  });

  it('leave out what was not scored, or has no source', async () => {
    const file = newFile();
    await run(file, [fakeVerdict('Ein Satz.', { source: 'A', language: 'de' }), fakeVerdict('Nothing.')]);
    expect(parseHistory(readFileSync(file, 'utf8'), file)).toEqual({ sources: new Map(), counted: [] });
  });

  it('are halved when they are large', async () => {
    const file = newFile();
    writeFileSync(file, historyText({ sources: new Map([['A', { articles: 10_000, garbled: 201 }]]), counted: [] }));
    await run(file, articles('A', { clean: 2, garbled: 1 }));
    expect(countsIn(file, 'A')).toEqual({ articles: 5002, garbled: 101 });
  });

  it('remember the articles that came last, and forget the oldest', async () => {
    const file = newFile();
    const [again, ...others] = Array.from({ length: 50_000 }, (_, at) => String(at));
    writeFileSync(file, historyText({ sources: new Map(), counted: [again, ...others] as string[] }));
    await run(file, articles('A', { clean: 1, garbled: 0 }));
    const { counted } = parseHistory(readFileSync(file, 'utf8'), file);
    expect(counted).toHaveLength(50_000);
    expect(counted[0]).toBe('1');
  });

  it('stay whole when two runs write at once; one of them is counted', async () => {
    const file = newFile();
    const days = ['Monday', 'Tuesday'];
    await Promise.all(days.map((day) => run(file, articles('A', { clean: 20, garbled: 0 }, day))));
    expect(countsIn(file, 'A')).toEqual({ articles: 20, garbled: 0 });
    expect(readdirSync(join(file, '..'))).toEqual(['history.json']);
  });

  test('any sources come back as they were written', () => {
    const names = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', ''));
    const counts = fc
      .nat()
      .chain((articles) => fc.record({ articles: fc.constant(articles), garbled: fc.nat(articles) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, counts)), fc.array(fc.string()), (entries, counted) => {
        const history = { sources: new Map(entries), counted };
        expect(parseHistory(Buffer.from(historyText(history)).toString(), 'h')).toEqual(history);
      }),
    );
  });
});

describe('a file that is no history', () => {
  const whole = { lakeby: 'history', version: 1, sources: { A: { articles: 3, garbled: 1 } }, counted: ['a'] };
  it.each([
    ['', 'empty'],
    [JSON.stringify(whole).slice(0, 40), 'cut off'],
    ['[]', 'a list'],
    [JSON.stringify({ ...whole, version: 2 }), 'of another version'],
    [JSON.stringify({ ...whole, lakeby: 'cache' }), 'something else'],
    [JSON.stringify({ ...whole, sources: [] }), 'without sources'],
    [JSON.stringify({ ...whole, counted: [1] }), 'with wrong hashes'],
    [JSON.stringify({ ...whole, sources: { A: { articles: 1, garbled: 2 } } }), 'with more garbled than there are'],
    [JSON.stringify({ ...whole, sources: { A: { articles: -1, garbled: -1 } } }), 'with less than nothing'],
    [JSON.stringify({ ...whole, sources: { A: { articles: 1.5, garbled: 1 } } }), 'with half an article'],
    [JSON.stringify({ ...whole, sources: { A: 5 } }), 'with a number for counts'],
  ])('%j is refused: %s', (text) => {
    expect(mistakeIn(() => parseHistory(text, 'h.json'))).toMatch(/^h\.json: This is not a history.*\n {2}.*delete it/);
  });

  it('is never overwritten', async () => {
    const file = join(folder({ 'a.json': '{}' }), 'a.json');
    await expect(historyJudge(file)).rejects.toThrow('This is not a history');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});
