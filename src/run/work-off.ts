import { inOrder } from './in-order.js';

/**
 * How much is checked in this thread, in bytes of text, before workers are worth starting: each takes a second to load and to
 * become as fast as this one is.
 */
export const WORTH_WORKERS = 60e6;
/** Batches under way for each worker: one that it does, one that waits for it, and some that wait for an earlier one. */
const BATCHES_EACH = 4;

/** How many threads do something. */
export interface Threads {
  /** As many as the user asks for; undefined for as many as there are cores, if there is enough for them to do. */
  readonly jobs: number | undefined;
  readonly cores: number;
  /** Bytes of text that are known to come. */
  readonly weight: number;
}

/** How batches are worked off, in this thread or by workers. */
export interface Work<B, R> {
  here(batch: B): AsyncIterable<R> | Iterable<R>;
  /** The script of the workers, as it is built, and what they are set up with. */
  readonly script: URL;
  readonly setup: unknown;
  readonly threads: Threads;
  /** Ends the workers at once, whatever they are at; what is thrown then is its reason. */
  readonly stop?: AbortSignal;
}

/**
 * What becomes of batches, in their order. Workers are started where the user asks for them, or where it is known that there is
 * enough to do; else when so much has been done that as much again is likely to come.
 */
export async function* workOff<B extends { readonly weight: number }, R>(
  batches: AsyncIterator<B>,
  work: Work<B, R>,
): AsyncGenerator<R> {
  const { jobs, cores, weight } = work.threads;
  const threads = jobs ?? cores;
  const isClear = jobs !== undefined || weight >= WORTH_WORKERS;
  const alone = threads === 1 ? Infinity : isClear ? 0 : WORTH_WORKERS;
  for (let done = 0; done < alone;) {
    const { done: ended, value: batch } = await batches.next();
    if (ended) return;
    yield* work.here(batch);
    done += batch.weight;
  }
  yield* workApart(batches, work, threads);
}

async function* workApart<B, R>(
  batches: AsyncIterator<B>,
  { script, setup, stop }: Work<B, R>,
  jobs: number,
): AsyncGenerator<R> {
  const { openPool } = await import('./pool.js');
  const pool = openPool<B, R>({ script, setup, jobs, stop });
  try {
    yield* inOrder(batches, pool.run, jobs * BATCHES_EACH);
  } finally {
    await pool.close();
  }
}
