import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openAgainst } from '../../src/cli/revision.js';
import { folder } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';

const rule = (match: string): string =>
  `about: About.\nrules:\n  spears-for-rockets:\n    match: ${match}\n    bad: [One ((${match})) here., Two ((${match})) here.]\n    good: [None., Nothing.]\n`;
const repository = folder({
  'mine/senses/arms.yaml': rule('zebra spears'),
  'lists/beast.txt': 'zebra\n',
  'rows.jsonl': [
    { id: 'h', label: 'human', text: 'They threw zebra spears at the old wall of the town.' },
    { id: 'g', label: 'garbled', text: 'They threw zebra spears and zebra rockets at the old wall of the town.' },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
});
const mine = join(repository, 'mine');
const git = (...words: string[]): void => {
  execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words]);
};

describe('rules of an older revision', () => {
  beforeAll(() => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First');
    writeFileSync(join(mine, 'senses/arms.yaml'), rule('zebra rockets'));
  });

  it('stand in a temporary folder with the lists beside them, until released', async () => {
    const { path, release } = await openAgainst('HEAD', mine);
    expect(readFileSync(join(path, 'senses/arms.yaml'), 'utf8')).toContain('zebra spears');
    expect(readdirSync(join(path, '../lists'))).toEqual(['beast.txt']);
    await release();
    expect(existsSync(path)).toBe(false);
  });

  it('leave the repository as it is', async () => {
    const { release } = await openAgainst('HEAD', mine);
    await release();
    const status = execFileSync('git', ['-C', repository, 'status', '--porcelain'], { encoding: 'utf8' });
    expect(status).toBe(' M mine/senses/arms.yaml\n');
  });

  it('may also be a folder', async () => {
    expect((await openAgainst(mine, 'elsewhere')).path).toBe(mine);
  });

  it.each([
    ['a revision that is none', 'nowhere', 'neither a folder nor a revision'],
    ['what git would take for an option', '--all', 'neither a folder nor a revision'],
  ])('explains %s', async (_, against, message) => {
    await expect(openAgainst(against, mine)).rejects.toThrow(message);
  });

  it('explains a revision without the folder', async () => {
    git('rm', '-r', '--quiet', '--cached', 'mine');
    git('commit', '--quiet', '--message', 'Without');
    git('reset', '--quiet', 'HEAD~1');
    await expect(openAgainst('HEAD@{1}', mine)).rejects.toThrow('There is no folder mine in that revision.');
  });

  it('can be compared with the rules of today', async () => {
    const words = ['rules', 'impact', '--rules', mine, '--against', 'HEAD', '--on', join(repository, 'rows.jsonl')];
    const { stdout, stderr, code } = await lakeby([...words, '--format', 'json']);
    expect([stderr, code]).toEqual(['', 0]);
    const { changes } = JSON.parse(stdout) as { changes: readonly object[] };
    expect(changes).toMatchObject([
      { class: 'human', direction: 'lost', rule: 'spears-for-rockets' },
      { class: 'garbled', direction: 'gained', sentence: expect.stringContaining('((zebra rockets))') },
      { class: 'garbled', direction: 'lost' },
    ]);
  });

  it('may take the place of all rules Lakeby comes with', async () => {
    const words = ['rules', 'impact', '--against', mine, '--on', join(repository, 'rows.jsonl'), '--format', 'json'];
    const { stdout } = await lakeby(words);
    const { before, changes } = JSON.parse(stdout) as { before: string; changes: readonly object[] };
    expect(before).toBe(`the rules of ${mine}`);
    expect(changes).toContainEqual(expect.objectContaining({ rule: 'spears-for-rockets', direction: 'lost' }));
  });
});
