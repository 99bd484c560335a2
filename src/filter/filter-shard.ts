import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import type { Skipped } from '../model.js';
import { cutBlocks } from '../read/blocks.js';
import { openSource } from '../read/open.js';
import { failureReason } from '../read/source.js';
import { createTally } from '../report/tally.js';
import { openWhole, type WholeFile } from '../report/whole-file.js';
import { NO_TRAIL, type Trail } from '../run/trail.js';
import { filterBlock, type Desk } from './filter-lines.js';
import { stampOf, stampShard, unstamp, type ShardCounts } from './stamp.js';
import { filesOf, type Shard } from './targets.js';

/** What became of a shard: what was counted in it, or why it could not be read. */
export type ShardResult = ShardCounts | Skipped;

/** How a shard is done. */
export interface ShardRun {
  readonly desk: Desk;
  /** A digest of all that the answers depend on. */
  readonly setting: string;
  readonly trail?: Trail;
  readonly stop?: AbortSignal;
}

/**
 * Filters one file into another, which stands under its name only when it is whole. What cannot be read or written comes out as
 * skipped. @throws the reason of `stop` where that comes first.
 */
export async function filterShard(shard: Shard, run: ShardRun): Promise<ShardResult> {
  try {
    return await filterWhole(shard, run);
  } catch (error) {
    const reason = error instanceof UserError ? error.describe() : failureReason(error);
    if (reason === undefined) throw error;
    return { origin: { path: shard.source.path }, reason };
  }
}

async function filterWhole(shard: Shard, run: ShardRun): Promise<ShardResult> {
  const input = stampOf(shard.source.path);
  for (const file of filesOf(shard)) mkdirSync(dirname(file), { recursive: true });
  unstamp(shard);
  const files = await Promise.all(filesOf(shard).map(openWhole));
  try {
    const result = await filterInto(files, shard, run);
    if ('reason' in result) {
      await abandonAll(files);
      return result;
    }
    for (const file of files) await file.finish();
    await stampShard(shard, { input, setting: run.setting, counts: result });
    return result;
  } catch (error) {
    await abandonAll(files);
    throw error;
  }
}

async function abandonAll(files: readonly WholeFile[]): Promise<void> {
  for (const file of files) await file.abandon();
}

async function filterInto(
  [kept, dropped]: readonly WholeFile[],
  { source }: Shard,
  { desk, trail = NO_TRAIL, stop }: ShardRun,
): Promise<ShardResult> {
  const tally = createTally(0);
  let droppedCount = 0;
  const reading = { options: desk.reading, as: 'jsonl' };
  const blocks = openSource(source, reading, ({ input }) => cutBlocks(input.chunks, desk.reading.maxLine));
  for await (const block of blocks) {
    if ('reason' in block) return block;
    stop?.throwIfAborted();
    const filtered = filterBlock(source.path, block, desk, trail);
    await kept.write(filtered.kept);
    if (filtered.dropped !== '') await dropped?.write(filtered.dropped);
    tally.join(filtered.summary);
    droppedCount += filtered.droppedCount;
  }
  return { summary: tally.summary(), dropped: droppedCount };
}
