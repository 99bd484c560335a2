// npm run test:integrations: uses Lakeby as others do, from a fresh clone of this checkout that has nothing installed: the
// GitHub action, which installs and builds itself, and the pre-commit hook, by a pre-commit from PyPI. What a machine cannot
// do (no npm registry, no Python) is skipped, and said so.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lakeby-integrations-'));
const CLONE = join(folder, 'clone');
const VERSION = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

function run(program, args, { cwd = folder, env = {} } = {}) {
  return spawnSync(program, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
}

function timed(name, work) {
  const started = performance.now();
  const result = work();
  console.log(`${name}: ${result} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
}

/** The tests of the action, with the clone in place of this checkout. */
function action() {
  const { status, stderr } = run('npx', ['--no-install', 'jest', 'test/integrations', '--coverage=false'], {
    cwd: ROOT,
    env: { LAKEBY_CHECKOUT: CLONE, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
  if (status !== 0) throw new Error(stderr);
  return 'installed, built and used';
}

/** A repository with what `lakeby init` writes: a garbled article is held back, one by a person is not. */
function preCommit() {
  const tool = preCommitTool();
  if (tool === undefined) return 'skipped: pre-commit could not be installed with python3 and pip';
  const cwd = join(folder, 'repository');
  mkdirSync(cwd);
  for (const name of ['human/archery-last-arrow.txt', 'garbled/brenner-kessel-de.txt'])
    copyFileSync(join(ROOT, 'corpus', name), join(cwd, name.replace('/', '-')));
  execFileSync('git', ['tag', '--force', `v${VERSION}`], { cwd: CLONE });
  const init = ['init', '--workflow', 'none', '--pre-commit', '--from', `file://${CLONE}`];
  execFileSync(process.execPath, [join(CLONE, 'dist', 'cli', 'main.js'), ...init], { cwd });
  execFileSync('git', ['init', '--quiet'], { cwd });
  execFileSync('git', ['add', '.'], { cwd });
  const hook = (file) =>
    run(tool, ['run', 'lakeby', '--files', file], { cwd, env: { PRE_COMMIT_HOME: join(folder, 'hooks') } });
  const held = hook('garbled-brenner-kessel-de.txt');
  if (held.status !== 1 || !held.stdout.includes('garbled'))
    throw new Error(`not held back:\n${held.stdout}${held.stderr}`);
  const passed = hook('human-archery-last-arrow.txt');
  if (passed.status !== 0) throw new Error(`held back:\n${passed.stdout}${passed.stderr}`);
  return 'holds back what is garbled';
}

/** pre-commit in a virtual environment of its own; undefined where that cannot be. */
function preCommitTool() {
  const home = join(folder, 'venv');
  if (run('python3', ['-m', 'venv', home]).status !== 0) return undefined;
  const installed = run(join(home, 'bin', 'pip'), ['install', '--quiet', 'pre-commit']).status === 0;
  return installed ? join(home, 'bin', 'pre-commit') : undefined;
}

try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, CLONE]);
  if (run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=20000']).status !== 0)
    console.log('skipped: the npm registry cannot be reached');
  else {
    timed('GitHub action', action);
    timed('pre-commit hook', preCommit);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
