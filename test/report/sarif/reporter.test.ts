import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Result } from 'sarif';
import type { Article, Verdict } from '../../../src/model.js';
import { sarifReporter } from '../../../src/report/sarif/reporter.js';
import { CONTROLS } from '../../helpers/controls.js';
import { fakeDetector, fakeVerdict } from '../../helpers/fake-detector.js';
import { failing, HOSTILE, reportOf } from '../../helpers/report.js';
import { validLog } from '../../helpers/sarif.js';

const { rules } = fakeDetector();
const textOf = (verdicts: Iterable<Verdict>, besides = {}, hints = false): string =>
  reportOf(sarifReporter({ rules: () => rules, hints }), verdicts, besides);
const runOf = (...given: Parameters<typeof textOf>) => validLog(textOf(...given)).runs[0];
const resultsOf = (...given: Parameters<typeof textOf>): readonly Result[] => runOf(...given).results ?? [];
const messages = (results: readonly Result[]): (string | undefined)[] => results.map(({ message }) => message.text);

describe('a SARIF report', () => {
  it('says of a finding what is wrong, what was meant, where, and in which article', () => {
    const more = { title: 'A title', origin: { path: 'feed/a b.txt' } };
    expect(resultsOf([fakeVerdict('First.\nBy Lake by Reuters.', more)])).toEqual([
      {
        ruleId: 'lake-by-reuters',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: '"Lake by Reuters", probably meant: Pool via REUTERS. The engine translated a photo credit.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'feed/a%20b.txt' },
              region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 19 },
            },
          },
        ],
        partialFingerprints: { 'lakeby/v1': 'lake-by-reuters-10' },
        properties: { article: 'a.txt', title: 'A title', band: 'suspect', score: 0.47 },
        rank: 82.3,
      },
    ]);
  });

  it('explains the rules that found something, and no others', () => {
    const { tool, columnKind } = runOf([fakeVerdict('The arrows flew.')]);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules).toEqual([
      {
        id: 'arrows-for-missiles',
        shortDescription: { text: 'The engine took another sense of the word.' },
        fullDescription: { text: 'A rule of the tests.' },
        help: {
          text: expect.stringContaining('Probably meant: missiles.\n\nSeen in translations from Spanish, Russian.'),
          markdown: expect.stringContaining('Examples: ` lakeby rules explain arrows-for-missiles `'),
        },
        defaultConfiguration: { level: 'warning' },
        properties: { tags: ['senses'], precision: 'high', 'problem.severity': 'warning' },
      },
    ]);
  });

  it('puts proof first, then the article with the highest score', () => {
    const results = resultsOf([
      fakeVerdict('arrows', { id: 'low' }),
      fakeVerdict('arrows and Lake by Reuters', { id: 'high' }),
      fakeVerdict('Lake by Reuters', { id: 'middle' }),
    ]);
    expect(results.map(({ ruleId, properties }) => [properties?.['article'], ruleId])).toEqual([
      ['high', 'lake-by-reuters'],
      ['middle', 'lake-by-reuters'],
      ['high', 'arrows-for-missiles'],
      ['low', 'arrows-for-missiles'],
    ]);
  });

  it('lists damage and disclosures, and hints only when asked', () => {
    const verdict = fakeVerdict('He didnt , so machine-translated.');
    expect(resultsOf([verdict]).map(({ ruleId }) => ruleId)).toEqual(['lost-apostrophe', 'says-so']);
    const withHints = resultsOf([verdict], {}, true);
    expect(withHints.map(({ ruleId }) => ruleId)).toContain('odd-comma');
    expect(new Set(withHints.map(({ level }) => level))).toEqual(new Set(['note']));
  });

  it('tells the same words between the same words apart', () => {
    const { findings, ...verdict } = fakeVerdict('arrows arrows');
    const same = findings.map((finding) => ({ ...finding, fingerprint: 'f' }));
    expect(resultsOf([{ ...verdict, findings: same }]).map((result) => result.partialFingerprints)).toEqual([
      { 'lakeby/v1': 'f' },
      { 'lakeby/v1': 'f:2' },
    ]);
  });

  it('lists what is suppressed last, with the reason', () => {
    const { findings, ...verdict } = fakeVerdict('arrows by Lake by Reuters');
    const suppressed = findings.slice(0, 1).map((finding) => ({ ...finding, why: 'It is in the baseline.' }));
    const results = resultsOf([{ ...verdict, findings: findings.slice(1), suppressed }]);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: 'external', justification: 'It is in the baseline.' }],
    ]);
  });

  it('has a result for an article that fails without a finding', () => {
    const verdict = { ...failing(fakeVerdict('Plain words.')), score: 0.97, band: 'garbled' as const };
    const run = runOf([verdict]);
    expect(run.results).toMatchObject([
      {
        ruleId: 'article-fails',
        level: 'error',
        message: { text: '"a.txt": It is clean. Its score is 97 %.' },
        locations: [{ physicalLocation: { region: { startLine: 1 } } }],
      },
    ]);
    expect(run.tool.driver.rules).toHaveLength(1);
  });

  it('has no region where the place in the file is not known', () => {
    const [result] = resultsOf([fakeVerdict('arrows', { origin: { path: 'feed.xml', item: 3 } })]);
    expect(result?.locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'feed.xml' } } }]);
  });

  it('notes what was not read, why the run fails, and what else is worth knowing', () => {
    const skipped = [{ origin: { path: 'b.jsonl', line: 3 }, reason: 'not JSON' }];
    const run = runOf([], { skipped, failures: ['2 articles are garbled.'], remarks: ['An entry is stale.'] });
    expect(run.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'b.jsonl:3: not JSON' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'b.jsonl' }, region: { startLine: 3 } } }],
          },
          { level: 'note', message: { text: '2 articles are garbled.' } },
          { level: 'note', message: { text: 'An entry is stale.' } },
        ],
      },
    ]);
  });

  it('keeps the gravest 5,000 results of 20,000 articles and counts the rest', () => {
    const skipped = Array.from({ length: 1500 }, () => ({ origin: { path: 'x' }, reason: 'r' }));
    const few = fakeVerdict('arrows');
    const most = fakeVerdict('Lake by Reuters');
    const verdicts = Array.from({ length: 20_000 }, (_, at) => (at % 10 === 0 ? most : few));
    const run = runOf(verdicts, { skipped });
    expect(run.results).toHaveLength(5000);
    expect(run.results?.filter(({ level }) => level === 'error')).toHaveLength(2000);
    const notes = run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text);
    expect(notes).toHaveLength(1002);
    expect(notes?.slice(-2)).toEqual([
      '500 more inputs could not be read.',
      '15,000 results less grave than these are left out; --format jsonl lists everything.',
    ]);
  });
});

describe('text from outside in a SARIF report', () => {
  it.each([
    ['see [here](http://example.invalid) arrows', /\[here\] \(http/],
    ['{0} arrows', /\{\{0\}\}/],
  ])('%j can be neither link nor placeholder', (title, expected) => {
    const verdict = failing(fakeVerdict('Plain.', { title }));
    const [text] = messages(resultsOf([verdict]));
    expect(text).toMatch(expected);
  });

  it('is no Markdown in the help of a rule', () => {
    const [rule] = rules.filter(({ id }) => id === 'arrows-for-missiles');
    const about = 'See [x](javascript:1), <b>*a*</b> & `c`.';
    const reporter = sarifReporter({ rules: () => (rule ? [{ ...rule, about }] : []), hints: false });
    const { tool } = validLog(reportOf(reporter, [fakeVerdict('arrows')])).runs[0];
    expect(tool.driver.rules?.[0]?.help?.markdown).toContain(
      'See \\[x\\](javascript:1), \\<b\\>\\*a\\*\\</b\\> \\& \\`c\\`.',
    );
  });

  it.each(HOSTILE)('%j is valid and safe to look at', (evil) => {
    const more = { id: evil, title: evil, origin: { path: `${evil}.txt` } };
    const report = textOf([fakeVerdict(evil, more), failing(fakeVerdict('Plain.', more))]);
    expect(report).not.toMatch(CONTROLS);
    expect(messages(validLog(report).runs[0].results ?? []).join()).not.toMatch(/\]\(/);
  });

  it('is valid whatever it is', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, any, any, (text, title, path) => {
        const more: Partial<Article> = { id: title, title, origin: { path } };
        const report = textOf([failing(fakeVerdict(`${text} arrows`, more)), failing(fakeVerdict(text, more))]);
        expect(validLog(report).runs).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
