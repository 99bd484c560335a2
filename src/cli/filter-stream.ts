import { filterStream } from '../filter/filter-stream.js';
import { count, grouped } from '../report/say.js';
import { createTally } from '../report/tally.js';
import type { FilterParts } from './filter-parts.js';
import { exitCode } from './settings.js';
import { openSink, streamSink, type Sink } from './sink.js';

/**
 * Lines from standard input to standard output, in their order. Stopped by a signal, it writes what has been answered, ends behind
 * a whole line, and exits as the signal would have made it.
 */
export async function runStream({ options, io, stop, setup, ...parts }: FilterParts): Promise<number> {
  const { desk, judge, threads } = parts;
  const sink = streamSink(io.stdout);
  const dropped = options.dropped === undefined ? undefined : await openSink(options.dropped, io.stdout);
  const tally = createTally(0);
  let droppedCount = 0;
  for await (const filtered of filterStream(io.stdin, { desk, setup, stop: stop.signal, ...threads })) {
    tally.join(filtered.summary);
    droppedCount += filtered.droppedCount;
    const open = await sink.write(filtered.kept);
    if (filtered.dropped !== '') await dropped?.write(filtered.dropped);
    if (!open) break;
  }
  io.stdin.destroy?.();
  await closeAll([sink, dropped]);
  judge.join?.(tally.summary().bands);
  const summary = tally.summary(await judge.end());
  if (droppedCount > 0)
    io.stderr.write(`lakeby: ${grouped(droppedCount)} of ${count(summary.articles, 'article')} dropped.\n`);
  if (summary.skippedCount > 0)
    io.stderr.write(
      `lakeby: ${count(summary.skippedCount, 'line')} could not be checked; see lakeby.error in the output.\n`,
    );
  return stop.code() ?? exitCode(summary);
}

async function closeAll(sinks: readonly (Sink | undefined)[]): Promise<void> {
  for (const sink of sinks) await sink?.close();
}
