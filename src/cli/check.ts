import type { LakebyDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import { bandJudge, type Judge } from '../policy/judge.js';
import { readArticles } from '../read/index.js';
import { isSkipped, type Item } from '../read/reader.js';
import type { RunSummary } from '../report/reporter.js';
import { createTally } from '../report/tally.js';
import type { CommandOptions, Io } from './io.js';
import { openOutputs, wantedReports, type Outputs } from './outputs.js';
import { createProgress } from './progress.js';
import { detectorFor, exitCode, readOptions, reportOptions } from './settings.js';
import { withStepSummary } from './step-summary.js';

/** What one `check` works with, once the options are understood. */
interface Parts {
  readonly detector: LakebyDetector;
  readonly judge: Judge;
  readonly outputs: Outputs;
}

/** `lakeby check`: read, check, judge and report one article at a time, whatever their number. */
export async function run(inputs: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  if (inputs.length === 0)
    throw new UserError('There is nothing to check.', {
      hint: 'Name files, folders, globs in quotes, or - for stdin.',
    });
  const [asked, reading] = await Promise.all([
    wantedReports(options.formats ?? [], options.output),
    readOptions(options),
  ]);
  const wanted = withStepSummary(asked, io.env);
  const detector = await detectorFor(options, io);
  const judge = bandJudge(options.failOn ?? 'garbled');
  const run = { inputs, started: new Date() };
  const outputs = await openOutputs(
    wanted,
    (file) => ({ ...reportOptions({ ...options, output: file }, io), run, rules: detector.rules, env: io.env }),
    io,
  );
  const except = wanted.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const summary = await report(
    readArticles(inputs, { ...reading, stdin: io.stdin, except, as: options.as }),
    { detector, judge, outputs },
    io,
  );
  return exitCode(summary);
}

async function report(items: AsyncIterable<Item>, { detector, judge, outputs }: Parts, io: Io): Promise<RunSummary> {
  const tally = createTally();
  const progress = createProgress(io.stderr, outputs.quiet || io.stdout.isTTY !== true);
  let open = await outputs.begin();
  for await (const item of items) {
    if (isSkipped(item)) {
      tally.skip(item);
      outputs.skipped(item);
    } else {
      const verdict = judge.judge(detector.check(item));
      tally.add(verdict);
      open = await outputs.article(verdict);
    }
    progress.step(tally.summary);
    if (!open) break;
  }
  progress.done();
  const summary = tally.summary(await judge.end());
  await outputs.end(summary);
  return summary;
}
