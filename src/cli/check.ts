import { readArticles } from '../read/index.js';
import { isSkipped } from '../read/reader.js';
import { REPORTERS } from '../report/index.js';
import type { Reporter } from '../report/reporter.js';
import { createTally, type Tally } from '../report/tally.js';
import { skippedText } from '../report/say.js';
import type { LakebyDetector } from '../create-detector.js';
import type { CommandOptions, Io } from './io.js';
import { createProgress } from './progress.js';
import { detectorFor, exitCode, readOptions, reportOptions } from './settings.js';
import { openSink, type Sink } from './sink.js';

/** What one `check` works with, once the options are understood. */
interface Parts {
  readonly detector: LakebyDetector;
  readonly reporter: Reporter;
  readonly sink: Sink;
  readonly tally: Tally;
}

/** `lakeby check`: read, check and report one article at a time, whatever their number. */
export async function run(inputs: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const reading = await readOptions(options);
  const [reporter, detector] = await Promise.all([reporterFor(options, io), detectorFor(options, io)]);
  const sink = await openSink(options.output, io.stdout);
  const parts = { detector, reporter, sink, tally: createTally() };
  await report(readArticles(inputs, { ...reading, stdin: io.stdin, except: options.output }), parts, options, io);
  await sink.close();
  return exitCode(parts.tally.summary(), options.failOn ?? 'garbled');
}

async function reporterFor(options: CommandOptions, io: Io): Promise<Reporter> {
  const create = REPORTERS[options.format ?? 'terminal'];
  if (!create) throw new Error(`No reporter is called "${options.format}".`);
  return create(reportOptions(options, io));
}

async function report(
  items: ReturnType<typeof readArticles>,
  parts: Parts,
  options: CommandOptions,
  io: Io,
): Promise<void> {
  const { detector, reporter, sink, tally } = parts;
  const progress = createProgress(io.stderr, options.output !== undefined || io.stdout.isTTY !== true);
  let open = await sink.write(reporter.begin());
  let index = 0;
  for await (const item of items) {
    if (isSkipped(item)) {
      tally.skip(item);
      if (!reporter.tellsSkipped) io.stderr.write(`lakeby: skipped ${skippedText(item)}\n`);
    } else {
      const verdict = detector.check(item);
      tally.add(verdict);
      open = await sink.write(reporter.article(verdict, index++));
    }
    progress.step(tally.summary);
    if (!open) break;
  }
  progress.done();
  if (open) await sink.write(reporter.end(tally.summary()));
}
