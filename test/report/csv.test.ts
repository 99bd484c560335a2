import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import papaparse from 'papaparse';
import type { Verdict } from '../../src/model.js';
import { csvReporter } from '../../src/report/csv.js';
import { CONTROLS } from '../helpers/controls.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { failing, HOSTILE, reportOf } from '../helpers/report.js';

const rowsOf = (verdicts: readonly Verdict[]): Record<string, string>[] => {
  const { data, errors } = papaparse.parse<Record<string, string>>(reportOf(csvReporter(), verdicts), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

describe('a CSV report', () => {
  it('has a row an article, with the gravest finding', () => {
    const more = { title: 'T', source: 'S', url: 'https://example.invalid/1', published: '2026-03-01' };
    expect(rowsOf([failing(fakeVerdict('Arrows, Lake by Reuters; he didnt.', more))])).toEqual([
      {
        id: 'a.txt',
        ...more,
        file: 'a.txt',
        line: '',
        language: 'en',
        words: '6',
        score: '0.92',
        band: 'garbled',
        damage: 'some',
        findings: '2',
        worst_text: 'Lake by Reuters',
        worst_meant: 'Pool via REUTERS',
        worst_rule: 'lake-by-reuters',
        fails: 'It is garbled.',
        notes: '',
      },
    ]);
  });

  it('leaves cells empty where there is nothing to say', () => {
    const [row] = rowsOf([fakeVerdict('Ein Satz.', { language: 'de' })]);
    expect(row).toMatchObject({ title: '', score: '', band: '', worst_text: '', fails: '', findings: '0' });
    expect(row?.['notes']).toBe('The text is not in English and was not scored.');
  });

  it('is RFC 4180 without a byte order mark', () => {
    const text = reportOf(csvReporter(), [fakeVerdict('Plain.', { title: 'say "a, b"' })]);
    expect(text).toMatch(/^"id","title",/);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('"a.txt","say ""a, b""",,');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uFF1D1'])('%j is no formula', (title) => {
    expect(rowsOf([fakeVerdict('Plain.', { title })])[0]?.['title']).toMatch(/^'/);
  });

  it('cuts what no cell can hold', () => {
    expect(rowsOf([fakeVerdict('Plain.', { title: 'x'.repeat(1e6) })])[0]?.['title']).toHaveLength(10_000);
  });
});

describe('text from outside in a CSV report', () => {
  it.each(HOSTILE)('%j stays in its cell and is safe to look at', (evil) => {
    const verdict = failing(fakeVerdict(`${evil} arrows`, { id: evil, title: evil, source: evil }));
    expect(rowsOf([verdict])).toHaveLength(1);
    expect(reportOf(csvReporter(), [verdict]).replaceAll('\r\n', '\n')).not.toMatch(CONTROLS);
  });

  it('is parsed back into its cell whatever it is', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, any, (text, title) => {
        const rows = rowsOf([fakeVerdict(text, { id: title, title, source: text }), fakeVerdict('Last.')]);
        expect(rows).toHaveLength(2);
        expect(rows[1]).toMatchObject({ id: 'a.txt', words: '1', band: 'clean' });
        expect(Object.values(rows[0] ?? {}).filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
