import { settingOf } from '../cache/setting.js';
import { digest } from '../cache/entry.js';
import { filterShards } from '../filter/filter-shards.js';
import { findShards } from '../filter/targets.js';
import type { Skipped } from '../model.js';
import type { RunSummary } from '../report/reporter.js';
import { count, grouped, joined, skippedText } from '../report/say.js';
import { createTally } from '../report/tally.js';
import type { FilterParts } from './filter-parts.js';
import { exitCode } from './settings.js';
import { Stopped } from './stop.js';

/** What was done with files. */
interface Done {
  shards: number;
  before: number;
  dropped: number;
  readonly unread: Skipped[];
}

/** File by file, each by one worker, and each whole or not at all. What was done comes out on standard error. */
export async function runShards({ options, ...parts }: FilterParts, inputs: readonly string[]): Promise<number> {
  const { setup, desk, judge, threads, stop, io } = parts;
  const { out = '.', dropped, force = false, quiet = false } = options;
  const { shards, skipped } = await findShards(inputs, { out, dropped });
  const setting = digest(await settingOf(setup.detector), JSON.stringify({ ...setup, dropped: dropped !== undefined }));
  const tally = createTally();
  const done: Done = { shards: 0, before: 0, dropped: 0, unread: [...skipped] };
  const run = { desk, setup: { ...setup, setting }, force, stop: stop.signal, ...threads };
  try {
    for await (const { result, before } of filterShards(shards, run)) {
      if ('reason' in result) {
        done.unread.push(result);
        continue;
      }
      tally.join(result.summary);
      done.shards++;
      done.before += before ? 1 : 0;
      done.dropped += result.dropped;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  judge.join?.(tally.summary().bands);
  const summary = tally.summary(await judge.end());
  for (const item of done.unread) io.stderr.write(`lakeby: not filtered: ${skippedText(item)}\n`);
  if (!quiet) io.stderr.write(`lakeby: ${doneText(done, summary)}\n`);
  return stop.code() ?? exitCode({ ...summary, skippedCount: summary.skippedCount + done.unread.length });
}

function doneText({ shards, before, dropped }: Done, { articles, bands, unscored, skippedCount }: RunSummary): string {
  const others = Object.values(unscored).reduce((sum, number) => sum + number, 0);
  const files = `${count(shards, 'shard')}${before > 0 ? ` (${grouped(before)} done before)` : ''}`;
  return `${joined([
    files,
    count(articles + skippedCount, 'line'),
    ...(['clean', 'suspect', 'garbled'] as const).map((band) => `${grouped(bands[band])} ${band}`),
    `${grouped(others)} unscored`,
    count(skippedCount, 'error'),
    `${grouped(dropped)} dropped`,
  ])}.`;
}
