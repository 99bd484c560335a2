import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../../src/model.js';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { runCli } from '../../helpers/run-cli.js';
import { articlesOf, findingOf, pageOf } from './report-of.js';

const scored = (id: string, score: number | null, more: Partial<Verdict> = {}): Verdict => ({
  ...fakeVerdict('Calm words.', { id }),
  ...{ score, band: score === null ? null : 'suspect', ...more },
});

const titlesOf = (page: string): string[] =>
  [...articlesOf(page).matchAll(/<h3 [^>]*>(.*?)<\/h3>/g)].map(([, title = '']) => title);

describe('the articles of a page', () => {
  it('stand by score, the highest first, those without one last', () => {
    const page = pageOf([
      scored('none', null),
      scored('low', 0.1),
      scored('high', 0.9),
      scored('mid', 0.5, { fails: 'F.' }),
    ]);
    expect(titlesOf(page)).toEqual(['high', 'mid', 'low', 'none']);
    expect(page).toContain('<strong class="fails">Fails: F.</strong>');
  });

  it('are at most 2,000; those that fail stay, then the highest scores, and the rest is counted', () => {
    const many = Array.from({ length: 2003 }, (_, at) => scored(`n${at}`, 0.5 + at / 1e4));
    const page = pageOf([scored('fails', 0.01, { fails: 'F.' }), ...many]);
    const titles = titlesOf(page);
    expect(titles).toHaveLength(2000);
    expect(titles[0]).toBe('n2002');
    expect(titles.at(-1)).toBe('fails');
    expect(titles).not.toContain('n3');
    expect(page).toContain('4 articles are counted above and not shown');
  });

  it('are fewer where they are long: the page stays small enough to be opened', () => {
    const text = 'x'.repeat(15e6);
    const page = pageOf(
      Array.from({ length: 3 }, (_, at) => ({
        ...scored(`n${at}`, at / 10),
        article: { ...fakeVerdict('').article, id: `n${at}`, text },
      })),
    );
    expect(titlesOf(page)).toEqual(['n2', 'n1']);
    expect(page).toContain('1 article is counted above and not shown');
  });

  it('show hints only where they are asked for, and lead to no rule that is not shown', () => {
    const text = 'Calm words in a row.';
    const hint = findingOf(text, 'Calm', { rule: 'calm-rule', severity: 'hint' });
    const verdict = { ...fakeVerdict(text), findings: [hint, findingOf(text, 'row', { rule: 'row-rule' })] };
    const [plain, asked] = [false, true].map((hints) => pageOf([verdict], { hints }));
    expect(asked).toContain('href="#rule=calm-rule"');
    expect(asked).toContain('people write it at times');
    expect(plain).not.toContain('href="#rule=calm-rule"');
    expect(plain).toContain('href="#rule=row-rule"');
    expect(plain).not.toContain('people write it at times');
    expect(plain).toContain('1 hint not shown; --hints shows it.');
  });

  it('say how many marks they leave out beyond 500', () => {
    const page = articlesOf(pageOf([fakeVerdict('arrows '.repeat(503))]));
    expect(page.match(/<li id=/g)).toHaveLength(500);
    expect(page).toContain('3 passages more not marked here.');
  });
});

describe('check --format html', () => {
  it('writes one page, with what was named on the command line', async () => {
    const { stdout, code } = await runCli(['check', '-', '--format', 'html'], { stdin: 'They fired arrows.' });
    expect(code).toBe(0);
    expect(stdout.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(stdout).toContain('<title>Lakeby report: -</title>');
    expect(stdout.endsWith('</html>\n')).toBe(true);
  });
});
