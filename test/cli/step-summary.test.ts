import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const path = folder({ 'garbled.txt': 'Arrows and Lake by Reuters.' });
const article = join(path, 'garbled.txt');

function summaryFile(): string {
  return join(folder({ 'summary.md': '# Before\n' }), 'summary.md');
}

describe('the summary of a job on GitHub', () => {
  it('is written behind what is there, beside the annotations', async () => {
    const file = summaryFile();
    const { stdout, code } = await runCli(['check', article, '--format', 'github'], {
      env: { GITHUB_STEP_SUMMARY: file },
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=/);
    expect(readFileSync(file, 'utf8')).toMatch(/^# Before\n## Lakeby\n\n1 article/);
  });

  it.each([
    ['another format is asked for', ['--format', 'jsonl']],
    ['nothing is asked for', []],
  ])('is left alone where %s', async (_, options) => {
    const file = summaryFile();
    await runCli(['check', article, ...options], { env: { GITHUB_STEP_SUMMARY: file } });
    expect(readFileSync(file, 'utf8')).toBe('# Before\n');
  });

  it('is written once where the user asks for it too', async () => {
    const file = summaryFile();
    await runCli(['check', article, '--format', 'github', '--format', `markdown=${file}`], {
      env: { GITHUB_STEP_SUMMARY: file },
    });
    expect(readFileSync(file, 'utf8').match(/## Lakeby/g)).toHaveLength(1);
  });

  it('is not needed for the annotations', async () => {
    const { stdout } = await runCli(['check', article, '--format', 'github']);
    expect(stdout).toMatch(/\nlakeby: 1 article, 5 words: 1 garbled\. 1 article is garbled\.\n$/);
  });
});
