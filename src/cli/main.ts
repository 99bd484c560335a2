#!/usr/bin/env node
import { UserError } from '../errors.js';
import { visible } from '../report/visible.js';
import { EXIT } from './io.js';
import { runCommandLine } from './program.js';

/** The only place where failures end and the exit code is set. */
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    createDetector: async (options) => (await import('../create-detector.js')).createDetector(options),
  });
} catch (error) {
  process.exitCode = error instanceof UserError ? EXIT.usage : EXIT.fault;
  process.stderr.write(explained(error));
}

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
