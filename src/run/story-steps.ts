import { createCommonness } from '../compare/commonness.js';
import type { Comparison } from '../compare/comparison.js';
import { createJoining, type Vote } from '../compare/joining.js';
import { tellsOneEvent, type Told } from '../compare/one-event.js';
import { packTold, unpackTold } from '../compare/packed.js';
import { keysOf } from '../compare/sketch.js';
import type { Article } from '../model.js';

/** What is known of an article, for another machine: the keys under which it meets others, and the rest in bytes. */
export interface Sketched {
  readonly keys: readonly number[];
  /** In base64; left out where the article is in another language, which is not compared. */
  readonly told?: string;
}

/** First step, an article at a time: what it is about. */
export function sketched(article: Article, comparison: Comparison): Sketched {
  const told = comparison.told(article);
  if (told === undefined) return { keys: [] };
  return { keys: [...keysOf(told.features)], told: Buffer.from(packTold(told)).toString('base64') };
}

/** What the second step is told, in this order. Articles come in the order of their numbers. */
export interface Ballot {
  /** Begin again: forget all articles and counts. */
  readonly anew?: boolean;
  /** Answer with the counts made so far. */
  readonly give?: boolean;
  /** Counts to add: how common features are among the stories before. */
  readonly counts?: string;
  /** An article, and its number. */
  readonly told?: string;
  readonly at?: number;
  /** Numbers of the articles it meets. */
  readonly met?: readonly number[];
  /** Whether it begins a story, and is counted after its votes. */
  readonly starts?: boolean;
}

/** The answer to a ballot: which of the articles met tell the same event; those days apart are left out. */
export interface Cast {
  readonly votes?: readonly Vote[];
  readonly counts?: string;
}

/** Second step: compares articles that meet as src/compare/stories.ts does, given which articles begin stories. */
export function createBallots(): (ballot: Ballot) => Cast {
  let commonness = createCommonness();
  let articles = new Map<number, Told>();
  return ({ anew, give, counts, told: packed, at = 0, met = [], starts }) => {
    if (anew) [commonness, articles] = [createCommonness(), new Map()];
    const given = give ? { counts: Buffer.from(commonness.counts()).toString('base64') } : {};
    if (counts !== undefined) commonness.add(Buffer.from(counts, 'base64'));
    if (packed === undefined) return given;
    const told = unpackTold(Buffer.from(packed, 'base64'));
    articles.set(at, told);
    const tellsOne = tellsOneEvent(told, commonness.weigh);
    const votes = met.flatMap((other): Vote[] => {
      const earlier = articles.get(other);
      const agrees = earlier && tellsOne(earlier);
      return agrees === undefined ? [] : [{ other, agrees }];
    });
    if (starts) commonness.count(told.features);
    return { ...given, votes };
  };
}

/** Articles that agree with one another, by a chain of others at most, in the order of their numbers, with their votes. */
export interface Chain {
  readonly articles: readonly { readonly at: number; readonly votes: readonly Vote[] }[];
}

/** For each article of a chain the first of its story, and whether it began one when it came. */
export interface Joined {
  readonly firsts: readonly number[];
  readonly starts: readonly boolean[];
}

/** Third step, a chain at a time: votes become stories. Votes about articles outside of the chain join nothing. */
export function joined({ articles }: Chain): Joined {
  const joining = createJoining();
  const places = new Map(articles.map(({ at }, place) => [at, place]));
  const starts = articles.map(({ votes }) =>
    joining.add(
      votes.flatMap(({ other, agrees }) => {
        const place = places.get(other);
        return place === undefined ? [] : [{ other: place, agrees }];
      }),
    ),
  );
  return { firsts: [...joining.stories()].map((place) => articles[place].at), starts };
}
