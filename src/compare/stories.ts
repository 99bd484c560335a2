import { agreeing, type Agreement } from './agreement.js';
import { createCommonness } from './commonness.js';
import type { Features } from './features.js';
import { createGroups } from './groups.js';
import { createMeetings } from './meetings.js';
import { keysOf } from './sketch.js';

/** What is known of an article when stories are put together. */
export interface Told {
  readonly features: Features;
  /** Milliseconds since 1970; without one, no window of time applies. */
  readonly published?: number;
}

/** Puts articles into stories as they come; to go on from an earlier run, its articles are added again in their order. */
export interface Stories {
  add(article: Told): void;
  /** For each article, in the order they came, the first article of its story. */
  stories(): Int32Array;
}

/** Ways of telling one event, and what they ask of two articles at least. */
const WAYS: readonly Agreement[] = [
  // One text in other words: translations, and a wire report as several outlets edit it.
  { shared: 24, similarity: 0.2, names: 0.22, lead: 0.13, order: 0.7, figures: 0.55 },
  // The same, more alike, where the text is short or a translation got some of its numbers wrong.
  { shared: 16, similarity: 0.25, names: 0.33, lead: 0.13, order: 0.8, figures: 0.25 },
  // Two accounts of one event; this week's figures and last week's differ in their numbers.
  { shared: 20, similarity: 0.4, names: 0.36, lead: 0.13, order: 0, figures: 0.55 },
  // The same, less alike in their words but about the same persons and places.
  { shared: 20, similarity: 0.35, names: 0.65, lead: 0.13, order: 0, figures: 0.55 },
];
const MEASURES = ['shared', 'similarity', 'names', 'lead', 'order', 'figures'] as const;
/** Share of the articles met of a story that one has to agree with, so that no chain of neighbours makes a story. */
const LEAST_SHARE = 0.5;
/** Days between two articles of one story. */
const DAYS = 4;
const DAY = 86_400_000;

/**
 * Each article is compared with the few that share keys of its sketch (src/compare/sketch.ts), so time and memory grow with the
 * number of articles and not with its square.
 */
export function createStories(): Stories {
  const told: Told[] = [];
  const commonness = createCommonness();
  const meetings = createMeetings();
  const groups = createGroups();
  return {
    add(article) {
      const at = groups.add();
      told.push(article);
      const compare = agreeing(article.features, commonness.weigh);
      const votes = new Map<number, boolean[]>();
      for (const other of meetings.enter(keysOf(article.features))) {
        if (!near(article, told[other])) continue;
        const vote = oneEvent(compare(told[other].features));
        votes.set(groups.first(other), [...(votes.get(groups.first(other)) ?? []), vote]);
      }
      for (const [story, said] of votes) if (belongs(said)) groups.join(at, story);
      if (groups.first(at) === at) commonness.count(article.features);
    },
    stories: () => groups.firsts(),
  };
}

function near({ published: one }: Told, { published: other }: Told): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= DAYS * DAY;
}

function oneEvent(agreement: Agreement | undefined): boolean {
  return (
    agreement !== undefined && WAYS.some((least) => MEASURES.every((measure) => agreement[measure] >= least[measure]))
  );
}

function belongs(votes: readonly boolean[]): boolean {
  const agreed = votes.filter((vote) => vote).length;
  return agreed > 0 && agreed >= votes.length * LEAST_SHARE;
}
