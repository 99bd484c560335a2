// Whole programs: what the kernel charged to one and its children, as bash's `time` reports it to the millisecond.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const SCRIPT = 'TIMEFORMAT="%R %U %S"; time "$@" >"$BENCH_OUTPUT" 2>/dev/null';

/**
 * Runs a command to its end: its exit code, its wall-clock and its CPU seconds. `output` is the file its standard output goes to.
 * @throws Error where there is no bash, or the command could not be started.
 */
export async function timed(command, { output = '/dev/null', env = {} } = {}) {
  const child = spawn('bash', ['-c', SCRIPT, 'bash', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', BENCH_OUTPUT: output, ...env },
  });
  let told = '';
  child.stderr.on('data', (piece) => (told += piece));
  const [status] = await once(child, 'close');
  const times = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(told);
  if (!times || status === 126 || status === 127) throw new Error(`${command[0]} could not be run: ${told.trim()}`);
  const [wall, user, system] = times.slice(1).map(Number);
  return { status, wall, cpu: user + system };
}

/** The same for CPU seconds alone; a command that ends with another code than 0 has not done its work. */
export async function programSeconds(command, options) {
  const { status, cpu } = await timed(command, options);
  if (status !== 0) throw new Error(`${command.slice(0, 3).join(' ')} … ended with ${status}.`);
  return cpu;
}

/** The first line a program prints, such as its version; undefined where it cannot be run. */
export function firstLine([program, ...args]) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n', 1)[0] : undefined;
}
