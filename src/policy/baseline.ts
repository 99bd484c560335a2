import type { Article } from '../model.js';
import type { Entry } from './baseline-file.js';
import { isLasting, nameOf } from './entries.js';

/** What is known from earlier, and how much of it this run has met. */
export interface Baseline {
  /** Whether there is an entry for the same rule and words, in whichever article. */
  has(entry: Pick<Entry, 'rule' | 'fingerprint'>): boolean;
  /** Whether there is an entry for an article of this name, if its name lasts. */
  knows(article: Article): boolean;
  /** Takes note that an article came, and what was found in it. */
  meet(article: Article, found: readonly Pick<Entry, 'rule' | 'fingerprint'>[]): void;
  /** Which entries still hold, which match nothing any more in an article that came, and which are of articles that did not. */
  sorted(): Sorted;
}

/** The entries of a baseline after a run. */
export interface Sorted {
  readonly met: readonly Entry[];
  readonly stale: readonly Entry[];
  readonly unseen: readonly Entry[];
}

/** A baseline with the entries of a file. */
export function createBaseline(entries: readonly Entry[]): Baseline {
  const keys = new Set(entries.map(keyOf));
  const names = new Set(entries.map(({ article }) => article));
  const met = new Set<string>();
  const seen = new Set<string>();
  return {
    has: (entry) => keys.has(keyOf(entry)),
    knows: (article) => isLasting(article) && names.has(nameOf(article)),
    meet(article, found) {
      const name = nameOf(article);
      if (isLasting(article) && names.has(name)) seen.add(name);
      for (const key of found.map(keyOf)) if (keys.has(key)) met.add(key);
    },
    sorted() {
      const rest = entries.filter((entry) => !met.has(keyOf(entry)));
      return {
        met: entries.filter((entry) => met.has(keyOf(entry))),
        stale: rest.filter(({ article }) => seen.has(article)),
        unseen: rest.filter(({ article }) => !seen.has(article)),
      };
    },
  };
}

function keyOf({ rule, fingerprint }: Pick<Entry, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}
