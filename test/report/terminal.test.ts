import { describe, expect, it } from '@jest/globals';
import type { Article, Verdict } from '../../src/model.js';
import type { Appearance } from '../../src/report/reporter.js';
import { createTally } from '../../src/report/tally.js';
import { terminalReporter } from '../../src/report/terminal.js';
import { widthOf } from '../../src/report/wrap.js';
import { CONTROLS } from '../helpers/controls.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

const PLAIN: Appearance = { colors: 0, width: 100, hints: false, quiet: false };

const shown = (verdict: Verdict, options: Partial<Appearance> = {}): string =>
  terminalReporter({ ...PLAIN, ...options }).article(verdict);

const of = (text: string, options: Partial<Appearance> = {}, more: Partial<Article> = {}): string =>
  shown(fakeVerdict(text, more), options);

describe('an article in the terminal', () => {
  it('is one line when nothing was found', () => {
    expect(of('Nothing to see here.')).toBe('clean      2 %  a.txt  4 words\n');
  });

  it('shows passages with marks below, what was meant, why, and the rule', () => {
    expect(of('A first line.\nAna Lima / Lake by Reuters\nThe arrows flew.')).toBe(
      [
        'garbled   92 %  a.txt  12 words, 1 proof, 1 sign',
        '',
        '    2 | Ana Lima / Lake by Reuters',
        '      |            ^^^^^^^^^^^^^^^',
        '        "Lake by Reuters"  probably: Pool via REUTERS',
        '          The engine translated a photo credit. (lake-by-reuters)',
        '',
        '    3 | The arrows flew.',
        '      |     ~~~~~~',
        '        "arrows"  probably: missiles',
        '          The engine took another sense of the word. (arrows-for-missiles)',
        '',
        '',
      ].join('\n'),
    );
  });

  it('underlines in colour, with no marks below', () => {
    const text = of('The arrows flew.', { colors: 1 });
    expect(text).toContain('The \u001b[4m\u001b[33marrows\u001b[39m\u001b[24m flew.');
    expect(text).not.toContain('~~~');
  });

  it('shows hints only when asked', () => {
    expect(of('One , two.')).toBe('clean      2 %  a.txt  3 words, 1 hint\n');
    expect(of('One , two.', { hints: true })).toContain('(odd-comma)');
  });

  it('tells a finding once, however often it stands in a passage', () => {
    const text = of('Arrows and arrows and arrows.');
    expect(text.match(/arrows-for-missiles/g)).toHaveLength(1);
    expect(text).toContain('"Arrows" (3 times)  probably: missiles');
  });

  it('says damage, disclosure and a missing score apart', () => {
    const text = of('He didnt know. This page was machine-translated.', {}, { title: 'A "title"' });
    expect(text).toContain(
      'clean      2 %  a.txt "A "title""  7 words, some damage (1 fault), says it is machine-translated\n',
    );
    expect(text).toContain('  Damage to the text, which does not count towards the score:\n');
    expect(text).toContain('  The page says that it was machine-translated:\n');
    expect(of('Ein Satz.', {}, { language: 'de' })).toBe(
      'unscored     -  a.txt  2 words\n  The text is not in English and was not scored.\n',
    );
  });

  it('names the likely source language', () => {
    const pivot = [
      { language: 'ru', probability: 0.2 },
      { language: 'es', probability: 0.8 },
    ];
    expect(shown({ ...fakeVerdict('A.'), pivot })).toContain(
      '\n  Probably translated from Spanish (0.80), Russian (0.20).\n',
    );
  });

  it('shows findings in the title', () => {
    const verdict = fakeVerdict('Plain.', { title: 'Arrows fly' });
    const finding = {
      rule: 'r',
      category: 'senses',
      severity: 'sign',
      start: 0,
      end: 6,
      field: 'title',
      message: 'M.',
      fingerprint: 'f',
    } as const;
    expect(shown({ ...verdict, findings: [finding] })).toContain(
      'title | Arrows fly\n      | ~~~~~~\n        "Arrows"\n          M. (r)',
    );
  });

  it('shows only the surroundings of findings in a long sentence', () => {
    const long = `${'word '.repeat(100)}arrows ${'word '.repeat(200)}arrows ${'word '.repeat(100)}`;
    const text = of(long);
    expect(text).toMatch(/\| \.\.\. word/);
    expect(text.match(/\.\.\. word/g)?.length).toBeGreaterThan(1);
    expect(text.length).toBeLessThan(1500);
  });

  it.each([40, 60, 100, 200])('keeps to %d columns', (width) => {
    const text = of(`${'日本語の文章 arrows Überraschungsmoment '.repeat(20)} ${'x'.repeat(300)} arrows.`, { width });
    const passage = text.split('\n').slice(1);
    expect(Math.max(...passage.map(widthOf))).toBeLessThanOrEqual(width);
  });

  it('never lets a control character through', () => {
    const evil = 'A\u001b[31m arrows \u202e\u0007\u009b2J\ud800 \u{e0041} here\u2028now';
    const text = of(evil, {}, { id: 'a\u001b]0;x\u0007', title: '\u001b[2J' });
    expect(text).not.toMatch(CONTROLS);
    expect(text).toContain('A\\x1b[31m arrows \\u202e\\x07\\x9b2J\\ud800 \\u{e0041} here\\u2028now');
    expect(text).toContain('a\\x1b]0;x\\x07 "\\x1b[2J"');
  });

  it('stops after fifty passages and says how many there are', () => {
    expect(of('The arrows flew.\n'.repeat(80))).toContain('and 30 more passages; --format json lists all of them.');
  });

  it('shows a little of a text of 10 MB without spaces', () => {
    const text = 'x'.repeat(5e6) + ' arrows ' + 'x'.repeat(5e6);
    expect(of(text).length).toBeLessThan(2000);
  });
});

describe('quiet', () => {
  it('tells of suspect and garbled articles only', () => {
    expect(of('Nothing.', { quiet: true })).toBe('');
    expect(of('The arrows flew.', { quiet: true })).toBe('suspect   47 %  a.txt  3 words, 1 sign\n');
  });

  it('says which of them fail', () => {
    const verdict = { ...fakeVerdict('The arrows flew.'), fails: 'It is suspect.' };
    expect(shown(verdict, { quiet: true })).toBe('suspect   47 %  a.txt  3 words, 1 sign, fails the run\n');
  });
});

describe('the policy', () => {
  it('says why an article fails, and how much of it is suppressed', () => {
    const verdict = fakeVerdict('Nothing.');
    const suppressed = fakeVerdict('Arrows and arrows.').findings.map((finding) => ({ ...finding, why: 'Known.' }));
    expect(shown({ ...verdict, suppressed, fails: 'It is \u001bnew.' })).toBe(
      'clean      2 %  a.txt  1 word, 2 suppressed\n  Fails the run. It is \\x1bnew.\n',
    );
  });

  it('has its say of the run: failures last, and remarks unless quiet', () => {
    const summary = createTally().summary({ failures: ['Too\u001b bad.', 'And worse.'], remarks: ['Some is old.'] });
    const end = (quiet: boolean): string => terminalReporter({ ...PLAIN, quiet }).end(summary);
    const failed = 'Failed: Too\\x1b bad.\nFailed: And worse.\n';
    expect(end(false)).toBe(`No article was read.\nSome is old.\n${failed}`);
    expect(end(true)).toBe(`No article was read.\n${failed}`);
  });
});

describe('the summary', () => {
  function summaryOf(texts: readonly string[], options: Partial<Appearance> = {}, skipped = 0): string {
    const tally = createTally();
    for (const text of texts) tally.add(fakeVerdict(text, text.startsWith('Ein') ? { language: 'de' } : {}));
    for (let line = 1; line <= skipped; line++)
      tally.skip({ origin: { path: 'b\u001b.jsonl', line }, reason: 'not JSON' });
    return terminalReporter({ ...PLAIN, ...options }).end(tally.summary());
  }

  it('counts everything that was seen', () => {
    expect(
      summaryOf(
        ['Arrows and Lake by Reuters.', 'Arrows.', 'A , b.', 'He didnt.', 'machine-translated', 'Ein Satz.'],
        {},
        1,
      ),
    ).toBe(
      [
        '6 articles, 14 words: 1 garbled, 1 suspect, 3 clean.',
        '1 article with damaged text. 1 article that says it is machine-translated. 1 article not scored,',
        '  by language: German 1.',
        'Most frequent: arrows-for-missiles 2, lake-by-reuters 1, lost-apostrophe 1, odd-comma 1.',
        '1 hint not shown; --hints shows it.',
        'Skipped 1 input:',
        '  b\\x1b.jsonl:1: not JSON',
        '',
      ].join('\n'),
    );
  });

  it('is a line when quiet, and still says what was skipped and why', () => {
    expect(summaryOf(['Arrows.'], { quiet: true })).toBe('1 article, 1 word: 1 suspect.\n');
    expect(summaryOf([], { quiet: true }, 1)).toBe(
      'No article was read.\nSkipped 1 input:\n  b\\x1b.jsonl:1: not JSON\n',
    );
  });

  it('names the first of many skipped inputs, and counts the rest', () => {
    const text = summaryOf([], {}, 3000);
    expect(text).toContain('No article was read.\nSkipped 3,000 inputs:\n');
    expect(text).toContain('  and 2,980 more.\n');
  });
});
