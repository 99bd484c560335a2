import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { runCli, type Ran } from '../helpers/run-cli.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

const GARBLED = 'Arrows and Lake by Reuters.';

const line = (id: string, text: string, source = 'The Planet'): string => JSON.stringify({ id, text, source });
const feed = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A folder with a feed in it, and what checks it as a user would. */
function place(lines: readonly string[]) {
  const path = folder({ 'feed.jsonl': feed(lines) });
  const at = (name: string): string => join(path, name);
  return {
    at,
    publish: (next: readonly string[]): void => writeFileSync(at('feed.jsonl'), feed(next)),
    check: (...options: readonly string[]): Promise<Ran> => runCli(['check', path, ...options]),
  };
}

const failing = ({ stdout }: Ran): string[] =>
  stdout
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text) as { id: string; fails?: string })
    .flatMap(({ id, fails }) => (fails === undefined ? [] : [`${id}: ${fails}`]));

describe('a feed with a baseline', () => {
  it('has whole reports even where the baseline cannot be written at the end', async () => {
    const { at, check } = place([line('one', GARBLED)]);
    // Long enough that the name it is first written under is too long.
    const known = ['--baseline', at('b'.repeat(240)), '--update-baseline'];
    const { code, stderr } = await check(...known, '--format', `json=${at('report.json')}`);
    expect(code).toBe(2);
    expect(stderr).toContain('The file cannot be written: the name is too long.');
    const { summary } = JSON.parse(readFileSync(at('report.json'), 'utf8'));
    expect(summary.failures).toEqual([expect.stringContaining('the name is too long')]);
  });

  it('fails, is accepted, passes, and fails again for what is new alone', async () => {
    const { at, check, publish } = place([line('one', GARBLED), line('two', 'Nothing.')]);
    const known = ['--baseline', at('known.txt')];
    expect((await check()).code).toBe(1);
    expect((await check(...known, '--update-baseline')).code).toBe(0);
    expect((await check(...known)).code).toBe(0);
    publish([line('three', `So: ${GARBLED}`), line('one', GARBLED), line('two', 'Nothing.')]);
    const ran = await check(...known, '--format', 'jsonl');
    expect(failing(ran)).toEqual(['three: It is new and garbled.']);
    expect(ran.code).toBe(1);
  });

  it('is told in the terminal: what fails and why, what is set apart, and what the baseline has too much', async () => {
    const { at, check, publish } = place([line('one', GARBLED), line('two', `Oh! ${GARBLED}`)]);
    await check('--baseline', at('known.txt'), '--update-baseline');
    publish([line('one', `${GARBLED} More arrows.`)]);
    const { stdout } = await check('--baseline', at('known.txt'));
    expect(stdout).toMatch(
      /^garbled .* one {2}7 words, 1 sign, 2 suppressed\n {2}Fails the run\. It has 1 finding that is not in/,
    );
    expect(stdout).toContain('The baseline has 1 entry that matches nothing any more');
    expect(stdout).toContain('The baseline has 3 entries for articles not seen in this run.');
    expect(stdout).toMatch(/\nFailed: 1 known article has findings that are not in the baseline\. .*\n.*\n$/);
  });

  it('does not take the baseline or the history for articles', async () => {
    const { at, check } = place([line('one', 'Nothing.')]);
    const options = ['--baseline', at('known.txt'), '--history', at('history.jsonl')];
    await check(...options, '--update-baseline');
    expect(existsSync(at('known.txt')) && existsSync(at('history.jsonl'))).toBe(true);
    expect((await check(...options)).stdout).toContain('\n1 article, 1 word: 1 clean.\n');
  });

  it('leaves the baseline alone when it is not to be updated', async () => {
    const { at, check, publish } = place([line('one', GARBLED)]);
    await check('--baseline', at('known.txt'), '--update-baseline');
    const before = readFileSync(at('known.txt'), 'utf8');
    publish([line('two', GARBLED)]);
    await check('--baseline', at('known.txt'));
    expect(readFileSync(at('known.txt'), 'utf8')).toBe(before);
  });
});

describe('limits', () => {
  const lines = (garbled: number, day: string): string[] =>
    Array.from({ length: 40 }, (_, at) => line(`${day}-${at}`, `${day} ${at}. ${at < garbled ? GARBLED : 'Nothing.'}`));

  it('fail a feed for its share of garbled articles', async () => {
    const { check } = place(lines(3, 'Monday'));
    const limited = (share: string) => check('--fail-on', 'none', '--max-garbled-share', share);
    expect((await limited('0.08')).code).toBe(0);
    const { code, stdout } = await limited('0.05');
    expect(stdout).toContain('\nFailed: 3 of 40 scored articles are garbled (7.5 %), above the limit of 5 %.');
    expect(code).toBe(1);
  });

  it('fail a feed that does worse than in the past, once', async () => {
    const { at, check, publish } = place(lines(1, 'Monday'));
    const options = ['--fail-on', 'none', '--history', at('new/history.json'), '--format', 'json'];
    expect((await check(...options)).code).toBe(0);
    publish(lines(12, 'Tuesday'));
    const { code, stdout } = await check(...options);
    expect(JSON.parse(stdout).summary.failures).toEqual([
      expect.stringMatching(
        /^"The Planet" does worse than its own past: 12 of 40 new articles are garbled, 1 of 40 were/,
      ),
    ]);
    expect(code).toBe(1);
    expect((await check(...options)).code).toBe(0);
  });

  it('are all told together', async () => {
    const { at, check } = place(lines(3, 'Monday'));
    const { stdout } = await check('--quiet', '--max-garbled-share', '0', '--history', at('h.json'));
    expect(stdout.match(/^Failed: .*/gm)).toEqual([
      'Failed: 3 articles are garbled.',
      'Failed: 3 of 40 scored articles are garbled (7.5 %), above the limit of 0 %. Look at them, or',
    ]);
    expect(stdout.match(/^garbled .*fails the run$/gm)).toHaveLength(3);
  });
});

describe('mistakes', () => {
  const { at } = place([line('one', GARBLED)]);
  const input = at('feed.jsonl');

  it.each([
    [['--update-baseline'], '--update-baseline has no baseline to write.'],
    [['--baseline', at('none.txt')], 'To make one, add --update-baseline.'],
    [['--baseline', input], 'feed.jsonl:1: This is not a baseline'],
    [['--baseline', input, '--update-baseline'], 'feed.jsonl:1: This is not a baseline'],
    [['--history', input], 'This is not a history of version 1, or it is broken.'],
    [['--max-garbled-share', '5'], '--max-garbled-share 5 is no share from 0 to 1.'],
    [['--max-garbled-share', ''], 'Write 0.05 for 5 articles in 100.'],
    [['--max-garbled-share', '-0.1'], 'is no share from 0 to 1.'],
  ])('%j is refused before anything is written', async (options, message) => {
    const output = join(folder(), 'report.txt');
    const { code, stderr } = await runCli(['check', input, ...options, '--output', output]);
    expect(stderr).toContain(message);
    expect([code, existsSync(output)]).toEqual([2, false]);
  });
});

describe('a policy in lakeby.yaml', () => {
  const settings = (...lines: readonly string[]): string =>
    join(folder({ 'lakeby.yaml': lines.join('\n') }), 'lakeby.yaml');

  it('suppresses with a reason, excuses a source, and tells of what is not needed', async () => {
    const { check } = place([line('one', `${GARBLED} Oh , no.`), line('two', GARBLED, 'The Parody')]);
    const config = settings(
      'suppress:',
      '  - { rule: odd-comma, reason: House style. }',
      '  - { source: The Parody, reason: It makes fun of engines. }',
      '  - { rule: gone, reason: It was here once. }',
    );
    const ran = await check('--config', config, '--format', 'json');
    const { verdicts, summary } = JSON.parse(ran.stdout);
    expect(
      verdicts.map((verdict: { suppressed: { why: string }[] }) => verdict.suppressed.map(({ why }) => why)),
    ).toEqual([['House style.'], ['It makes fun of engines.', 'It makes fun of engines.']]);
    expect(summary.failures).toEqual(['1 article is garbled.']);
    expect(summary.remarks).toEqual([
      expect.stringMatching(
        /lakeby\.yaml:4: The suppression of rule gone matched nothing in this run; if it is done with/,
      ),
    ]);
  });

  it('limits every source, and keeps baseline and history beside the file', async () => {
    const { check } = place([line('one', GARBLED), line('two', 'Nothing.')]);
    const config = settings(
      'baseline: known.txt',
      'history: state/history.json',
      'perSource: { maxGarbledShare: 0.4, leastArticles: 2 }',
    );
    expect((await check('--config', config, '--update-baseline')).code).toBe(1);
    const { code, stdout } = await check('--config', config);
    expect(stdout.match(/^Failed: .*/gm)).toEqual([
      expect.stringContaining('"The Planet": 1 of 2 scored articles are garbled (50 %), above the limit of 40 %.'),
    ]);
    expect([code, existsSync(join(config, '../state/history.json'))]).toEqual([1, true]);
  });
});
