import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const CODE = `hot.${process.version}-${process.arch}.code`;
const ARTICLE = 'Ana Lima speaks in Porto on Monday. Rui Melo / Lake by REUTERS\n';
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the built command, without the code that V8 has compiled. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-'));
  folders.push(folder);
  mkdirSync(join(folder, 'dist'));
  for (const name of ['start.cjs', 'bundle'])
    cpSync(join('dist', name), join(folder, 'dist', name), { recursive: true });
  for (const name of ['dist/knowledge.bin', 'package.json', 'node_modules'])
    symlinkSync(resolve(name), join(folder, name));
  rmSync(join(folder, 'dist', 'bundle', CODE), { force: true });
  return folder;
}

function run(program: string, words: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], { input: ARTICLE, encoding: 'utf8' });
  return stdout + stderr;
}

describe('the command as it is built', () => {
  it.each(['terminal', 'jsonl', 'csv', 'markdown', 'sarif', 'junit'])('reports as its modules do: %s', (format) => {
    const words = ['check', '-', '--no-config', '--format', format];
    expect(run('dist/start.cjs', words)).toBe(run('dist/cli/main.js', words));
  });

  it('keeps its code compiled once it has checked something', () => {
    const folder = copied();
    const start = join(folder, 'dist', 'start.cjs');
    const code = join(folder, 'dist', 'bundle', CODE);
    run(start, ['--version']);
    expect(existsSync(code)).toBe(false);
    const first = run(start, ['check', '-', '--no-config']);
    expect(first).toContain('lake-by-reuters');
    expect(existsSync(code)).toBe(true);
    expect(run(start, ['check', '-', '--no-config'])).toBe(first);
    expect(readdirSync(join(folder, 'dist', 'bundle')).filter((name) => name.endsWith('.code'))).toEqual([CODE]);
  });

  it('goes without code that is not its own', () => {
    const folder = copied();
    const code = join(folder, 'dist', 'bundle', CODE);
    writeFileSync(code, 'nothing');
    expect(run(join(folder, 'dist', 'start.cjs'), ['check', '-', '--no-config'])).toContain('lake-by-reuters');
    expect(readFileSync(code, 'utf8')).toBe('nothing');
  });

  it('is its modules where they were not put together', () => {
    const folder = copied();
    rmSync(join(folder, 'dist', 'bundle'), { recursive: true });
    symlinkSync(resolve('dist/cli'), join(folder, 'dist', 'cli'));
    expect(run(join(folder, 'dist', 'start.cjs'), ['check', '-', '--no-config'])).toContain('lake-by-reuters');
  });
});
