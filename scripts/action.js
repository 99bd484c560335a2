// What action.yml runs: lakeby check with the inputs of the action, which come as variables of the environment. Sets the
// outputs of the step and writes a line into its summary, then exits as lakeby check did.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/start.cjs', import.meta.url));
const scratch = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'lakeby-'));
/** A report for this script alone: where the counts are read from. */
const COUNTS = join(scratch, 'report.json');

/** The lines of an input that hold something. */
function lines(name) {
  return (env[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `flag value` for each line: as one word, so that a value that begins with a hyphen is no flag. */
function option(flag, name) {
  return lines(name).map((value) => `${flag}=${value}`);
}

function words() {
  return [
    'check',
    ...option('--url', 'LAKEBY_URL'),
    ...option('--config', 'LAKEBY_CONFIG'),
    ...option('--fail-on', 'LAKEBY_FAIL_ON'),
    ...option('--format', 'LAKEBY_FORMATS'),
    `--format=json=${COUNTS}`,
    ...option('--baseline', 'LAKEBY_BASELINE'),
    ...lines('LAKEBY_ARGS'),
    '--',
    ...lines('LAKEBY_PATHS'),
  ];
}

/** The file a report of this format went to, from the workspace; empty if there is none. */
function reportFile(format) {
  const file = lines('LAKEBY_FORMATS').find((line) => line.startsWith(`${format}=`));
  const path = file?.slice(format.length + 1);
  return path !== undefined && existsSync(path) ? relative(env.GITHUB_WORKSPACE ?? '.', resolve(path)) : '';
}

/** Articles by band; undefined where the check did not get to its end. */
function bands() {
  try {
    return JSON.parse(readFileSync(COUNTS, 'utf8')).summary.bands;
  } catch {
    return undefined;
  }
}

function append(file, text) {
  if (file !== undefined) appendFileSync(file, `${text}\n`);
}

try {
  const { status } = spawnSync(process.execPath, [MAIN, ...words()], { stdio: ['ignore', 'inherit', 'inherit'] });
  const found = bands();
  const outputs = {
    'exit-code': status ?? 1,
    garbled: found?.garbled ?? '',
    // A file that is there though nothing was checked is one of an earlier run.
    sarif: found ? reportFile('sarif') : '',
    html: found ? reportFile('html') : '',
  };
  for (const [name, value] of Object.entries(outputs)) append(env.GITHUB_OUTPUT, `${name}=${value}`);
  if (found)
    append(
      env.GITHUB_STEP_SUMMARY,
      `Lakeby: ${found.garbled} garbled, ${found.suspect} suspect, ${found.clean} clean.`,
    );
  process.exitCode = status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
