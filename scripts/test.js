// npm test: everything CI needs, one step after another, and a last line that counts: 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const results = join(tmpdir(), `lakeby-jest-${process.pid}.json`);
const jestOptions = { env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } };
const STEPS = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'unused code', command: ['npx', '--no-install', 'knip'] },
  { name: 'package', command: ['npm', 'run', '--silent', 'lint:package'] },
  { name: 'generated files in step', command: ['node', 'scripts/generate.js', '--check'] },
  {
    name: 'tests',
    command: ['npx', '--no-install', 'jest', '--coverage', '--json', `--outputFile=${results}`, '--silent'],
    options: jestOptions,
  },
];

function run({ name, command: [program, ...args], options }) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  return { name, passed: status === 0 };
}

/** Jest's own counts, where it got as far as writing them. */
function jestCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

const steps = STEPS.map(run);
const tests = jestCounts();
rmSync(results, { force: true });
const failed = steps.filter(({ passed }) => !passed);
for (const { name } of failed) console.log(`failed: ${name}`);
console.log(`${tests.passed + steps.length - failed.length} passed, ${tests.failed + failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
