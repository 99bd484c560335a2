import type { CacheUse } from '../cache/cache.js';
import type { Skipped } from '../model.js';
import { cutBatches, weightOf, type Batch } from '../read/batches.js';
import type { Source } from '../read/source.js';
import { checkBatch, type Bench, type Checked } from './check-batch.js';
import type { CheckResult, CheckSetup } from './check-worker.js';
import { inOrder } from './in-order.js';
import type { Rendered } from './rendered.js';

/** How much there is to be checked, in bytes of text, before workers are worth starting: each costs a second of getting warm. */
const WORTH_WORKERS = 60e6;
/** Batches under way for each worker: one that it does, one that waits for it, and some that wait for an earlier one. */
const BATCHES_EACH = 4;
/** The script of the workers as it is built, which is all that Node can start, from wherever this file is run. */
const WORKER = new URL('../../dist/run/check-worker.js', import.meta.url);

/** How inputs are checked. */
export interface CheckRun {
  /** What checks in this thread. */
  readonly bench: Bench;
  /** What workers are set up with, to do the same. */
  readonly setup: CheckSetup;
  /** How many threads check; undefined for as many as there are cores, if there is enough for them to do. */
  readonly jobs: number | undefined;
  readonly cores: number;
  /** Hears of how workers used their cache. */
  cacheUsed(use: CacheUse): void;
}

/** What became of all inputs, in their order: verdict by verdict where it was found out here, whole batches from workers. */
export async function* checkInputs(
  sources: AsyncIterable<Source | Skipped>,
  run: CheckRun,
): AsyncGenerator<Checked | Rendered> {
  const { ahead, rest, weight } = await lookAhead(sources[Symbol.asyncIterator]());
  const batches = cutBatches(chained(ahead, rest), run.bench.reading);
  const threads = run.jobs ?? run.cores;
  const alone = threads === 1 ? Infinity : run.jobs !== undefined || weight >= WORTH_WORKERS ? 0 : WORTH_WORKERS;
  let done = 0;
  while (done < alone) {
    const { done: ended, value: batch } = await batches.next();
    if (ended) return;
    yield* checkBatch(batch, run.bench);
    done += batch.weight;
  }
  yield* checkApart(batches, run, threads);
}

async function* checkApart(
  batches: AsyncIterator<Batch>,
  { setup, cacheUsed }: CheckRun,
  threads: number,
): AsyncGenerator<Checked | Rendered> {
  const { openPool } = await import('./pool.js');
  const pool = openPool<Batch, CheckResult>({ script: WORKER, setup, jobs: threads });
  try {
    for await (const { parts, cache } of inOrder(batches, pool.run, threads * BATCHES_EACH)) {
      if (cache) cacheUsed(cache);
      if ('texts' in parts) yield parts;
      else yield* parts;
    }
  } finally {
    await pool.close();
  }
}

/** Sources until it is clear that there is enough for workers, and what follows them. */
interface Ahead {
  readonly ahead: readonly (Source | Skipped)[];
  readonly rest: AsyncIterator<Source | Skipped>;
  readonly weight: number;
}

/** Streams, whose length nobody knows, weigh nothing here. */
async function lookAhead(rest: AsyncIterator<Source | Skipped>): Promise<Ahead> {
  const ahead: (Source | Skipped)[] = [];
  let weight = 0;
  while (weight < WORTH_WORKERS) {
    const { done, value } = await rest.next();
    if (done) break;
    ahead.push(value);
    const own = weightOf(value);
    if (own !== Infinity) weight += own;
  }
  return { ahead, rest, weight };
}

async function* chained<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
