import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

describe('lakeby rules list', () => {
  it('lists rules by category', async () => {
    const { stdout, code } = await runCli(['rules', 'list']);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'credits',
      '  lake-by-reuters      proof  probably meant: Pool via REUTERS',
      '',
    ]);
    expect(stdout).toContain('5 rules.');
    expect(code).toBe(0);
  });

  it('chooses a category, and has a form for programs', async () => {
    const { stdout } = await runCli(['rules', 'list', '--category', 'senses', '--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ id: 'arrows-for-missiles', means: ['missiles'], from: ['es', 'ru'] }),
    ]);
  });
});

describe('lakeby rules explain', () => {
  it('says what is known of a rule', async () => {
    const { stdout } = await runCli(['rules', 'explain', 'arrows-for-missiles', '--rules', ownRules]);
    for (const part of [
      'A rule of the tests.',
      'A sign: an editor would mark it.',
      'Probably meant: missiles.',
      'Seen in translations from Spanish, Russian.',
    ])
      expect(stdout).toContain(part);
    expect(stdout).toContain('Found in:\n  - One ((arrows)) here.\n');
    expect(stdout).toContain(`Written in ${join(ownRules, 'senses/arms.yaml')}, line 3.`);
  });

  it('has less to say of what a detector finds', async () => {
    const { stdout } = await runCli(['rules', 'explain', 'odd-comma']);
    expect(stdout).toContain('A hint: worth a look');
    expect(stdout).not.toContain('Found in');
  });

  it('proposes the rule that was meant', async () => {
    expect((await runCli(['rules', 'explain', 'lake-by-reuter'])).stderr).toContain('Did you mean "lake-by-reuters"?');
    expect((await runCli(['rules', 'explain', 'zzz'])).code).toBe(2);
  });

  const ownRules = folder({
    'senses/arms.yaml':
      'about: About.\nrules:\n  arrows-for-missiles:\n    match: arrows\n    bad: [One ((arrows)) here., Two ((arrows)) here.]\n    good: [None., Nothing.]\n',
  });
});

describe('lakeby rules new', () => {
  const home = process.cwd();
  const path = folder();
  beforeAll(() => process.chdir(path));
  afterAll(() => process.chdir(home));

  it('writes a file that passes its own test, and says how to go on', async () => {
    const { stdout, code } = await runCli(['rules', 'new', 'spears-for-rockets', '--category', 'calques']);
    const file = 'lakeby-rules/calques/spears-for-rockets.yaml';
    expect(stdout).toContain(`  lakeby rules test ${file}\n  lakeby check article.txt --rules lakeby-rules\n`);
    expect([code, existsSync(file)]).toEqual([0, true]);
    const { parseRuleFile } = await import('../../src/rules/parse-file.js');
    expect(parseRuleFile(readFileSync(file, 'utf8'), file)).toMatchObject([
      { id: 'spears-for-rockets', category: 'calques', strength: 'sign' },
    ]);
  });

  it('never overwrites', async () => {
    const file = 'lakeby-rules/senses/mine.yaml';
    await runCli(['rules', 'new', 'mine']);
    writeFileSync(file, 'my work');
    const { code, stderr } = await runCli(['rules', 'new', 'mine']);
    expect(code).toBe(2);
    expect(stderr).toContain('This file exists already and is left as it is.');
    expect(readFileSync(file, 'utf8')).toBe('my work');
  });

  it.each([
    [['My Rule!'], 'lakeby rules new my-rule'],
    [['lake-by-reuters'], 'There is a rule "lake-by-reuters" already.'],
    [['x', '--file', 'a/x.yaml'], 'Use --file a/senses/x.yaml'],
    [['x', '--file', 'senses/x.txt'], 'A rule file ends in .yaml.'],
    [['x', '--file', 'senses/x.yaml', '--category', 'names'], 'Use --file senses/names/x.yaml'],
  ])('refuses %j', async (words, message) => {
    const { code, stderr } = await runCli(['rules', 'new', ...words]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
