import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { ARTICLE, baselineText, parseBaseline, type Entry } from '../../src/policy/baseline-file.js';
import { CONTROLS } from '../helpers/controls.js';
import { folder } from '../helpers/folder.js';
import { mistakeIn } from './mistake.js';

const entry = (article: string, rule = 'odd-comma', fingerprint = '0123456789abcdef'): Entry => ({
  article,
  rule,
  fingerprint,
  words: `words of ${article}`,
});

const byText = (entries: readonly Entry[]): string[] => [...new Set(entries.map((one) => JSON.stringify(one)))].sort();

describe('the text of a baseline', () => {
  test('any entries come back as they were written, whatever is in them', () => {
    const anyText = fc.string({ unit: 'binary' });
    const anyEntry = fc.record({ article: anyText, rule: anyText, fingerprint: anyText, words: anyText });
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const text = Buffer.from(baselineText(entries)).toString('utf8');
        expect(byText(parseBaseline(text, 'b'))).toEqual(byText(entries));
      }),
    );
  });

  it.each([
    ['half a surrogate', '\ud83d'],
    ['a line end', 'one\ntwo\r\nthree\u2028four'],
    ['tabs and controls', '\t\u0000\u001b[2J\u009b'],
    ['a turn of the direction of writing', '\u202egnp.exe'],
    ['what a merge leaves', '<<<<<<< HEAD\n=======\n>>>>>>>'],
  ])('%s in an id stays on its line, as an escape', (_, id) => {
    const text = baselineText([entry(id)]);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).not.toMatch(CONTROLS);
    expect(parseBaseline(text, 'b')).toEqual([entry(id)]);
  });

  it('is the same in whatever order the entries come, each once', () => {
    const entries = [entry('a'), entry('b', ARTICLE), entry('c'), entry('a', 'other')];
    expect(baselineText([...entries].reverse())).toBe(baselineText([...entries, ...entries]));
  });

  it('keeps the lines of one article together', () => {
    const entries = ['a', 'b', 'c', 'd'].flatMap((id) => [entry(id, 'one'), entry(id, 'two')]);
    const articles = parseBaseline(baselineText(entries), 'b').map(({ article }) => article);
    expect(articles.filter((article, at) => article !== articles[at - 1])).toHaveLength(4);
  });

  it('is read in any order, with other line ends, empty lines and lines that stand twice', () => {
    const [header, ...lines] = baselineText([entry('a'), entry('b')])
      .trimEnd()
      .split('\n');
    const text = [header, ...lines.reverse(), '', lines[0]].join('\r\n');
    expect(byText(parseBaseline(text, 'b'))).toEqual(byText([entry('a'), entry('b')]));
  });

  it.each([
    ['', 'b:1: This is not a baseline'],
    ['An article about arrows.', 'b:1: This is not a baseline'],
    ['# Lakeby baseline, version 2.', 'b:1: This baseline is of version 2; this Lakeby reads version 1.'],
    ['# Lakeby baseline, version 1.\n\nnonsense', 'b:3: This line is not an entry'],
    ['# Lakeby baseline, version 1.\n["a","b","c","d"]', 'b:2: This line is not an entry'],
    ['# Lakeby baseline, version 1.\n["a","b","c","d",5]', 'b:2: This line is not an entry'],
    ['# Lakeby baseline, version 1.\n{"a":"b"}', 'b:2: This line is not an entry'],
    ['# Lakeby baseline, version 1.\n<<<<<<< HEAD', 'b:2: This line is not an entry'],
  ])('%j is refused with the place', (text, message) => {
    expect(mistakeIn(() => parseBaseline(text, 'b'))).toContain(message);
  });

  it('says what to do about a merge that was left unfinished', () => {
    const text = '# Lakeby baseline, version 1.\n<<<<<<< HEAD\n=======\n>>>>>>> other\n';
    expect(mistakeIn(() => parseBaseline(text, 'b'))).toContain('keep those of both sides');
  });
});

describe('two branches that each add an article', () => {
  const BASE = Array.from({ length: 12 }, (_, at) => entry(`articles/${at}.txt`));
  const OURS = ['one', 'two', 'three'].map((rule) => entry('articles/new-16.txt', rule));
  const THEIRS = ['one', 'two', 'three'].map((rule) => entry('articles/new-4.txt', rule));

  /** What git makes of a baseline that both branches have written. */
  function merged(attributes: string, ours: readonly Entry[], theirs: readonly Entry[]): string {
    const path = folder({ 'baseline.txt': baselineText(BASE), '.gitattributes': attributes });
    const git = (...words: readonly string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], {
        cwd: path,
        stdio: 'pipe',
      });
    const commit = (added: readonly Entry[]): void => {
      writeFileSync(join(path, 'baseline.txt'), baselineText([...BASE, ...added]));
      git('commit', '-qam', 'Baseline');
    };
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'Start');
    git('checkout', '-qb', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    git('merge', '-q', '--no-edit', 'theirs');
    return readFileSync(join(path, 'baseline.txt'), 'utf8');
  }

  it('merge without a conflict into what one run would have written', () => {
    expect(merged('', OURS, THEIRS)).toBe(baselineText([...BASE, ...OURS, ...THEIRS]));
  });

  it('merge with merge=union even where the lines meet, and nothing is lost', () => {
    const entries = (article: string): Entry[] => [entry('articles/new-4.txt', article)];
    const text = merged('baseline.txt merge=union\n', entries('ours'), entries('theirs'));
    const all = [...BASE, ...entries('ours'), ...entries('theirs')];
    expect(byText(parseBaseline(text, 'b'))).toEqual(byText(all));
  });
});
