import type { Verdict } from '../model.js';

/** How many articles were scored, and how many of them are garbled. */
export interface Counts {
  readonly articles: number;
  readonly garbled: number;
}

/** Nothing counted. */
export const NONE: Counts = { articles: 0, garbled: 0 };

/** Most sources that are counted each by itself: what bounds memory when a field holds anything but sources. */
export const MOST_SOURCES = 100_000;
const MOST_OF_NAME = 200;

/** Counts with one more article; one that was not scored does not count. */
export function withVerdict({ articles, garbled }: Counts, { band }: Pick<Verdict, 'band'>): Counts {
  return { articles: articles + (band === null ? 0 : 1), garbled: garbled + (band === 'garbled' ? 1 : 0) };
}

/** Counts for every source. */
export interface SourceCounts {
  add(verdict: Pick<Verdict, 'article' | 'band'>): void;
  readonly all: ReadonlyMap<string, Counts>;
  /** Whether there were more sources than are counted. */
  readonly isFull: boolean;
}

/** Counts by source; articles without one are in none, and of too long a name the beginning counts. */
export function countSources(): SourceCounts {
  const all = new Map<string, Counts>();
  let isFull = false;
  return {
    add(verdict) {
      const source = verdict.article.source?.slice(0, MOST_OF_NAME);
      if (source === undefined || verdict.band === null) return;
      if (all.size < MOST_SOURCES || all.has(source)) all.set(source, withVerdict(all.get(source) ?? NONE, verdict));
      else isFull = true;
    },
    all,
    get isFull() {
      return isFull;
    },
  };
}
