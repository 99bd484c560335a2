import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Article } from '../../src/model.js';
import { openCache } from '../../src/cache/cache.js';
import { createDetector, type Options } from '../../src/create-detector.js';
import { fakeDetector } from '../helpers/fake-detector.js';
import { folder } from '../helpers/folder.js';

const ARTICLE: Article = { id: 'a', text: 'The arrows flew ,\nlow.', title: 'Arrows', origin: { path: 'a.txt' } };
const DAY = 24 * 3600 * 1000;

/** What a run with a cache says of articles, and how many of them it had to check. */
async function runOver(path: string, articles: readonly Article[], options: Options = {}) {
  const cache = await openCache(path, options);
  let checked = 0;
  const check = cache.over((article) => {
    checked++;
    return fakeDetector().check(article);
  });
  const verdicts = articles.map(check);
  return { verdicts, checked, said: cache.end() };
}

const entries = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

describe('a second run', () => {
  it('says what the first said, without checking', async () => {
    const path = folder();
    const first = await runOver(path, [ARTICLE]);
    const second = await runOver(path, [ARTICLE]);
    expect(JSON.stringify(second.verdicts)).toBe(JSON.stringify(first.verdicts));
    expect([first.checked, first.said]).toEqual([1, ['0 of 1 verdict came from the cache.']]);
    expect([second.checked, second.said]).toEqual([0, ['1 of 1 verdict came from the cache.']]);
  });

  it.each<[string, Partial<Article>]>([
    ['stands elsewhere', { id: 'b', origin: { path: 'b.txt' } }],
    ['is published by another', { source: 'Nordhaven Post', published: '2026-11-30', url: 'https://example.org/' }],
    ['carries other fields', { meta: { desk: 'foreign' } }],
  ])('knows an article that %s', async (_, change) => {
    const path = folder();
    const article = { ...ARTICLE, ...change };
    await runOver(path, [ARTICLE]);
    const { checked, verdicts } = await runOver(path, [article]);
    expect([checked, verdicts]).toEqual([0, [fakeDetector().check(article)]]);
  });

  it.each<[string, Partial<Article>]>([
    ['text', { text: `${ARTICLE.text} ` }],
    ['title', { title: 'arrows' }],
    ['language', { language: 'es' }],
    ['regions', { regions: [{ start: 0, end: 3, kind: 'caption' }] }],
    ['markup', { markup: [{ markup: '<p>', message: 'It says so.' }] }],
  ])('checks an article of another %s', async (_, change) => {
    const path = folder();
    await runOver(path, [ARTICLE]);
    expect((await runOver(path, [{ ...ARTICLE, ...change }])).checked).toBe(1);
  });

  it.each<[string, Options, number]>([
    ['a rule switched off', { switchedOff: ['odd-comma'] }, 1],
    ['another prior', { prior: 0.5 }, 1],
    ['the same rules switched off in another order', { switchedOff: ['b', 'a'] }, 0],
  ])('with %s', async (_, options, checked) => {
    const path = folder();
    const first = checked === 0 ? { switchedOff: ['a', 'b'] } : {};
    await runOver(path, [ARTICLE], first);
    expect((await runOver(path, [ARTICLE], options)).checked).toBe(checked);
  });

  it('checks again once a rule of the user has changed, or a list beside it', async () => {
    const rule = (means: string): string =>
      `about: x\nrules:\n  test-arrows:\n    match: arrows\n    means: ${means}\n    bad: [An ((arrows)) hit., ((arrows))]\n    good: [None., No.]\n`;
    const rules = folder({ 'en/senses/a.yaml': rule('missiles'), 'lists/names.txt': 'Ana' });
    const path = folder();
    const run = async (): Promise<number> => (await runOver(path, [ARTICLE], { rules: [join(rules, 'en')] })).checked;
    expect([await run(), await run()]).toEqual([1, 0]);
    writeFileSync(join(rules, 'en/senses/a.yaml'), rule('rockets'));
    expect([await run(), await run()]).toEqual([1, 0]);
    writeFileSync(join(rules, 'lists/names.txt'), 'Ana\nBo');
    expect([await run(), await run()]).toEqual([1, 0]);
  });
});

describe('an entry', () => {
  const damage: [string, (text: string) => string][] = [
    ['is empty', () => ''],
    ['was cut off', (text) => text.slice(0, -1)],
    ['was changed', (text) => text.replace('"score":0', '"score":1')],
    ['is of another version', (text) => text.replace('"version":1', '"version":2')],
    ['is something else', () => '{"verdict":{"findings":7}}'],
  ];

  it.each(damage)('that %s is no entry, and is written again', async (_, change) => {
    const path = folder();
    const { verdicts } = await runOver(path, [ARTICLE]);
    const [name = ''] = entries(path);
    const whole = readFileSync(join(path, name), 'utf8');
    writeFileSync(join(path, name), change(whole));
    const again = await runOver(path, [ARTICLE]);
    expect([again.checked, again.verdicts]).toEqual([1, verdicts]);
    expect(readFileSync(join(path, name), 'utf8')).toBe(whole);
  });

  it('under the name of another is none', async () => {
    const path = folder();
    await runOver(path, [ARTICLE, { ...ARTICLE, text: 'Nothing.' }]);
    const [one = '', other = ''] = entries(path);
    renameSync(join(path, one), join(path, other));
    expect((await runOver(path, [ARTICLE, { ...ARTICLE, text: 'Nothing.' }])).checked).toBe(2);
  });

  it('is named by a digest, whatever the article is called', async () => {
    const path = folder();
    await runOver(path, [{ ...ARTICLE, id: '../../escaped', origin: { path: '../../escaped' } }]);
    expect(entries(path)).toEqual([expect.stringMatching(/^([\da-f]{2})\/\1[\da-f]{62}\.json$/)]);
  });
});

describe('what has not been of use', () => {
  const age = (file: string, days: number): void => {
    const then = new Date(Date.now() - days * DAY);
    utimesSync(file, then, then);
  };

  it('for 30 days is deleted where something is put in, and nothing else is', async () => {
    const path = folder();
    await runOver(path, [ARTICLE]);
    const drawer = join(path, (entries(path)[0] ?? '').slice(0, 2));
    const [old, part, fresh] = ['a'.repeat(64), `${'b'.repeat(64)}.json.${'0'.repeat(36)}`, 'c'.repeat(64)].map(
      (name) => join(drawer, name),
    );
    const files = [`${old}.json`, `${part}.part`, `${fresh}.json`, join(drawer, 'notes.json')];
    files.forEach((file) => writeFileSync(file, ''));
    [31, 31, 29, 31].forEach((days, at) => age(files[at]!, days));
    rmSync(
      join(
        path,
        entries(path).find((name) => name.includes('/') && statSync(join(path, name)).size > 0)!,
      ),
    );
    await runOver(path, [ARTICLE]);
    expect(files.map((file) => existsSync(file))).toEqual([false, false, true, true]);
  });

  it('is so again when it is found', async () => {
    const path = folder();
    await runOver(path, [ARTICLE]);
    const file = join(path, entries(path)[0]!);
    age(file, 29);
    await runOver(path, [ARTICLE]);
    expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(DAY);
  });

  it('is not touched more than once a day', async () => {
    const path = folder();
    await runOver(path, [ARTICLE]);
    const file = join(path, entries(path)[0]!);
    age(file, 0.5);
    const before = statSync(file).mtimeMs;
    await runOver(path, [ARTICLE]);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});

describe('the folder', () => {
  it('is made, kept out of git, and marked as a cache', async () => {
    const path = join(folder(), 'deep/cache');
    await runOver(path, []);
    expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n');
    expect(readFileSync(join(path, 'CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/);
  });

  it('is left alone if it holds other things', async () => {
    const path = folder({ 'article.txt': 'Mine.' });
    await expect(openCache(path, {})).rejects.toThrow('The folder for the cache holds other things.');
    expect(readdirSync(path)).toEqual(['article.txt']);
  });

  it('that cannot be made is the user’s mistake', async () => {
    const path = folder({ file: '' });
    await expect(openCache(join(path, 'file/cache'), {})).rejects.toThrow(
      'The cache cannot be written: a part of this path is not a directory.',
    );
  });

  it('that goes away, or is full, does not end the run', async () => {
    const path = join(folder(), 'cache');
    const cache = await openCache(path, {});
    rmSync(path, { recursive: true });
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'in the way');
    const check = cache.over(fakeDetector().check);
    expect([check(ARTICLE), check(ARTICLE)]).toEqual(Array(2).fill(fakeDetector().check(ARTICLE)));
    expect(cache.end()).toEqual([
      '0 of 2 verdicts came from the cache.',
      expect.stringMatching(/^The cache cannot be written \(.*\); the rest of the run did without it\.$/),
    ]);
  });
});

describe('the detector', () => {
  it('says the same of articles that differ only in what the cache does not look at', async () => {
    const detector = await createDetector();
    const text =
      'The president said on Tuesday that the harbour of Nordhaven would open again.\n\nAna Lima / Lake by REUTERS';
    const told = { source: 'Post', published: '2026-01-01', url: 'https://example.org/', meta: { a: 1 } };
    const places = { starts: [0], lines: [7], columns: [3] };
    const [one, other] = [
      detector.check({ id: 'a', text }),
      detector.check({ id: 'b', text, ...told, places, origin: { path: 'b', line: 4 } }),
    ].map(({ article, ...verdict }) => ({ ...verdict, text: article.text }));
    expect(other).toEqual(one);
    expect(one!.findings.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});
