import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { articlesOf, findingOf, pageOf } from './report-of.js';

const HOSTILE = '</script><img src=x onerror="alert(1)">\u202e\u001b[31m';
const ESCAPED = '&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;\\u202e\\x1b[31m';

const hostile = {
  ...fakeVerdict(`${HOSTILE} saw arrows.\nHe didnt, ${HOSTILE}.`, {
    ...{ id: HOSTILE, title: HOSTILE, source: HOSTILE, published: HOSTILE, url: `https://a.example/"${HOSTILE}` },
    markup: [{ markup: HOSTILE, message: HOSTILE }],
  }),
  notes: [HOSTILE],
  fails: HOSTILE,
  pivot: [{ language: HOSTILE, probability: 0.5 }],
};
const findings = [
  ...hostile.findings.map((finding) => ({
    ...finding,
    rule: HOSTILE,
    message: HOSTILE,
    means: [HOSTILE],
    from: [HOSTILE],
  })),
  findingOf(HOSTILE, 'img', {
    field: 'title',
    others: [
      { article: HOSTILE, origin: { path: HOSTILE }, start: 0, end: 1, text: HOSTILE, sentence: HOSTILE, within: 0 },
    ],
  }),
  findingOf(HOSTILE, 'img', { field: 'markup' }),
];
const run = { inputs: [HOSTILE], started: new Date('2026-02-03T04:05:06Z') };
const outcome = { failures: [HOSTILE], remarks: [HOSTILE] };
const suppressed = [{ ...findings[0]!, why: HOSTILE }];
const page = pageOf([{ ...hostile, findings, suppressed }, fakeVerdict('Ein Satz.', { language: HOSTILE })], {
  run,
  outcome,
});

describe('the page of a report', () => {
  it('holds whatever comes from outside as text only', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toContain('\u202e');
    expect(page).not.toContain('\u001b');
    expect(page.split(ESCAPED).length).toBeGreaterThan(15);
  });

  it('has no handler in its markup, and loads nothing', () => {
    const markup = page.replace(/<(script|style)>.*?<\/\1>/gs, '').replace(/"[^"]*"/g, '""');
    expect(markup).not.toMatch(/<[^>]*\son\w+=/);
    expect(markup).not.toMatch(/<[^>]*\s(?:src|srcset|data|action)=/);
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('allows its own scripts by their hashes', () => {
    for (const [, code = ''] of page.matchAll(/<script>(.*?)<\/script>/gs))
      expect(page).toContain(`&#39;sha256-${createHash('sha256').update(code).digest('base64')}&#39;`);
  });

  it('is well-formed: every element is closed in its turn', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page
      .replace(/<(script|style)>.*?<\/\1>/gs, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'input', 'br'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('has an id only once, and links and descriptions only to what is there', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of page.matchAll(/ href="#([^"=]*)"/g)) expect(ids).toContain(target);
    for (const [, targets = ''] of page.matchAll(/ aria-describedby="([^"]*)"/g))
      for (const target of targets.split(' ')) expect(ids).toContain(target);
  });

  it('says what was checked, when, and with which version', () => {
    expect(page).toMatch(/<time datetime="2026-02-03T04:05:06.000Z">2026-02-03 04:05 UTC<\/time> · lakeby \d/);
    expect(pageOf([])).not.toContain('<time');
  });

  it('is the same for the same run', () => {
    expect(pageOf([hostile], { run })).toBe(pageOf([hostile], { run }));
  });

  it('links to pages of the Web and to nothing else', () => {
    const linkOf = (url: string): string[] =>
      [...articlesOf(pageOf([fakeVerdict('Text.', { url })])).matchAll(/<a [^>]*>/g)].map(([link]) => link);
    expect(linkOf('https://a.example/b')).toEqual(['<a href="https://a.example/b" rel="noopener noreferrer">']);
    expect(linkOf('javascript:alert(1)')).toEqual([]);
    expect(linkOf(' https://a.example')).toEqual([]);
  });
});

describe('the head of a report', () => {
  it('gives the figures of the run, those of a band as links to its articles', () => {
    const head = pageOf([
      fakeVerdict('arrows'),
      fakeVerdict('Calm.'),
      fakeVerdict('He didnt.'),
      fakeVerdict('Ja.', { language: 'de' }),
    ]);
    expect(head).toContain('<dt>articles</dt><dd>4</dd>');
    expect(head).toContain('<dt>suspect</dt><dd><a href="#band=suspect">1</a></dd>');
    expect(head).toContain('<dt>garbled</dt><dd>0</dd>');
    expect(head).toContain('<dt>damaged</dt><dd>1</dd>');
    expect(head).toContain('Not scored, by language: German 1.');
    expect(head).toContain('<a href="#rule=arrows-for-missiles">arrows-for-missiles</a> 1');
  });

  it('tells what was skipped and why, what fails, and what is worth knowing', () => {
    const head = pageOf([], { outcome: { failures: ['Too many.'], remarks: ['An entry is old.'] } });
    expect(head).toContain('<summary>1 input could not be read</summary><ul><li>gone.txt: no such file</li></ul>');
    expect(head).toContain('<li>Too many.</li>');
    expect(head).toContain('<li>An entry is old.</li>');
    expect(head).toContain('No article was read.');
  });

  it('offers only choices that there are', () => {
    const one = articlesOf(pageOf([fakeVerdict('Calm.', { source: '' })]));
    expect([...one.matchAll(/<select name="(\w+)"/g)].map(([, name]) => name)).toEqual(['band']);
    expect(one).not.toContain('Failing only');
    const two = articlesOf(
      pageOf([fakeVerdict('arrows', { source: 'Wire' }), { ...fakeVerdict('x', { source: 'Post' }), fails: 'F.' }]),
    );
    expect([...two.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      '',
      'suspect',
      'clean',
      '',
      'Post',
      'Wire',
      '',
      'arrows-for-missiles',
    ]);
    expect(two).toContain('Failing only');
  });
});
