import { similarity, type Features } from './features.js';
import { keysOf } from './sketch.js';

/** What is known of an article when stories are put together. */
export interface Told {
  readonly features: Features;
  /** Milliseconds since 1970; without one, no window of time applies. */
  readonly published?: number;
}

/** How alike articles have to be, and how near in time. */
export interface StoryOptions {
  /** Weighted Jaccard similarity of features from which on two articles tell one story. */
  readonly least: number;
  /** Days between two articles of one story. */
  readonly days: number;
}

export const STORIES: StoryOptions = { least: 0.2, days: 4 };
/** Articles under one key that a new one is compared with: the latest. More are copies of one another, or share boilerplate. */
const LARGEST_BUCKET = 12;
const DAY = 86_400_000;

/** Puts articles into stories as they come. */
export interface Stories {
  /** Adds an article and gives the number of its story; articles of one story have one number, which may fall later. */
  add(article: Told): void;
  /** For each article, in the order they came, the first article of its story. */
  stories(): Int32Array;
}

/**
 * Stories by single linkage over candidates that share a key of their sketches (src/compare/sketch.ts): each article is compared
 * with a bounded number of others, so time and memory grow with the number of articles.
 */
export function createStories({ least, days }: StoryOptions = STORIES): Stories {
  const told: Told[] = [];
  const parents: number[] = [];
  const buckets = new Map<number, number[]>();
  const root = (article: number): number => {
    let at = article;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]];
    return at;
  };
  const meets = (article: number, other: number): boolean => {
    const [one, two] = [told[article], told[other]];
    const apart = Math.abs((one.published ?? 0) - (two.published ?? 0));
    if (one.published !== undefined && two.published !== undefined && apart > days * DAY) return false;
    return similarity(one.features, two.features) >= least;
  };
  return {
    add(article) {
      const at = told.push(article) - 1;
      parents.push(at);
      const seen = new Set<number>();
      for (const key of keysOf(article.features)) {
        const bucket = buckets.get(key);
        if (bucket === undefined) {
          buckets.set(key, [at]);
          continue;
        }
        for (const other of bucket) {
          if (seen.has(other)) continue;
          seen.add(other);
          const [mine, its] = [root(at), root(other)];
          if (mine !== its && meets(at, other)) parents[Math.max(mine, its)] = Math.min(mine, its);
        }
        bucket.push(at);
        if (bucket.length > LARGEST_BUCKET) bucket.shift();
      }
    },
    stories: () => Int32Array.from(parents, (_, at) => root(at)),
  };
}
