import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../../src/model.js';
import { githubReporter } from '../../../src/report/github/reporter.js';
import { CONTROLS } from '../../helpers/controls.js';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { failing, HOSTILE, reportOf } from '../../helpers/report.js';

const linesOf = (verdicts: Iterable<Verdict>, besides = {}, hints = false): string[] =>
  reportOf(githubReporter({ hints }), verdicts, besides).trimEnd().split('\n');

/** A command of ours, as the runner reads it: everything up to the second `::` is the command. */
const COMMAND = /^::(?:error|warning|notice) (?:\w+=[^:,\r\n]*,)*\w+=[^:,\r\n]*::[^\r\n]*$/;

describe('a report for GitHub Actions', () => {
  it('annotates the passages of an article that fails with errors', () => {
    const verdict = failing(fakeVerdict('Nice.\nArrows, Lake by Reuters.', { title: '50 %: a, b' }));
    expect(linesOf([verdict], { failures: ['1 article is garbled.'] })).toEqual([
      '::error file=a.txt,line=2,col=9,endColumn=24,title=50 %25%3A a%2C b%3A garbled%2C 92 %25::"Lake by Reuters", probably meant: Pool via REUTERS. The engine translated a photo credit. (lake-by-reuters)',
      '::error file=a.txt,line=2,col=1,endColumn=7,title=50 %25%3A a%2C b%3A garbled%2C 92 %25::"Arrows", probably meant: missiles. The engine took another sense of the word. (arrows-for-missiles)',
      'lakeby: 1 article, 5 words: 1 garbled. 1 article is garbled.',
    ]);
  });

  it('warns of passages in articles that do not fail, and notes hints when asked', () => {
    const verdict = fakeVerdict('The arrows , he said.');
    const kinds = (hints: boolean): string[] => linesOf([verdict], {}, hints).map((line) => line.split(' ')[0] ?? '');
    expect(kinds(false)).toEqual(['::warning', 'lakeby:']);
    expect(kinds(true)).toEqual(['::warning', '::notice', 'lakeby:']);
  });

  it('says that an article fails where no passage does', () => {
    const whole = { origin: { path: 'feed.xml', item: 2 }, title: 'T' };
    const [line] = linesOf([failing(fakeVerdict('Odd , comma.', whole))], {}, true);
    expect(line).toBe('::error file=feed.xml,title=T%3A clean%2C 2 %25::It is clean. Its score is 2 %25.');
  });

  it('gives columns only where a passage is on one line', () => {
    const { findings, ...verdict } = fakeVerdict('Some arrows\nflew.');
    const long = findings.map((finding) => ({ ...finding, end: finding.end + 5 }));
    expect(linesOf([{ ...verdict, findings: long }])[0]).toMatch(/^::warning file=a.txt,line=1,endLine=2,title=/);
  });

  it('shows the gravest passage of every article before the second of any', () => {
    const one = failing(fakeVerdict('arrows, arrows, Lake by Reuters', { id: 'one', origin: { path: 'one' } }));
    const other = failing(fakeVerdict('arrows', { id: 'other', origin: { path: 'other' } }));
    const files = linesOf([other, one]).map((line) => /file=(\w+)/.exec(line)?.[1]);
    expect(files).toEqual(['one', 'other', 'one', 'one', undefined]);
  });

  it('shows ten of a kind out of 20,000 articles and counts the rest', () => {
    const garbled = failing(fakeVerdict('Arrows and Lake by Reuters.'));
    const suspect = fakeVerdict('The arrows flew.');
    const lines = linesOf(Array.from({ length: 20_000 }, (_, at) => (at % 2 === 0 ? garbled : suspect)));
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/ 29,980 more findings not shown: GitHub shows ten of a kind\.$/);
  });

  it('tells of all inputs that were not read in one error', () => {
    const skipped = Array.from({ length: 12 }, (_, at) => ({ origin: { path: `${at}.txt` }, reason: 'empty' }));
    const lines = linesOf([failing(fakeVerdict('arrows '.repeat(20)))], { skipped });
    expect(lines[0]).toMatch(/^::error title=12 inputs could not be read::0.txt: empty%0A1.txt: empty%0A/);
    expect(lines[0]).toMatch(/%0Aand 2 more inputs\.$/);
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
    expect(lines.at(-1)).toContain(' 11 more findings not shown');
  });
});

/** Whether a runner would take the line for a command that is not ours. */
function isForeign(line: string): boolean {
  const isCommand = line.trimStart().startsWith('::');
  return isCommand ? !COMMAND.test(line) : line.includes('##[') || !line.startsWith('lakeby: ');
}

describe('text from outside in a report for GitHub Actions', () => {
  it.each(HOSTILE)('%j starts no command of its own', (evil) => {
    const verdict = failing(fakeVerdict(evil, { id: evil, title: evil, origin: { path: evil } }));
    const skipped = [{ origin: { path: evil }, reason: evil }];
    const lines = linesOf([verdict], { skipped, failures: [evil], remarks: [evil] });
    expect(lines.filter(isForeign)).toEqual([]);
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(CONTROLS);
  });

  it('starts no command whatever it is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.constantFrom('::', 'error', '\n', '\r', ' ', '##[', '%0A', ',', 'arrows', '\u2028'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, any, any, (text, title, path) => {
        const verdict = failing(fakeVerdict(`${text} arrows`, { id: title, title, origin: { path } }));
        const besides = { skipped: [{ origin: { path }, reason: text }], failures: [text], remarks: [title] };
        const lines = linesOf([verdict], besides);
        expect(lines.filter(isForeign)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
