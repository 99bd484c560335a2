import { DIST } from '../root.js';
import type { CacheUse } from '../cache/cache.js';
import type { Skipped } from '../model.js';
import { cutBatches, weightOf, type Batch } from '../read/batches.js';
import type { Source } from '../read/source.js';
import { checkBatch, type Bench, type Checked } from './check-batch.js';
import type { CheckResult, CheckSetup } from './check-worker.js';
import type { Rendered } from './rendered.js';
import { WORTH_WORKERS, workOff, type Threads } from './work-off.js';

/** The script of the workers as it is built, which is all that Node can start. */
const WORKER = new URL('run/check-worker.js', DIST);

/** How inputs are checked. */
export interface CheckRun extends Omit<Threads, 'weight'> {
  /** What checks in this thread. */
  readonly bench: Bench;
  /** What workers are set up with, to do the same. */
  readonly setup: CheckSetup;
  /** Hears of how workers used their cache. */
  cacheUsed(use: CacheUse): void;
}

/** What became of all inputs, in their order: verdict by verdict where it was found out here, whole batches from workers. */
export async function* checkInputs(
  sources: AsyncIterable<Source | Skipped>,
  { bench, setup, cacheUsed, ...threads }: CheckRun,
): AsyncGenerator<Checked | Rendered> {
  const { ahead, rest, weight } = await lookAhead(sources[Symbol.asyncIterator]());
  const batches = cutBatches(chained(ahead, rest), bench.reading);
  const results = workOff<Batch, Checked | CheckResult>(batches, {
    here: (batch) => checkBatch(batch, bench),
    script: WORKER,
    setup,
    threads: { ...threads, weight },
  });
  for await (const result of results) {
    if (!('parts' in result)) {
      yield result;
      continue;
    }
    if (result.cache) cacheUsed(result.cache);
    if ('texts' in result.parts) yield result.parts;
    else yield* result.parts;
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
