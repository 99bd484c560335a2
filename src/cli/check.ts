import { availableParallelism } from 'node:os';
import type { Check } from '../cache/cache.js';
import type { LakebyDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import type { Verdict } from '../model.js';
import { createJudge } from '../policy/create-judge.js';
import type { Judge } from '../policy/judge.js';
import { EXTENSIONS } from '../read/formats.js';
import { readArticles, readingOf, type ReadRequest } from '../read/index.js';
import { findSources } from '../read/source.js';
import type { Checked } from '../run/check-batch.js';
import { checkInputs } from '../run/check-inputs.js';
import type { Compared, Comparing, Order } from '../run/stories.js';
import { cacheFor, type RunCache } from './cache.js';
import { effective } from './effective.js';
import type { CommandOptions, Io, Run, Settings } from './io.js';
import { jobsOf } from './jobs.js';
import { openOutputs, wantedReports, type Outputs } from './outputs.js';
import { policyFiles, policyOptions } from './policy.js';
import { report, type Told } from './report.js';
import { detectorFor, detectorOptions, exitCode, readOptions, reportOptions } from './settings.js';
import { withStepSummary } from './step-summary.js';
import { refuseAddresses, webOptions } from './web.js';

/** `lakeby check`: read, check, judge and report one article at a time, whatever their number. */
export const run: Run = (words, given, io) => checkAll(words, given, { io });

/** `lakeby compare`: the same story by story, with what the articles of each say differently. */
export const compare: Run = (words, given, io) => checkAll(words, given, { io, order: 'story' });

/** In what surroundings articles are checked, and in what order they are compared where that is not left to the options. */
interface Way {
  readonly io: Io;
  readonly order?: Order;
}

/** What one `check` works with, once the options are understood. */
interface Parts {
  readonly settings: Settings;
  readonly request: ReadRequest;
  readonly detector: LakebyDetector;
  readonly cache: RunCache;
  readonly judge: Judge;
  readonly outputs: Outputs;
}

async function checkAll(words: readonly string[], given: CommandOptions, { io, order }: Way): Promise<number> {
  const { settings } = await effective(words, given);
  const { inputs, ...options } = settings;
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
  const request = { ...reading, ...web, stdin: io.stdin, except, as: options.as };
  const parts = { settings, request, detector, cache, judge, outputs };
  const compared = order ?? (options.compare ? 'input' : undefined);
  const told = compared === undefined ? checkedAlone(parts) : await checkedTogether(parts, compared);
  const summary = await report(told, parts, io);
  cache.end();
  return exitCode(summary);
}

/** Each article by itself, in as many threads as are worth it. */
function checkedAlone({ settings, request, detector, cache, judge, outputs }: Parts): Told {
  const reading = readingOf(request);
  const { options, as } = reading;
  const sources = findSources(settings.inputs, { extensions: EXTENSIONS, ...request });
  const render = judge.join && outputs.apart && { failOn: settings.failOn ?? 'garbled', reports: outputs.apart };
  const parts = checkInputs(sources, {
    bench: { check: cache.over((article) => detector.check(article)), reading },
    setup: { detector: detectorOptions(settings), reading: { options, as }, cache: cache.folders[0], render },
    jobs: jobsOf(settings.jobs),
    cores: availableParallelism(),
    cacheUsed: cache.join,
  });
  return { parts, remarks: () => [] };
}

/** All articles in one thread, which has to see them together. */
async function checkedTogether({ settings, request, detector, cache }: Parts, order: Order): Promise<Told> {
  const { compareItems } = await import('../run/stories.js');
  const comparing = compareItems(readArticles(settings.inputs, request), await detector.comparison(), order);
  const check = checkCompared(detector.check, cache.over(detector.check));
  return { parts: checkEach(comparing, check), remarks: comparing.remarks };
}

async function* checkEach({ items }: Comparing, check: (compared: Compared) => Verdict): AsyncGenerator<Checked> {
  for await (const item of items) yield 'reason' in item ? item : check(item);
}

/** A cache knows what is found in an article, and not what others say: it is asked only where they say nothing. */
function checkCompared(check: LakebyDetector['check'], cached: Check): (compared: Compared) => Verdict {
  return ({ article, departures, story }) => {
    const verdict = departures.length > 0 ? check(article, departures) : cached(article);
    return story === undefined ? verdict : { ...verdict, story };
  };
}
