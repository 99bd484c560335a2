import { DIST } from '../root.js';
import { basename, dirname } from 'node:path';
import { sweepParts } from '../report/whole-file.js';
import { endedBy } from '../run/ended-by.js';
import { workOff, type Threads } from '../run/work-off.js';
import type { Desk } from './filter-lines.js';
import { filterShard, type ShardResult } from './filter-shard.js';
import type { ShardSetup } from './shard-worker.js';
import { doneBefore, stampFile } from './stamp.js';
import { filesOf, type Shard } from './targets.js';

/** The script of the workers as it is built, which is all that Node can start. */
const WORKER = new URL('filter/shard-worker.js', DIST);

/** How shards are done. */
export interface ShardsRun extends Omit<Threads, 'weight'> {
  readonly desk: Desk;
  readonly setup: ShardSetup;
  /** Do again what is done. */
  readonly force: boolean;
  /** Leaves the shards that are not done; its reason is thrown. */
  readonly stop: AbortSignal;
}

/** What became of a shard, and whether an earlier run has done it. */
export interface ShardDone {
  readonly result: ShardResult;
  readonly before: boolean;
}

/** Does shards, each whole or not at all, and passes over those that are done. Those come first. */
export async function* filterShards(shards: readonly Shard[], run: ShardsRun): AsyncGenerator<ShardDone> {
  const { desk, setup, force, stop, ...threads } = run;
  const { setting } = setup;
  const open: Shard[] = [];
  for (const shard of shards) {
    const counts = force ? undefined : doneBefore(shard, setting);
    if (counts === undefined) open.push(shard);
    else yield { result: counts, before: true };
  }
  await sweep(open);
  try {
    const results = workOff<Shard, ShardResult>(endedBy(each(open), stop), {
      here: (shard) => one(filterShard(shard, { desk, setting, stop })),
      ...{ script: WORKER, setup, stop },
      threads: { ...threads, weight: open.reduce((sum, { weight }) => sum + weight, 0) },
    });
    for await (const result of results) yield { result, before: false };
    stop.throwIfAborted();
  } finally {
    await sweep(open);
  }
}

async function* each<T>(all: Iterable<T>): AsyncGenerator<T> {
  yield* all;
}

async function* one<T>(promise: Promise<T>): AsyncGenerator<T> {
  yield await promise;
}

/** Clears up behind this run, if it was stopped, and behind earlier ones that were killed. */
async function sweep(shards: readonly Shard[]): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const file of shards.flatMap((shard) => [...filesOf(shard), stampFile(shard)])) {
    const folder = dirname(file);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(file)));
  }
  for (const [folder, ours] of names) await sweepParts(folder, (name) => ours.has(name));
}
