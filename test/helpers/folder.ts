import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A new folder that is removed after the tests of the file. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'lakeby-test-'));
  made.push(path);
  fill(path, files);
  return path;
}

/** Writes files below a folder. */
function fill(path: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
}

/** Makes a named pipe that nobody writes to. */
export function namedPipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
}
