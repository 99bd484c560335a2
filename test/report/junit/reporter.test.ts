import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, type TestCase, type TestSuites } from 'junit2json';
import type { Verdict } from '../../../src/model.js';
import { junitReporter } from '../../../src/report/junit/reporter.js';
import { createTally } from '../../../src/report/tally.js';
import { CONTROLS } from '../../helpers/controls.js';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { failing, HOSTILE, reportOf } from '../../helpers/report.js';

const textOf = (verdicts: Iterable<Verdict>, besides = {}): string =>
  reportOf(junitReporter({ hints: false }), verdicts, besides);

async function suitesOf(...given: Parameters<typeof textOf>): Promise<NonNullable<TestSuites['testsuite']>> {
  const report = (await parse(textOf(...given))) as TestSuites;
  return report.testsuite ?? [];
}

async function casesOf(...given: Parameters<typeof textOf>): Promise<TestCase[]> {
  return (await suitesOf(...given)).flatMap(({ testcase = [] }) => testcase);
}

const inFile = (path: string, text: string, line = 1): Verdict =>
  fakeVerdict(text, { id: `${path}:${line}`, origin: { path, line } });

describe('a JUnit report', () => {
  it('has a suite a file and a case an article, and counts them', async () => {
    const verdicts = [
      inFile('a.jsonl', 'Plain.'),
      failing(inFile('a.jsonl', 'Arrows and Lake by Reuters.', 2)),
      fakeVerdict('Ein Satz.', { language: 'de', origin: { path: 'b.txt' } }),
    ];
    expect(await suitesOf(verdicts)).toMatchObject([
      { name: 'a.jsonl', tests: 2, failures: 1, errors: 0, skipped: 0, testcase: [{ name: 'a.jsonl:1' }, {}] },
      { name: 'b.txt', tests: 1, failures: 0, errors: 0, skipped: 1 },
    ]);
  });

  it('names a case by its title and id, and its class by the source', async () => {
    const verdict = fakeVerdict('Plain.', { id: '7', title: 'A title', source: 'The Lake', origin: { path: 'b.txt' } });
    expect(await casesOf([verdict])).toEqual([
      expect.objectContaining({ name: 'A title (7)', classname: 'The Lake', file: 'b.txt' }),
    ]);
  });

  it('says why an article fails, and lists what was found', async () => {
    const [test] = await casesOf([failing(fakeVerdict('Nice.\nArrows and Lake by Reuters.'))]);
    expect(test?.failure).toEqual([
      {
        message: 'It is garbled. Its score is 92 %.',
        type: 'garbled',
        inner: [
          'line 2: "Lake by Reuters", probably meant: Pool via REUTERS. The engine translated a photo credit. (lake-by-reuters)',
          'line 2: "Arrows", probably meant: missiles. The engine took another sense of the word. (arrows-for-missiles)',
        ].join('\n'),
      },
    ]);
  });

  it('passes an article that has findings and does not fail, and says why one was not scored', async () => {
    const verdicts = [fakeVerdict('The arrows flew.'), fakeVerdict('Ein Satz.', { language: 'de' })];
    const [passed, skipped] = await casesOf(verdicts);
    expect(passed?.failure).toBeUndefined();
    expect(skipped?.skipped).toBeDefined();
    expect(skipped?.['system-out']).toEqual(['The text is not in English and was not scored.']);
  });

  it('has an error for every input that was not read, up to what is kept of them', async () => {
    const skipped = Array.from({ length: 1002 }, (_, at) => ({
      origin: { path: 'b.jsonl', line: at + 1 },
      reason: 'not JSON',
    }));
    const [suite] = await suitesOf([], { skipped });
    expect(suite).toMatchObject({ name: 'inputs that were not read', tests: 1001, errors: 1001 });
    expect(suite?.testcase?.[0]).toMatchObject({ name: 'b.jsonl:1', error: [{ message: 'not JSON' }] });
    expect(suite?.testcase?.at(-1)).toMatchObject({ name: '2 more inputs' });
  });

  it('fails as a whole where no article does', async () => {
    const failures = ['3 % of the articles are garbled.'];
    expect(await suitesOf([inFile('a', 'Plain.')], { failures })).toMatchObject([
      { failures: 0 },
      { name: 'the run as a whole', failures: 1, testcase: [{ name: '3 % of the articles are garbled.' }] },
    ]);
    expect(await suitesOf([failing(inFile('a', 'Plain.'))], { failures })).toHaveLength(1);
  });

  it('lists fifty findings of an article and counts the rest', async () => {
    const [test] = await casesOf([failing(fakeVerdict('arrows '.repeat(60)))]);
    expect(test?.failure?.[0]?.inner?.split('\n')).toHaveLength(51);
    expect(test?.failure?.[0]?.inner).toMatch(/\nand 10 more findings\.$/);
  });

  it('holds back no more than a thousand articles', async () => {
    const reporter = junitReporter({ hints: false });
    const tally = createTally();
    const parts = Array.from({ length: 20_000 }, (_, at) => reporter.article(inFile('a.jsonl', 'Plain.', at + 1)));
    const written = parts.flatMap((part, at) => (part === '' ? [] : [at]));
    expect(written).toEqual(Array.from({ length: 19 }, (_, at) => (at + 1) * 1000));
    const report = [reporter.begin(), ...parts, reporter.end(tally.summary())].join('');
    const { testsuite = [] } = (await parse(report)) as TestSuites;
    expect(testsuite.map(({ tests }) => tests)).toEqual(Array.from({ length: 20 }, () => 1000));
  });
});

describe('text from outside in a JUnit report', () => {
  it.each(HOSTILE)('%j is whole again after parsing, and safe to look at', async (evil) => {
    const verdict = failing(fakeVerdict(evil, { id: evil, title: evil, source: evil, origin: { path: evil } }));
    expect(textOf([verdict])).not.toMatch(CONTROLS);
    const skipped = [{ origin: { path: evil }, reason: evil }];
    const suites = await suitesOf([verdict], { skipped, failures: [evil] });
    expect(suites.map(({ tests }) => tests)).toEqual([1, 1]);
    expect(suites[0]?.testcase?.[0]?.failure).toHaveLength(1);
  });

  it('cannot end the block it stands in', async () => {
    const { findings, ...verdict } = fakeVerdict('arrows', { title: 'a ]]> b ]]> c' });
    const odd = findings.map((finding) => ({ ...finding, message: 'One ]]> two ]]> three <b>.' }));
    const [test] = await casesOf([failing({ ...verdict, findings: odd })]);
    expect(test?.name).toBe('a ]]> b ]]> c (a.txt)');
    expect(test?.failure?.[0]?.inner).toContain('One ]] > two ]] > three <b>.');
  });

  it('is well-formed whatever it is', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(any, any, any, async (text, title, path) => {
        const verdict = failing(fakeVerdict(`${text} arrows`, { id: title, title, source: text, origin: { path } }));
        expect(await casesOf([verdict], { skipped: [{ origin: { path }, reason: text }] })).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });
});
