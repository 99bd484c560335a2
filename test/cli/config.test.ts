import { join, relative } from 'node:path';
import { cwd } from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '../../src/cli/from-config.js';
import { loadConfig } from '../../src/config/load.js';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const path = folder({
  'lakeby.yaml': `inputs: [news, "feed/*.jsonl"]
fields:
  text: body
failOn: suspect
rules:
  off: [odd-comma]
  severity: {arrows-for-missiles: proof}
formats: [terminal, jsonl=out/verdicts.jsonl]
cache: kept
`,
  'news/a.txt': 'The arrows flew , and fell.',
  'feed/b.jsonl': '{"body":"Nothing.","headline":"A title"}\n',
  'out/empty': '',
});
const config = join(path, 'lakeby.yaml');
const shown = relative(cwd(), config);

/** The rows of `lakeby config --format json`, as `from value`, by key. */
async function rows(...words: string[]): Promise<Record<string, string>> {
  const { stdout } = await runCli(['config', '--format', 'json', ...words]);
  const { settings } = JSON.parse(stdout) as { settings: { key: string; value: unknown; from: string }[] };
  return Object.fromEntries(settings.map(({ key, value, from }) => [key, `${from} ${JSON.stringify(value)}`]));
}

describe('settings', () => {
  it('come from the command line, else from lakeby.yaml, else from the defaults', async () => {
    expect(await rows('--config', config, '--fail-on', 'none', '--field', 'title=headline')).toMatchObject({
      failOn: 'command line "none"',
      fields: `${config}:3, command line ["text=body","title=headline"]`,
      'rules.off': `${config}:6 ["odd-comma"]`,
      'rules.severity': `${config}:7 {"arrows-for-missiles":"proof"}`,
      hints: 'default false',
      'limits.maxBytes': 'default "10 MB"',
    });
  });

  it('are the defaults with --no-config', async () => {
    expect(new Set(Object.values(await rows('--no-config')).map((row) => row.split(' ')[0]))).toEqual(
      new Set(['default']),
    );
  });

  it('of a list are replaced by those of the command line; inputs together with addresses', async () => {
    expect(await rows('--config', config, '--off', 'lake-by-reuters', 'other')).toMatchObject({
      'rules.off': 'command line ["lake-by-reuters"]',
      inputs: 'command line ["other"]',
      urls: 'default []',
    });
  });

  it('are listed for people with the file they come from', async () => {
    const { stdout } = await runCli(['config', '--config', config]);
    expect(stdout).toMatch(/^.*lakeby\.yaml is in force\.\n/);
    expect(stdout).toMatch(/^failOn +.*lakeby\.yaml:4 +suspect$/m);
    expect(stdout).toMatch(/^rules\.severity +.*:7 +arrows-for-missiles=proof$/m);
  });

  it.each([
    ['formats: [shtml]', 'There is no report format "shtml"'],
    ['prior: 0', 'prior: 0 is no share between 0 and 1.'],
  ])('that a check would refuse are refused: %s', async (yaml, message) => {
    const file = join(folder({ 'lakeby.yaml': yaml }), 'lakeby.yaml');
    const { code, stderr } = await runCli(['config', '--config', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('lakeby check', () => {
  it('does what lakeby.yaml says', async () => {
    const { code, stdout } = await runCli(['check', '--config', config, '--format', 'jsonl']);
    const verdicts = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(verdicts).toMatchObject([
      { band: 'suspect', findings: [{ rule: 'arrows-for-missiles', severity: 'proof' }] },
      { band: 'clean', findings: [] },
    ]);
    expect(code).toBe(1);
  });

  it('reads what the command line names instead', async () => {
    const { stdout } = await runCli(['check', '--config', config, '--format', 'json', join(path, 'feed')]);
    expect(JSON.parse(stdout).summary.articles).toBe(1);
  });

  it('writes reports where lakeby.yaml says', async () => {
    await runCli(['check', '--config', config]);
    const again = await runCli(['check', '--no-config', join(path, 'out/verdicts.jsonl'), '--format', 'json']);
    expect(JSON.parse(again.stdout).summary.skippedCount).toBe(2);
  });
});

describe('policies in lakeby.yaml', () => {
  const garbled = 'Arrows and Lake by Reuters.';

  it('set findings of a file apart, and point out what fits nothing, with its line', async () => {
    const own = folder({
      'lakeby.yaml': `suppress:
  - {rule: lake-by-reuters, file: "old/*.txt", reason: The archive stays as it is.}
  - {rule: odd-comma, reason: Nothing has it.}
`,
      'old/a.txt': garbled,
      'new/b.txt': garbled,
    });
    const { stdout } = await runCli(['check', '--config', join(own, 'lakeby.yaml'), own, '--format', 'json']);
    const { verdicts, summary } = JSON.parse(stdout);
    expect(verdicts.map(({ suppressed }: { suppressed: unknown[] }) => suppressed.length)).toEqual([0, 1]);
    expect(verdicts[1].suppressed[0].why).toBe('The archive stays as it is.');
    expect(summary.remarks.join()).toContain('lakeby.yaml:3');
  });

  it('limit the share of garbled articles of each source', async () => {
    const rows = Array.from({ length: 4 }, (_, at) =>
      JSON.stringify({ text: at < 2 ? garbled : 'Fine.', source: 'Post' }),
    );
    const own = folder({
      'lakeby.yaml': 'failOn: none\nperSource: {maxGarbledShare: 0.4, leastArticles: 3}\n',
      'a.jsonl': rows.join('\n'),
    });
    const { code, stdout } = await runCli(['check', '--config', join(own, 'lakeby.yaml'), own, '--format', 'json']);
    expect(JSON.parse(stdout).summary.failures).toHaveLength(1);
    expect(code).toBe(1);
  });
});

describe('lakeby filter', () => {
  it('takes fields from lakeby.yaml, and fails only if told so', async () => {
    const { code, stdout } = await runCli(['filter', '--config', config], { stdin: '{"body":"The arrows flew."}\n' });
    expect(JSON.parse(stdout).lakeby.band).toBe('suspect');
    expect(code).toBe(0);
  });
});

describe('paths in lakeby.yaml', () => {
  it('are relative to its folder, wherever Lakeby is started', () => {
    const from = (place: string): unknown => {
      const { inputs, formats, cache } = settingsOf(loadConfig(config), place);
      return [inputs, formats, cache];
    };
    expect(from(path)).toEqual([['news', 'feed/*.jsonl'], ['terminal', 'jsonl=out/verdicts.jsonl'], 'kept']);
    expect(from(join(path, 'news'))).toEqual([
      ['../news', '../feed/*.jsonl'],
      ['terminal', 'jsonl=../out/verdicts.jsonl'],
      '../kept',
    ]);
    expect(shown).toContain('lakeby.yaml');
  });

  it.each(['-', '/srv/news'])('stay as they are: %s', (input) => {
    const file = join(folder({ 'lakeby.yaml': `inputs: ["${input}"]` }), 'lakeby.yaml');
    expect(settingsOf(loadConfig(file), cwd()).inputs).toEqual([input]);
  });
});
