import Tinypool from 'tinypool';
import type { Task } from '../run/pool.js';
import { openTrail } from '../run/trail.js';
import type { Desk } from './filter-lines.js';
import { filterShard, type ShardResult } from './filter-shard.js';
import { openDesk, type FilterSetup } from './set-up.js';
import type { Shard } from './targets.js';

/** What a worker that does shards is set up with. */
export interface ShardSetup extends FilterSetup {
  readonly setting: string;
}

let desk: Promise<Desk> | undefined;

/** Does a shard in a thread of its own: the entry of the workers of `lakeby filter --in`. */
export default async function work({ batch, trail }: Task<Shard>): Promise<ShardResult> {
  const setup = Tinypool.workerData as ShardSetup;
  desk ??= openDesk(setup);
  return filterShard(batch, { desk: await desk, setting: setup.setting, trail: openTrail(trail) });
}
