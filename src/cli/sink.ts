import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';

/** Where a report goes. */
export interface Sink {
  /**
   * Says false once nobody reads any more, and waits while the other end is slow. What is little is gathered, and goes out at the
   * latest when the program waits for something else: a line a person waits for is not held back, and a million of them are not
   * written one by one.
   */
  write(text: string | Uint8Array): Promise<boolean>;
  /** Waits until everything is written. */
  close(): Promise<void>;
}

/**
 * A sink into a file, in place of what it holds or (`a`) behind it; into the given stream where there is no file.
 * @throws UserError if the file cannot be written.
 */
export async function openSink(
  file: string | undefined,
  stream: NodeJS.WritableStream,
  flags: 'w' | 'a' = 'w',
): Promise<Sink> {
  if (file === undefined) return streamSink(stream);
  const target = createWriteStream(file, { flags });
  try {
    await once(target, 'open');
  } catch (error) {
    throw new UserError(`The report cannot be written: ${reasonOf(error)}.`, { file });
  }
  return streamSink(target, (done) => {
    target.end();
    // An error has been heard by the sink when this one hears it.
    if (target.closed) done();
    else target.once('close', done);
  });
}

/** Waits until all that was written has gone out, in whatever way the stream needs. */
type Finish = (done: () => void) => void;

/** Characters that are written at once. */
const MUCH = 64 * 1024;

/** A sink into a stream that others own. A closed pipe (`| head`) ends the report quietly; other failures are thrown. */
export function streamSink(
  stream: NodeJS.WritableStream,
  finish: Finish = (done) => void stream.write('', done),
): Sink {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (failure ??= error));
  const stillOpen = (): boolean => {
    if (failure && failure.code !== 'EPIPE') throw new UserError(`The report cannot be written: ${failure.message}.`);
    return failure === undefined;
  };
  let gathered = '';
  let due: NodeJS.Immediate | undefined;
  /** Whether the other end can take more. */
  const flush = (): boolean => {
    const text = gathered;
    gathered = '';
    clearImmediate(due);
    due = undefined;
    return text === '' || failure !== undefined || stream.write(text);
  };
  /** The same where something has gone out. */
  const put = (part: string | Uint8Array): boolean | undefined => {
    if (typeof part !== 'string') {
      flush();
      return failure !== undefined || stream.write(part);
    }
    gathered += part;
    if (gathered.length >= MUCH) return flush();
    due ??= setImmediate(flush);
    return undefined;
  };
  const write = async (part: string | Uint8Array): Promise<boolean> => {
    if (!stillOpen()) return false;
    const hasRoom = put(part);
    if (hasRoom !== undefined) await (hasRoom ? turn() : drained(stream));
    return stillOpen();
  };
  const close = async (): Promise<void> => {
    flush();
    await new Promise<void>((resolve) => finish(() => resolve()));
    stillOpen();
  };
  return { write, close };
}

/** Failures and signals are heard of between two turns of the program, and never by one that does not end its own. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function drained(stream: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'error', 'close']) stream.once(event, done);
  });
}
