import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Ran } from './run-cli.js';

/** The built program. */
export const MAIN = fileURLToPath(new URL('../../dist/start.cjs', import.meta.url));

/** How the program is run: what comes in, where it stands, and through which shell line (`$LAKEBY` is the program). */
export interface Setting {
  readonly stdin?: string | Buffer | Iterable<Buffer>;
  readonly cwd?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program as a user does, in a process of its own. */
export async function lakeby(words: readonly string[], { stdin = '', cwd, shell, env }: Setting = {}): Promise<Ran> {
  const options = { cwd, env: { ...process.env, LAKEBY: `${process.execPath} ${MAIN}`, NODE_OPTIONS: '', ...env } };
  const child =
    shell === undefined ? spawn(process.execPath, [MAIN, ...words], options) : spawn('bash', ['-c', shell], options);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (part: string) => (text[name] += part));
  child.stdin.on('error', () => undefined);
  Readable.from(typeof stdin === 'string' || Buffer.isBuffer(stdin) ? [stdin] : stdin).pipe(child.stdin);
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)));
  return { code, ...text };
}
