import type { Check } from '../cache/cache.js';
import type { LakebyDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import type { Outcome, Skipped, Verdict } from '../model.js';
import { createJudge } from '../policy/create-judge.js';
import type { Judge } from '../policy/judge.js';
import { readArticles } from '../read/index.js';
import { isSkipped, type Item } from '../read/reader.js';
import type { RunSummary } from '../report/reporter.js';
import { createTally } from '../report/tally.js';
import type { Compared, Comparing, Order } from '../run/stories.js';
import { cacheFor } from './cache.js';
import { effective } from './effective.js';
import type { CommandOptions, Io, Run } from './io.js';
import { openOutputs, wantedReports, type Outputs } from './outputs.js';
import { policyFiles, policyOptions } from './policy.js';
import { createProgress } from './progress.js';
import { detectorFor, exitCode, readOptions, reportOptions } from './settings.js';
import { withStepSummary } from './step-summary.js';
import { refuseAddresses, webOptions } from './web.js';

/** What one `check` works with, once the options are understood. */
interface Parts {
  readonly check: (compared: Compared) => Verdict;
  readonly judge: Judge;
  readonly outputs: Outputs;
}

/** `lakeby check`: read, check, judge and report one article at a time, whatever their number. */
export const run: Run = (words, given, io) => checkAll(words, given, { io });

/** `lakeby compare`: the same story by story, with what the articles of each say differently. */
export const compare: Run = (words, given, io) => checkAll(words, given, { io, order: 'story' });

/** In what surroundings articles are checked, and in what order they are compared where that is not left to the options. */
interface Way {
  readonly io: Io;
  readonly order?: Order;
}

async function checkAll(words: readonly string[], given: CommandOptions, { io, order }: Way): Promise<number> {
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
    (file) => ({
      ...reportOptions({ ...options, output: file }, io),
      run,
      rules: () => detector.rules,
      env: io.env,
    }),
    io,
  );
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const except = [...files, ...policyFiles(policy), ...cache.folders];
  const articles = readArticles(inputs, { ...reading, ...web, stdin: io.stdin, except, as: options.as });
  const comparing = await comparingOf(articles, detector, order ?? (options.compare ? 'input' : undefined));
  const check = checkCompared(detector.check, cache.over(detector.check));
  const summary = await report(comparing, { check, judge, outputs }, io);
  cache.end();
  return exitCode(summary);
}

/** The articles with what comparing them shows; without an order, each by itself as it comes. */
async function comparingOf(
  articles: AsyncIterable<Item>,
  detector: LakebyDetector,
  order: Order | undefined,
): Promise<Comparing> {
  if (order === undefined) return { items: eachAlone(articles), remarks: () => [] };
  const { compareItems } = await import('../run/stories.js');
  return compareItems(articles, await detector.comparison(), order);
}

async function* eachAlone(items: AsyncIterable<Item>): AsyncGenerator<Compared | Skipped> {
  for await (const item of items) yield isSkipped(item) ? item : { article: item, departures: [] };
}

/** A cache knows what is found in an article, and not what others say: it is asked only where they say nothing. */
function checkCompared(check: LakebyDetector['check'], cached: Check): Parts['check'] {
  return ({ article, departures, story }) => {
    const verdict = departures.length > 0 ? check(article, departures) : cached(article);
    return story === undefined ? verdict : { ...verdict, story };
  };
}

async function report({ items, remarks }: Comparing, { check, judge, outputs }: Parts, io: Io): Promise<RunSummary> {
  const tally = createTally();
  const progress = createProgress(io, outputs.quiet || io.stdout.isTTY !== true);
  let open = await outputs.begin();
  for await (const item of items) {
    if ('reason' in item) {
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
  const summary = tally.summary({ ...outcome, remarks: [...outcome.remarks, ...remarks()] });
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
