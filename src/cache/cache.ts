import { articleOf, type CheckInput } from '../check.js';
import type { Options } from '../create-detector.js';
import type { Verdict } from '../model.js';
import { reasonOf } from '../read/source.js';
import { count, grouped } from '../report/say.js';
import { openFolder } from './folder.js';
import { keyOf } from './key.js';
import { settingOf } from './setting.js';
import { openStore, type Store } from './store.js';
import { sweep } from './sweep.js';

/** Checks an article. */
export type Check = (article: CheckInput) => Verdict;

/** How far a cache was of use, and what was put into it. */
export interface CacheUse {
  readonly known: number;
  readonly all: number;
  /** Folders that something was put into. */
  readonly drawers: readonly string[];
  /** Why nothing can be put into it any more. */
  readonly failure?: string;
}

/** Verdicts of earlier runs. */
export interface Cache {
  /** The same check, which looks a verdict up before it works it out. */
  over(check: Check): Check;
  /** The use since this was last asked: for one thread to tell another. */
  takeUse(): CacheUse;
  /** Counts what another thread made of the same folder. */
  join(use: CacheUse): void;
  /** After the last article: clears up, and says in sentences how far the cache was of use. */
  end(): string[];
}

/**
 * Opens the cache in a folder for a detector that is set up with these options.
 * @throws UserError if the folder cannot be used, or rules of the user cannot be read.
 */
export async function openCache(folder: string, options: Options): Promise<Cache> {
  openFolder(folder);
  const setting = await settingOf(options);
  const store = tolerant(openStore(folder));
  let counts = { known: 0, all: 0 };
  const drawers = new Set<string>();
  let failure: string | undefined;
  const takeUse = (): CacheUse => {
    const use = { ...counts, drawers: store.takeDrawers(), failure: store.failure };
    counts = { known: 0, all: 0 };
    return use;
  };
  const join = (use: CacheUse): void => {
    counts = { known: counts.known + use.known, all: counts.all + use.all };
    for (const drawer of use.drawers) drawers.add(drawer);
    failure ??= use.failure;
  };
  const over = (check: Check): Check => {
    return (input) => {
      const key = keyOf(input, setting);
      const known = store.get(key);
      counts.all++;
      if (known !== undefined) {
        counts.known++;
        return { article: articleOf(input), ...known };
      }
      const { article, ...verdict } = check(input);
      store.put(key, verdict);
      return { article, ...verdict };
    };
  };
  return {
    over,
    takeUse,
    join,
    end() {
      join(takeUse());
      sweep(folder, drawers);
      return [
        ...(counts.all > 0 ? [`${grouped(counts.known)} of ${count(counts.all, 'verdict')} came from the cache.`] : []),
        ...failureText(failure),
      ];
    },
  };
}

function failureText(failure: string | undefined): string[] {
  return failure === undefined ? [] : [`The cache cannot be written (${failure}); the rest of the run did without it.`];
}

/** A store that is full or gone must not end a run: after the first failure nothing more is put into it. */
function tolerant(store: Store): Store & { readonly failure: string | undefined } {
  let failure: string | undefined;
  return {
    ...store,
    get failure() {
      return failure;
    },
    put(key, verdict) {
      if (failure !== undefined) return;
      try {
        store.put(key, verdict);
      } catch (error) {
        failure = reasonOf(error);
      }
    },
  };
}
