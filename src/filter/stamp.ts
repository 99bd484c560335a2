import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunSummary } from '../report/reporter.js';
import { writeWhole } from '../report/whole-file.js';
import { filesOf, type Shard } from './targets.js';

/** What was counted in shards. */
export interface ShardCounts {
  readonly summary: RunSummary;
  readonly dropped: number;
}

/** What is written beside a shard that is done, so that it need not be done again. */
interface Stamp {
  readonly input: FileStamp | undefined;
  /** A digest of the program and of all options that have a say in the answers. */
  readonly setting: string;
  /** What stands under the name of the shard, and of its dropped lines. */
  readonly outputs: readonly (FileStamp | undefined)[];
  readonly counts: ShardCounts;
}

/** By size and time of change, in milliseconds: what a file holds is not read for it. */
interface FileStamp {
  readonly size: number;
  readonly mtime: number;
}

/** What was counted when a shard was done; undefined if it must be done, again or at all. */
export function doneBefore(shard: Shard, setting: string): ShardCounts | undefined {
  const stamp = readStamp(stampFile(shard));
  if (stamp === undefined) return undefined;
  const now = { input: stampOf(shard.source.path), setting, outputs: outputsOf(shard) };
  const { counts, ...then } = stamp;
  return JSON.stringify(now) === JSON.stringify(then) && now.outputs.every((one) => one !== undefined)
    ? counts
    : undefined;
}

/** Says that a shard is done. `input` is the stamp from before it was read: a file that grew meanwhile is not done. */
export async function stampShard(
  shard: Shard,
  { input, setting, counts }: Pick<Stamp, 'input' | 'setting' | 'counts'>,
): Promise<void> {
  const stamp: Stamp = { input, setting, outputs: outputsOf(shard), counts };
  await writeWhole(stampFile(shard), [`${JSON.stringify(stamp)}\n`]);
}

/** Takes back that a shard is done, before it is done again. */
export function unstamp(shard: Shard): void {
  rmSync(stampFile(shard), { force: true });
}

/** Size and time of a file as it is; undefined if there is none. */
export function stampOf(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { size: stats.size, mtime: stats.mtimeMs };
}

function outputsOf(shard: Shard): (FileStamp | undefined)[] {
  return filesOf(shard).map(stampOf);
}

/** A hidden file, which no input that is a folder takes for a shard. */
export function stampFile({ target }: Shard): string {
  return join(dirname(target), `.${basename(target)}.lakeby.json`);
}

/** A stamp that is broken says nothing. */
function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}
