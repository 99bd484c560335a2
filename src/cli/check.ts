import type { LakebyDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import type { Outcome } from '../model.js';
import { createJudge } from '../policy/create-judge.js';
import type { Judge } from '../policy/judge.js';
import { readArticles } from '../read/index.js';
import { isSkipped, type Item } from '../read/reader.js';
import type { RunSummary } from '../report/reporter.js';
import { createTally } from '../report/tally.js';
import { cacheFor } from './cache.js';
import { effective } from './effective.js';
import type { CommandOptions, Io } from './io.js';
import { openOutputs, wantedReports, type Outputs } from './outputs.js';
import { policyFiles, policyOptions } from './policy.js';
import { createProgress } from './progress.js';
import { detectorFor, exitCode, readOptions, reportOptions } from './settings.js';
import { withStepSummary } from './step-summary.js';
import { refuseAddresses, webOptions } from './web.js';

/** What one `check` works with, once the options are understood. */
interface Parts {
  readonly check: LakebyDetector['check'];
  readonly judge: Judge;
  readonly outputs: Outputs;
}

/** `lakeby check`: read, check, judge and report one article at a time, whatever their number. */
export async function run(words: readonly string[], given: CommandOptions, io: Io): Promise<number> {
  const { inputs, ...options } = (await effective(words, given)).settings;
  refuseAddresses(inputs);
  if (inputs.length === 0 && options.url === undefined)
    throw new UserError('There is nothing to check.', {
      hint: 'Name files, folders, globs in quotes, - for stdin, or addresses with --url; or list inputs in lakeby.yaml.',
    });
  const [asked, reading] = await Promise.all([
    wantedReports(options.formats ?? [], options.output),
    readOptions(options),
  ]);
  const wanted = withStepSummary(asked, io.env);
  const web = webOptions(options);
  const policy = policyOptions(options);
  const judge = await createJudge(policy);
  const detector = await detectorFor(options, io);
  const run = { inputs, started: new Date() };
  const cache = await cacheFor(options, io);
  const outputs = await openOutputs(
    wanted,
    (file) => ({ ...reportOptions({ ...options, output: file }, io), run, rules: detector.rules, env: io.env }),
    io,
  );
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const except = [...files, ...policyFiles(policy), ...cache.folders];
  const summary = await report(
    readArticles(inputs, { ...reading, ...web, stdin: io.stdin, except, as: options.as }),
    { check: cache.over(detector.check), judge, outputs },
    io,
  );
  cache.end();
  return exitCode(summary);
}

async function report(items: AsyncIterable<Item>, { check, judge, outputs }: Parts, io: Io): Promise<RunSummary> {
  const tally = createTally();
  const progress = createProgress(io.stderr, outputs.quiet || io.stdout.isTTY !== true);
  let open = await outputs.begin();
  for await (const item of items) {
    if (isSkipped(item)) {
      tally.skip(item);
      outputs.skipped(item);
    } else {
      const verdict = judge.judge(check(item));
      tally.add(verdict);
      open = await outputs.article(verdict);
    }
    progress.step(tally.summary);
    if (!open) break;
  }
  progress.done();
  const { outcome, mistake } = await ended(judge);
  const summary = tally.summary(outcome);
  await outputs.end(summary);
  if (mistake) throw mistake;
  return summary;
}

/** What the judge says at the end. Where it cannot write its files, reports are ended first and say so, too. */
async function ended(judge: Judge): Promise<{ readonly outcome: Outcome; readonly mistake?: UserError }> {
  try {
    return { outcome: await judge.end() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: { failures: [error.describe()], remarks: [] }, mistake: error };
  }
}
