import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DIST } from '../../root.js';
import { sizeText } from '../limits.js';
import type { Item, ReadOptions } from '../reader.js';
import { Unreadable } from '../unreadable.js';
import type { ParquetSource } from './parquet-file.js';

/** A table to be read, and how. */
export interface ParquetTask {
  readonly source: ParquetSource;
  readonly options: ReadOptions;
}

/** What the reading of a row group may take: milliseconds, and bytes of memory. */
interface ParquetLimits {
  readonly time: number;
  readonly memory: number;
}

const LIMITS: ParquetLimits = { time: 30_000, memory: 1e9 };
const LOOKED_AT_EVERY = 50;
/** The worker as it is built, which is all that Node can start, from wherever this file is run. */
const WORKER = new URL('read/table/parquet-worker.js', DIST);

/**
 * The items of a table, read in a thread of its own, which is ended where it takes too long or too much: hyparquet trusts the
 * lengths of runs and prefixes inside a page, and a page of a few bytes can ask for all memory and time there is.
 * @throws Unreadable where it had to be ended.
 */
export async function* itemsApart(task: ParquetTask, limits: ParquetLimits = LIMITS): AsyncGenerator<Item> {
  const resourceLimits = { maxOldGenerationSizeMb: Math.ceil(limits.memory / 1e6) };
  const worker = new Worker(WORKER, { workerData: task, resourceLimits });
  try {
    for (;;) {
      const items = await nextItems(worker, limits);
      if (items.length === 0) return;
      yield* items;
    }
  } finally {
    await worker.terminate();
  }
}

/** Asks for the next items; none are the end. */
async function nextItems(worker: Worker, limits: ParquetLimits): Promise<readonly Item[]> {
  const stop = new AbortController();
  const timer = watch(limits, (reason) => stop.abort(new Unreadable(`${reason}; nothing more of it is read`)));
  try {
    worker.postMessage('next');
    const [items] = (await once(worker, 'message', { signal: stop.signal })) as [readonly Item[]];
    return items;
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    throw isOutOfMemory(error) ? new Unreadable(`${tooMuch(limits)}; nothing more of it is read`) : error;
  } finally {
    clearInterval(timer);
  }
}

/** Buffers are no part of the memory that Node limits for a thread, so that of the process is looked at too. */
function watch(limits: ParquetLimits, stop: (reason: string) => void): NodeJS.Timeout {
  const start = Date.now();
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.memory) stop(tooMuch(limits));
    else if (Date.now() - start > limits.time)
      stop(`damaged, or too large a row group: its next rows take longer than ${limits.time / 1000} seconds`);
  }, LOOKED_AT_EVERY);
}

function tooMuch({ memory }: ParquetLimits): string {
  return `damaged, or too large a row group: its next rows take more memory than the limit of ${sizeText(memory)}`;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
