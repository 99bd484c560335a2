import { Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/program.js';
import type { Io, Output } from '../../src/cli/io.js';
import { UserError } from '../../src/errors.js';
import { fakeDetector } from './fake-detector.js';

/** What a command line did. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test may give to a command line: what stands in stdin, the environment, a terminal. */
export interface Given {
  readonly stdin?: string | Buffer | AsyncIterable<Buffer>;
  readonly env?: Record<string, string>;
  readonly terminal?: { isTTY: boolean; columns: number };
  /** What makes detectors, for tests that need more than the fake one. */
  readonly createDetector?: Io['createDetector'];
}

/** Runs a command line inside the test, with the fake detector. */
export async function runCli(words: readonly string[], given: Given = {}): Promise<Ran> {
  const stdout = collector(given.terminal);
  const stderr = collector();
  const io: Io = {
    stdin: asChunks(given.stdin ?? ''),
    stdout,
    stderr,
    env: given.env ?? {},
    createDetector: given.createDetector ?? (async (options) => fakeDetector(options)),
  };
  try {
    const code = await runCommandLine(words, io);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 2, stdout: stdout.text(), stderr: error.describe() };
  }
}

/** A stream that keeps what is written to it. */
function collector(terminal?: Given['terminal']): Output & { text(): string } {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { text: () => parts.join(''), ...terminal });
}

/** Text, bytes or chunks as a stream of bytes. */
export async function* asChunks(content: string | Buffer | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (typeof content === 'string') yield Buffer.from(content);
  else if (Buffer.isBuffer(content)) yield content;
  else yield* content;
}
