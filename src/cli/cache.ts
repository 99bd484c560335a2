import type { CacheUse, Check } from '../cache/cache.js';
import { CACHE_FOLDER } from '../cache/defaults.js';
import { visible } from '../report/visible.js';
import type { Io, Settings } from './io.js';
import { detectorOptions } from './settings.js';

/** What --cache comes to in a run. */
export interface RunCache {
  /** Folders that are no inputs. */
  readonly folders: readonly string[];
  over(check: Check): Check;
  /** Counts what other threads made of it. */
  join(use: CacheUse): void;
  /** After the last article. Says on stderr how far it was of use: a report is the same with and without a cache. */
  end(): void;
}

const NONE: RunCache = { folders: [], over: (check) => check, join: () => undefined, end: () => undefined };

/** The cache the options ask for. Throws UserError if its folder cannot be used. */
export async function cacheFor({ cache = false, ...options }: Partial<Settings>, io: Io): Promise<RunCache> {
  if (cache === false) return NONE;
  const folder = cache === true ? CACHE_FOLDER : cache;
  const { openCache } = await import('../cache/cache.js');
  const { over, join, end } = await openCache(folder, detectorOptions(options));
  return {
    folders: [folder],
    over,
    join,
    end: () => end().forEach((sentence) => io.stderr.write(`lakeby: ${visible(sentence)}\n`)),
  };
}
