import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { CONFIG_KEYS } from '../../src/cli/config-keys.js';
import { settingsOf } from '../../src/cli/from-config.js';
import { settingsFile } from '../../src/cli/init/settings-file.js';
import { loadConfig, type LoadedConfig } from '../../src/config/load.js';
import { createDetector } from '../../src/create-detector.js';
import { version } from '../../src/version.js';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const files = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: false })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();

function load(yaml: string): LoadedConfig {
  return loadConfig(join(folder({ 'lakeby.yaml': yaml }), 'lakeby.yaml'));
}

describe('lakeby init', () => {
  it('writes settings and a workflow, and says what comes next', async () => {
    const path = folder();
    const { code, stdout } = await runCli(['init', path]);
    expect(code).toBe(0);
    expect(files(path)).toEqual(['.github/workflows/lakeby.yml', 'lakeby.yaml']);
    expect(stdout).toContain(`Wrote ${join(path, 'lakeby.yaml')}.`);
    expect(stdout).toContain(`put articles into ${join(path, 'articles')}`);
  });

  it.each([
    [['--workflow', 'none'], ['lakeby.yaml']],
    [
      ['--workflow', 'gitlab'],
      ['.gitlab-ci.yml', 'lakeby.yaml'],
    ],
    [
      ['--workflow', 'none', '--pre-commit'],
      ['.pre-commit-config.yaml', 'lakeby.yaml'],
    ],
  ])('with %j writes %j, all of it YAML', async (options, expected) => {
    const path = folder();
    await runCli(['init', path, ...options]);
    expect(files(path)).toEqual(expected);
    for (const file of expected) expect(parse(read(path, file))).toBeInstanceOf(Object);
  });

  it('names the folder of articles that is there', async () => {
    const path = folder({ 'posts/a.txt': '' });
    const { stdout } = await runCli(['init', path, '--workflow', 'none']);
    expect(loadConfig(join(path, 'lakeby.yaml')).values.inputs).toEqual(['posts']);
    expect(stdout).not.toContain('put articles');
  });

  it('leaves files as they are, and says so', async () => {
    const path = folder({ 'lakeby.yaml': 'failOn: none\n', '.pre-commit-config.yaml': 'repos: []\n' });
    const { code, stdout } = await runCli(['init', path, '--pre-commit', '--workflow', 'none']);
    expect(code).toBe(0);
    expect(read(path, 'lakeby.yaml')).toBe('failOn: none\n');
    expect(read(path, '.pre-commit-config.yaml')).toBe('repos: []\n');
    expect(stdout).toContain('lakeby.yaml as it is; --force replaces it.');
    expect(stdout).toContain('Add to it:\n\nrepos:\n  - repo: "https://git.example/lakeby.git"\n');
  });

  it('replaces with --force what is its own, and nothing that others share', async () => {
    const path = folder({ 'lakeby.yaml': 'failOn: none\n', '.gitlab-ci.yml': 'test: {}\n' });
    await runCli(['init', path, '--force']);
    expect(read(path, 'lakeby.yaml')).toBe(settingsFile('articles'));
    expect(read(path, '.gitlab-ci.yml')).toBe('test: {}\n');
  });

  it('says what is wrong where it cannot write', async () => {
    const path = folder({ 'lakeby.yaml/in-the-way': '' });
    const { code, stderr } = await runCli(['init', join(path, 'lakeby.yaml/in-the-way')]);
    expect(code).toBe(2);
    expect(stderr).toContain('The file cannot be written: ');
  });

  it('takes a file for no folder that is there', async () => {
    const path = folder({ notes: 'Ask Ida.' });
    const { stderr, stdout } = await runCli(['init', join(path, 'notes')]);
    expect(stderr).toContain(`${join(path, 'notes/lakeby.yaml')}: The file cannot be written: a part of this path`);
    expect(stdout).toBe('');
  });

  it('takes Lakeby from no place that somebody else could own, and says that one is to be named', async () => {
    const path = folder();
    const { stdout } = await runCli(['init', path, '--pre-commit']);
    const workflow = parse(read(path, '.github/workflows/lakeby.yml'));
    expect(workflow.env.LAKEBY).toBe(`git+https://git.example/lakeby.git#v${version()}`);
    for (const file of ['.github/workflows/lakeby.yml', '.pre-commit-config.yaml'])
      expect(stdout).toContain(`${join(path, file)}: put the address of your copy of Lakeby`);
  });

  it('takes it from the repository of --from, at the tag of its version', async () => {
    const path = folder();
    const from = 'ssh://git@news.example/tools/lakeby.git';
    const { stdout } = await runCli(['init', path, '--workflow', 'gitlab', '--pre-commit', '--from', from]);
    expect(parse(read(path, '.gitlab-ci.yml')).lakeby.variables.LAKEBY).toBe(`git+${from}#v${version()}`);
    expect(parse(read(path, '.pre-commit-config.yaml')).repos[0]).toMatchObject({ repo: from, rev: `v${version()}` });
    expect(stdout).not.toContain('your copy of Lakeby');
  });

  it.each(['lakeby', 'git@news.example:lakeby.git', 'https://news.example/l.git#main', 'https://x" # y'])(
    'refuses %j as a repository, and writes nothing',
    async (from) => {
      const path = folder();
      const { code, stderr } = await runCli(['init', path, '--from', from]);
      expect(code).toBe(2);
      expect(stderr).toContain('is no address of a git repository.\n  Write it in full: https://');
      expect(files(path)).toEqual([]);
    },
  );
});

describe('the settings it writes', () => {
  const commented = settingsFile('articles');
  const uncommented = commented.replace(/^#(?! \S)/gm, '');

  it('are fine as they are', () => {
    expect(load(commented).values).toEqual({ inputs: ['articles'], failOn: 'garbled', cache: true });
  });

  it('are fine with every # taken away, and name every key', () => {
    const settings = settingsOf(load(uncommented), '/');
    expect(CONFIG_KEYS.filter(({ setting }) => settings[setting] === undefined)).toEqual([]);
  });

  it('name rules that exist', async () => {
    const { off, severities } = settingsOf(load(uncommented), '/');
    await expect(createDetector({ switchedOff: off, severities })).resolves.toBeDefined();
  });
});
