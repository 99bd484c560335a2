import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';

/** Where a report goes. `write` waits while the other end is slow, and says false once nobody reads any more. */
export interface Sink {
  write(text: string): Promise<boolean>;
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

/** A sink into a stream that others own. A closed pipe (`| head`) ends the report quietly; other failures are thrown. */
export function streamSink(
  stream: NodeJS.WritableStream,
  finish: Finish = (done) => void stream.write('', done),
): Sink {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => (failure = error));
  const stillOpen = (): boolean => {
    if (failure && failure.code !== 'EPIPE') throw new UserError(`The report cannot be written: ${failure.message}.`);
    return failure === undefined;
  };
  const write = async (text: string): Promise<boolean> => {
    if (!stillOpen()) return false;
    if (text !== '' && !stream.write(text)) await drained(stream);
    return stillOpen();
  };
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => finish(() => resolve()));
    stillOpen();
  };
  return { write, close };
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
