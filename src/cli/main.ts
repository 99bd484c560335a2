#!/usr/bin/env node
import { UserError } from '../errors.js';
import { visible } from '../report/visible.js';
import { EXIT, type Io } from './io.js';
import { runCommandLine } from './program.js';

/** Streams take time to open, and few commands use all of them. */
const io: Io = {
  stdin: {
    [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>,
    destroy: () => process.stdin.destroy(),
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  createDetector: async (options) => (await import('../create-detector.js')).createDetector(options),
};

/** The only place where failures end and the exit code is set. */
async function main(): Promise<void> {
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), io);
  } catch (error) {
    process.exitCode = error instanceof UserError ? EXIT.usage : EXIT.fault;
    process.stderr.write(explained(error));
  }
}

void main();

function explained(error: unknown): string {
  if (error instanceof UserError)
    return `lakeby: ${error
      .describe()
      .split('\n')
      .map((line) => visible(line).trim())
      .join('\n  ')}\n`;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `lakeby: a fault in Lakeby itself; please report it with what you ran and the lines below.\n${trace}\n`;
}
