import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CONTROLS } from '../helpers/controls.js';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const path = folder({
  'clean.txt': 'Nothing.',
  'suspect.txt': 'The arrows flew.',
  'garbled.txt': 'Arrows and Lake by Reuters.',
  'empty.txt': '',
});
const at = (name: string): string => join(path, name);

describe('lakeby check', () => {
  it.each([
    [['clean.txt'], [], 0],
    [['suspect.txt'], [], 0],
    [['suspect.txt'], ['--fail-on', 'suspect'], 1],
    [['garbled.txt'], [], 1],
    [['garbled.txt'], ['--fail-on', 'none'], 0],
    [['garbled.txt', 'empty.txt'], [], 3],
    [['gone.txt'], [], 3],
  ])('%j with %j exits with %d', async (names, options, code) => {
    expect((await runCli(['check', ...names.map(at), ...options])).code).toBe(code);
  });

  it('reports in the terminal, to the end of the run', async () => {
    const { stdout, stderr } = await runCli(['check', path]);
    expect(stdout).toMatch(/^clean .*clean\.txt/);
    expect(stdout).toMatch(/3 articles, .*: 1 garbled, 1 suspect, 1 clean\.\n/);
    expect(stdout).toMatch(
      /Skipped 1 input:\n {2}.*empty\.txt: empty: there is no text in it\nFailed: 1 article is garbled\.\n$/,
    );
    expect(stderr).toBe('');
  });

  it('writes one line an article as JSONL, and says on stderr what was skipped', async () => {
    const { stdout, stderr } = await runCli(['check', path, '--format', 'jsonl']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['clean.txt', 'garbled.txt', 'suspect.txt'].map(at));
    expect(stderr).toMatch(/^lakeby: skipped .*empty\.txt: empty/);
  });

  it('writes to a file, in plain text', async () => {
    const out = join(folder(), 'report.txt');
    const { stdout } = await runCli(['check', at('garbled.txt'), '--output', out], {
      terminal: { isTTY: true, columns: 80 },
    });
    expect(stdout).toBe('');
    const report = readFileSync(out, 'utf8');
    expect(report).toMatch(/^garbled.*\n/);
    expect(report).not.toMatch(CONTROLS);
  });

  it('refuses a file it cannot write before it reads anything', async () => {
    const { code, stderr } = await runCli(['check', path, '--output', join(path, 'no/such/folder.txt')]);
    expect(code).toBe(2);
    expect(stderr).toContain('The report cannot be written: no such file or directory.');
  });

  it.each([
    [['--field', 'text=body'], 'the arrows'],
    [['--field', 'text=body,id=url'], 'the arrows'],
  ])('reads other fields with %j', async (options, word) => {
    const { stdout } = await runCli(['check', '-', '--format', 'jsonl', ...options], {
      stdin: JSON.stringify({ body: word, url: 'u' }),
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: options[1] === 'text=body' ? 'stdin:1' : 'u', band: 'suspect' });
  });

  it('obeys the limits it is given', async () => {
    const { stdout } = await runCli(['check', '-', '--max-line', '100', '--max-bytes', '50'], {
      stdin: `{"text":"${'x'.repeat(200)}"}\n{"text":"${'x'.repeat(60)}"}\n{"text":"ok"}`,
    });
    expect(stdout).toContain('stdin:1: line of 211 bytes, longer than the limit of 100 bytes; raise --max-line');
    expect(stdout).toContain('stdin:2: text of 60 bytes, longer than the limit of 50 bytes; raise --max-bytes');
  });
});

describe('colours', () => {
  const tty = { isTTY: true, columns: 80 };
  it.each([
    [{ terminal: tty }, [], true],
    [{}, [], false],
    [{ terminal: tty }, ['--no-color'], false],
    [{ terminal: tty, env: { NO_COLOR: '1' } }, [], false],
    [{ terminal: tty, env: { NO_COLOR: '' } }, [], true],
    [{ terminal: tty, env: { TERM: 'dumb' } }, [], false],
    [{ env: { FORCE_COLOR: '1' } }, [], true],
    [{ env: { FORCE_COLOR: '3', NO_COLOR: '1' } }, [], true],
    [{ terminal: tty, env: { FORCE_COLOR: '0' } }, [], false],
    [{ env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
  ])('%j %j', async (given, options, expected) => {
    const { stdout } = await runCli(['check', at('suspect.txt'), ...options], given);
    expect(stdout.includes('\u001b[')).toBe(expected);
  });

  it('keeps to the width of the terminal', async () => {
    const { stdout } = await runCli(['check', '-', '--no-color'], {
      stdin: 'word '.repeat(40) + 'arrows',
      terminal: { isTTY: true, columns: 60 },
    });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('wrong usage', () => {
  it.each([
    [['check'], 'There is nothing to check.'],
    [['check', 'x', '--formt', 'json'], 'Did you mean --format?'],
    [['check', 'x', '--format', 'xml'], 'There is no report format "xml".'],
    [['check', 'x', '--fail-on', 'bad'], 'Allowed choices are garbled, suspect, none'],
    [['check', 'x', '--field', 'txt=body'], 'Did you mean "text"?'],
    [['check', 'x', '--field', 'text'], 'Write it as text=body'],
    [['check', 'x', '--max-bytes', 'lots'], 'is not a size'],
    [['check', 'x', '--max-file', 'lots'], 'is not a size'],
    [['check', 'x', '--max-ratio', 'lots'], 'is not a ratio'],
    [['chekc', 'x'], 'Did you mean check?'],
    [['rules', 'lst'], 'Did you mean list?'],
    [['filter', 'file.jsonl'], 'too many arguments'],
    [['rules', 'list', '--category', 'sences'], 'Allowed choices are credits'],
    [[path], 'To check it: lakeby check'],
    [[], 'Usage: lakeby'],
  ])('%j exits with 2 and says what to do', async (words, message) => {
    const { code, stderr, stdout } = await runCli(words);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each([
    [['--help'], 'Usage: lakeby'],
    [['check', '--help'], 'Exit codes:'],
    [['--version'], '0.'],
    [['help', 'filter'], 'lakeby.error'],
  ])('%j is no mistake', async (words, text) => {
    const { code, stdout } = await runCli(words);
    expect(stdout).toContain(text);
    expect(code).toBe(0);
  });
});

it('takes - for standard output, as for standard input', async () => {
  const { stdout } = await runCli(['check', '-', '--format', 'jsonl=-'], { stdin: 'Calm words.' });
  expect(JSON.parse(stdout)).toMatchObject({ id: 'stdin' });
});
