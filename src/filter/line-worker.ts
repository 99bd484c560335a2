import Tinypool from 'tinypool';
import type { Block } from '../read/blocks.js';
import type { Task } from '../run/pool.js';
import { openTrail } from '../run/trail.js';
import { filterBlock, type Desk, type Filtered } from './filter-lines.js';
import { openDesk, type FilterSetup } from './set-up.js';

/** Lines of a stream, on their way to a worker. */
export interface LineBatch {
  readonly path: string;
  readonly block: Block;
  readonly weight: number;
}

let desk: Promise<Desk> | undefined;

/** Answers lines in a thread of its own: the entry of the workers of `lakeby filter` over a stream. */
export default async function work({ batch: { path, block }, trail }: Task<LineBatch>): Promise<Filtered> {
  return filterBlock(path, block, await (desk ??= openDesk(Tinypool.workerData as FilterSetup)), openTrail(trail));
}
