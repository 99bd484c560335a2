import { Tinypool } from 'tinypool';
import { trailState, type TrailState } from './trail.js';
import { until } from './until.js';

/** What a worker's default export is called with. */
export interface Task<B> {
  readonly batch: B;
  readonly trail: TrailState;
}

/** Threads that work off batches. */
export interface Pool<B, R> {
  /** Does a batch; a worker that ends over it is replaced, and the batch done again but for what ends a second one. */
  run(batch: B): Promise<R>;
  close(): Promise<void>;
}

/** How workers are started. */
export interface PoolOptions {
  /** The script of the workers, as it is built. */
  readonly script: URL;
  /** What `Tinypool.workerData` holds in each. */
  readonly setup: unknown;
  readonly jobs: number;
  /** Megabytes of heap, if not what Node gives. */
  readonly memory?: number;
  /** Ends all workers at once; batches under way fail with its reason. */
  readonly stop?: AbortSignal;
}

/** Deaths at one place of a batch after which it is passed over. */
const MOST_DEATHS = 2;
/** Deaths of workers that had nothing to do, after which something is wrong with all of them. */
const MOST_IDLE_DEATHS = 10;

/** Starts workers. @throws what ends workers before they have begun, twice over. */
export function openPool<B, R>({ script, setup, jobs, memory, stop }: PoolOptions): Pool<B, R> {
  const pool = new Tinypool({
    filename: script.href,
    workerData: setup,
    minThreads: jobs,
    maxThreads: jobs,
    ...(memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } }),
  });
  const broken = idleDeaths(pool);
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await pool.destroy();
  };
  stop?.addEventListener('abort', () => void close());
  const watch = watcher(pool, () => !closed);
  watch();
  return {
    async run(batch) {
      const deaths = new Map<number, number>();
      const faults = new Map<number, string>();
      for (;;) {
        const trail = trailState(faults);
        if (closed) throw stop?.reason ?? new Error('The workers have been ended.');
        try {
          const done: Promise<R> = pool.run({ batch, trail } satisfies Task<B>);
          watch();
          const result = await until(done, broken);
          if (broken.aborted) throw broken.reason;
          return result as R;
        } catch (error) {
          if (closed) continue;
          const [place] = trail.place;
          const count = (deaths.get(place) ?? 0) + 1;
          deaths.set(place, count);
          if (count < MOST_DEATHS) continue;
          if (place < 0) throw error;
          faults.set(place, causeOf(error));
        }
      }
    },
    close,
  };
}

/** Tinypool hears of threads that fail, and not of those that just end, by `process.exit`, say: it is told that they failed. */
function watcher(pool: Tinypool, isOpen: () => boolean): () => void {
  const watched = new WeakSet<object>();
  return () => {
    for (const thread of pool.threads) {
      if (watched.has(thread)) continue;
      watched.add(thread);
      let failed = false;
      thread.once('error', () => (failed = true));
      thread.once('exit', (code: number) => {
        if (!failed && isOpen()) thread.emit('error', new Error(`it ended with exit code ${code}`));
      });
    }
  };
}

/** Given, with the reason, when too many workers have ended without a task. */
function idleDeaths(pool: Tinypool): AbortSignal {
  let deaths = 0;
  const broken = new AbortController();
  pool.on('error', (error: unknown) => {
    if (++deaths > MOST_IDLE_DEATHS) broken.abort(error);
  });
  return broken.signal;
}

function causeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : String(error.message);
}
