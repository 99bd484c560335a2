// npm runs this on every install, and npx before every command of a clone: builds only if something is newer than dist.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'rules', 'scripts', 'package.json', 'tsconfig.json'];
/** The last file that a build writes. */
const PRODUCT = 'dist/bundle/hot.js';

const INSTALL = 'ci --global=false --location=project --include=dev --ignore-scripts --no-audit --no-fund'.split(' ');

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

function npm(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A global install from git (npm install -g git+..., pre-commit) comes here with nothing installed. */
function hasTools() {
  return existsSync(join(root, 'node_modules', 'typescript')) || npm(...INSTALL);
}

if (!isFresh()) process.exitCode = hasTools() && npm('run', '--silent', 'build') ? 0 : 1;
