// npm runs this on every install, and npx before every command of a clone: builds only if something is newer than dist.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'rules', 'scripts', 'package.json', 'tsconfig.json'];
/** The last file that a build writes. */
const PRODUCT = 'dist/examples.json';

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  try {
    const built = statSync(join(root, PRODUCT)).mtimeMs;
    return SOURCES.every((name) => newest(join(root, name)) <= built);
  } catch {
    return false;
  }
}

if (!isFresh()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
