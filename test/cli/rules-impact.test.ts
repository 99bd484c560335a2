import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const ROWS = [
  { id: 'h', label: 'human', split: 'dev', text: 'They fired arrows at noon.' },
  { id: 'g', label: 'mt', kind: 'smt', split: 'test', text: 'Lake by Reuters. They fired arrows.' },
  { id: 'm', label: 'mt', kind: 'nmt', split: 'dev', text: 'Nothing to see here.' },
  { id: 's', text: 'A rated sentence has arrows.', errors: [] },
];
const LINES = ROWS.map((row) => JSON.stringify(row)).join('\n');
const path = folder({
  'rows.jsonl': LINES,
  'rows.jsonl.gz': gzipSync(LINES),
  'twice.jsonl': `${LINES}\n${LINES}`,
  'cut.jsonl.gz': gzipSync(LINES).subarray(0, 60),
  'bare.jsonl': '{"id": "x", "text": "No label."}',
  'rated.jsonl': JSON.stringify(ROWS[3]),
});
const at = (name: string): string => join(path, name);

interface Report {
  readonly before: string;
  readonly classes: Record<string, Record<string, number>>;
  readonly rules: readonly Record<string, unknown>[];
  readonly changes: readonly Record<string, unknown>[];
}

async function report(...words: string[]): Promise<Report> {
  const { stdout, stderr } = await runCli(['rules', 'impact', ...words, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

describe('lakeby rules impact', () => {
  it('compares rules with doing without them, on plain and gzipped text', async () => {
    for (const name of ['rows.jsonl', 'rows.jsonl.gz']) {
      const { before, classes, rules, changes } = await report('arrows-for-missiles', '--on', at(name));
      expect(before).toBe('without arrows-for-missiles');
      expect(classes['human']).toMatchObject({ articles: 1, gained: 1, lost: 0, perThousand: 200 });
      expect(rules).toMatchObject([
        { rule: 'arrows-for-missiles', human: { gained: 1 }, garbled: { gained: 1 }, other: { gained: 0 } },
      ]);
      expect(changes).toMatchObject([
        { class: 'human', article: 'h', line: 1, start: 11, end: 17, sentence: 'They fired ((arrows)) at noon.' },
        { class: 'garbled', article: 'g', line: 2 },
      ]);
    }
  });

  it('compares the rules Lakeby comes with with having some switched off', async () => {
    const { changes } = await report('--off', 'lake-by-reuters', '--on', at('rows.jsonl'));
    expect(changes).toMatchObject([{ rule: 'lake-by-reuters', direction: 'lost', class: 'garbled' }]);
  });

  it('reads one split if asked', async () => {
    const { classes } = await report('arrows-for-missiles', '--split', 'dev', '--on', at('rows.jsonl'));
    expect([classes['human']?.['articles'], classes['garbled']?.['articles']]).toEqual([1, 0]);
  });

  it('writes to a file', async () => {
    const file = at('report.txt');
    await runCli(['rules', 'impact', 'odd-comma', '--on', at('rows.jsonl'), '--output', file]);
    expect(readFileSync(file, 'utf8')).toContain('Both find the same.');
  });

  it.each([
    ['no text', ['odd-comma'], 'Name labelled JSONL with --on.'],
    ['standard input', ['odd-comma', '--on', '-'], 'Write it to a file.'],
    ['one rule set', ['--on', at('rows.jsonl')], 'There is only one rule set'],
    ['an unknown rule', ['odd-coma', '--on', at('rows.jsonl')], 'Did you mean "odd-comma"?'],
    ['a file in the place of a rule', [at('rows.jsonl'), '--on', at('rows.jsonl')], 'Put --on before each file'],
    ['an odd limit', ['odd-comma', '--limit', 'few', '--on', at('rows.jsonl')], '--limit few is not a whole number'],
    ['a missing file', ['odd-comma', '--on', at('none.jsonl')], 'no such file'],
    ['a row without a label', ['odd-comma', '--on', at('bare.jsonl')], 'bare.jsonl:1: this row has no "label".'],
    ['an id that stands twice', ['odd-comma', '--on', at('twice.jsonl')], 'stands here for the second time'],
    ['a truncated gz', ['odd-comma', '--on', at('cut.jsonl.gz')], 'ends in the middle'],
    ['only rated sentences', ['odd-comma', '--on', at('rated.jsonl')], 'Rated sentences alone do not do.'],
    ['a revision that is none', ['--against', 'zzz', '--on', at('rows.jsonl')], 'neither a folder nor a revision'],
  ])('explains what is wrong with %s', async (_, words, message) => {
    const { code, stderr, stdout } = await runCli(['rules', 'impact', ...words]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
