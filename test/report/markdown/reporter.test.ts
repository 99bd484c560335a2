import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '../../../src/model.js';
import { markdownReporter } from '../../../src/report/markdown/reporter.js';
import { CONTROLS } from '../../helpers/controls.js';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { failing, HOSTILE, reportOf } from '../../helpers/report.js';

const textOf = (verdicts: Iterable<Verdict>, besides = {}): string =>
  reportOf(markdownReporter({ hints: false }), verdicts, besides);

/** What is left for a renderer to interpret once code is taken out, as CommonMark finds it (sections 4.5 and 6.1). */
function outsideOfCode(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').filter((line) => {
    if (fence === undefined) {
      fence = /^`{3,}(?=text$)/.exec(line)?.[0];
      return fence === undefined;
    }
    const closing = /^ {0,3}(`+) *$/.exec(line)?.[1] ?? '';
    if (closing.length >= fence.length) fence = undefined;
    return false;
  });
  expect(fence).toBeUndefined();
  return lines.join('\n').replace(/(?<!`)(`+)(?!`)(?:[^\n]*?[^`\n])\1(?!`)/g, 'CODE');
}

describe('a Markdown report', () => {
  it('lists the articles that fail or are suspect, then their passages', () => {
    const verdicts = [
      fakeVerdict('Plain.'),
      fakeVerdict('The arrows flew.', { origin: { path: 'feed.jsonl', line: 3 } }),
      failing(fakeVerdict('Arrows and Lake by Reuters.', { title: 'A | B' })),
    ];
    expect(textOf(verdicts, { failures: ['1 article is garbled.'] })).toBe(
      [
        '## Lakeby',
        '',
        '3 articles, 9 words: 1 garbled, 1 suspect, 1 clean.',
        '',
        '```text',
        '1 article is garbled.',
        '```',
        '',
        '| Score | Verdict | Article | Worst passage |',
        '| --: | --- | --- | --- |',
        '| 92 % | garbled | ` A \u00A6 B ` in ` a.txt ` | ` Lake by Reuters ` probably ` Pool via REUTERS ` |',
        '| 47 % | suspect | ` feed.jsonl:3 ` | ` arrows ` probably ` missiles ` |',
        '',
        '### ` A \u00A6 B ` in ` a.txt `',
        '',
        '```text',
        '    1 | Arrows and Lake by Reuters.',
        '      | ~~~~~~     ^^^^^^^^^^^^^^^',
        '        "Arrows"  probably: missiles',
        '          The engine took another sense of the word. (arrows-for-missiles)',
        '        "Lake by Reuters"  probably: Pool via REUTERS',
        '          The engine translated a photo credit. (lake-by-reuters)',
        '```',
        '',
        '### ` feed.jsonl:3 `',
        '',
        '```text',
        '    1 | The arrows flew.',
        '      |     ~~~~~~',
        '        "arrows"  probably: missiles',
        '          The engine took another sense of the word. (arrows-for-missiles)',
        '```',
        '',
        '',
      ].join('\n'),
    );
  });

  it('is a line where nothing is wrong', () => {
    expect(textOf([fakeVerdict('Plain.')])).toBe('## Lakeby\n\n1 article, 1 word: 1 clean.\n\n');
  });

  it('names inputs that were not read, and what else is worth knowing', () => {
    const skipped = Array.from({ length: 30 }, () => ({ origin: { path: 'b.jsonl', line: 3 }, reason: 'not JSON' }));
    const text = textOf([], { skipped, remarks: ['An entry is stale.'] });
    expect(text).toContain('```text\nAn entry is stale.\nSkipped 30 inputs:\n  b.jsonl:3: not JSON\n');
    expect(text).toContain('\n  and 10 more inputs.\n```\n');
  });

  it('says so where an article fails without a passage to show', () => {
    expect(textOf([failing(fakeVerdict('Plain.'))])).toContain('No passage stands out; it is the article as a whole.');
  });

  it('shows twenty findings of an article and counts the rest', () => {
    const text = textOf([fakeVerdict('The arrows flew.\n'.repeat(30))]);
    expect(text.match(/arrows-for-missiles/g)).toHaveLength(20);
    expect(text).toContain('```\n\nand 10 more findings.\n');
  });

  it('lists the 200 gravest of 20,000 articles and counts the rest', () => {
    const verdicts = Array.from({ length: 20_000 }, (_, at) =>
      fakeVerdict(at % 100 === 0 ? 'arrows arrows' : 'arrows'),
    );
    const text = textOf(verdicts);
    expect(text.match(/^\| 92 %/gm)).toHaveLength(200);
    expect(text).toMatch(/\n19,800 more articles, less grave than these, are not listed\.\n$/);
  });

  it('stays below the size of a job summary', () => {
    const long = fakeVerdict(`${'日本語 '.repeat(120)} arrows ${'日本語 '.repeat(120)}.\n`.repeat(20));
    const text = textOf(Array.from({ length: 300 }, () => long));
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(900_000);
    const listed = text.match(/^### /gm)?.length ?? 0;
    expect(text).toContain(`${300 - listed} more articles, less grave than these, are not listed.`);
  });
});

describe('text from outside in a Markdown report', () => {
  const wrapped = (evil: string): string => {
    const { findings, ...verdict } = fakeVerdict(`${evil} arrows`, { title: evil, origin: { path: `x${evil}` } });
    const same = { words: 2, score: 0.5, band: 'suspect', findings: findings.slice(-1) } as const;
    return textOf([failing({ ...verdict, ...same })], {
      skipped: [{ origin: { path: evil }, reason: evil }],
      failures: [evil],
      remarks: [evil],
    });
  };
  const FRAME = outsideOfCode(wrapped('plain'));

  it.each(HOSTILE)('%j stands in code and nowhere else', (evil) => {
    expect(outsideOfCode(wrapped(evil))).toBe(FRAME);
    expect(wrapped(evil)).not.toMatch(CONTROLS);
  });

  it('stands in code whatever it is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc
        .array(fc.constantFrom('`', '``', '|', '\\', '\n', ' ', 'a', '~~~', '<b>', '@b', '#1'), { minLength: 1 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(outsideOfCode(wrapped(`a ${text}`))).toBe(FRAME);
      }),
      { numRuns: 300 },
    );
  });
});
