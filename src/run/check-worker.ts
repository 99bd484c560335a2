import Tinypool from 'tinypool';
import { openCache, type Cache, type CacheUse, type Check } from '../cache/cache.js';
import { createDetector, type Options } from '../create-detector.js';
import type { Band } from '../model.js';
import { bandJudge } from '../policy/judge.js';
import type { Batch } from '../read/batches.js';
import type { Reading } from '../read/open.js';
import { FORMATS, type FormatName } from '../report/index.js';
import type { ReportOptions } from '../report/reporter.js';
import { checkBatch, type Bench, type Checked } from './check-batch.js';
import type { Task } from './pool.js';
import { render, type Rendered, type Renderer } from './rendered.js';
import { openTrail } from './trail.js';

/** A report that can be rendered an article at a time. */
export interface LoneReport {
  readonly format: FormatName;
  /** Without what cannot be sent to a thread, and is not needed for one article. */
  readonly options: Omit<ReportOptions, 'rules' | 'env'>;
}

/** What a worker that checks is set up with. */
export interface CheckSetup {
  readonly detector: Options;
  readonly reading: Reading;
  /** Folder of the cache. */
  readonly cache?: string;
  /** What is rendered in the worker; without it the verdicts come back as they are. */
  readonly render?: { readonly failOn: Band | 'none'; readonly reports: readonly LoneReport[] };
}

/** What comes back of a batch. */
export interface CheckResult {
  readonly parts: Rendered | readonly Checked[];
  readonly cache?: CacheUse;
}

/** A worker that is set up. */
interface Desk extends Bench {
  readonly cache?: Cache;
  readonly renderer?: Renderer;
}

let desk: Promise<Desk> | undefined;

/** Checks a batch in a thread of its own: the entry of the workers of `lakeby check`. */
export default async function work({ batch, trail }: Task<Batch>): Promise<CheckResult> {
  const { renderer, cache, ...bench } = await (desk ??= openDesk(Tinypool.workerData as CheckSetup));
  const checked = checkBatch(batch, bench, openTrail(trail));
  const parts = renderer ? await render(checked, renderer) : await gathered(checked);
  const result = { parts, ...(cache ? { cache: cache.takeUse() } : {}) };
  return 'texts' in parts ? moved(result, parts.texts) : result;
}

async function openDesk({ detector, reading, cache: folder, render: asked }: CheckSetup): Promise<Desk> {
  const { check } = await createDetector(detector);
  const cache = folder === undefined ? undefined : await openCache(folder, detector);
  const cached: Check = cache ? cache.over(check) : (article) => check(article);
  if (asked === undefined) return { check: cached, reading, cache };
  const reporters = await Promise.all(
    asked.reports.map(({ format, options }) => FORMATS[format]({ ...options, rules: () => [], env: {} })),
  );
  return { check: cached, reading, cache, renderer: { judge: bandJudge(asked.failOn), reporters } };
}

async function gathered(all: AsyncIterable<Checked>): Promise<Checked[]> {
  const checked: Checked[] = [];
  for await (const one of all) checked.push(one);
  return checked;
}

/** A result whose bytes change hands instead of being copied. */
function moved(value: CheckResult, texts: readonly Uint8Array[]): CheckResult {
  const transferable = {
    [Tinypool.transferableSymbol]: texts.map(({ buffer }) => buffer),
    [Tinypool.valueSymbol]: value,
  };
  return Tinypool.move(transferable as unknown as Parameters<typeof Tinypool.move>[0]) as unknown as CheckResult;
}
