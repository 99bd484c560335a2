import { alignStatements, weightsOf, type Match } from './align.js';
import type { Departure, DepartureKind, Stretch } from './departure.js';
import { departuresOf } from './departures.js';
import type { Unit } from './unit.js';

/** Words of a statement of an article. */
export interface Said {
  /** Index of the article in its story. */
  readonly article: number;
  readonly unit: Unit;
  readonly words: Stretch;
}

/** Two statements that say the same, as one of their articles sees it, and where they depart. */
export interface View {
  readonly match: Match;
  readonly article: number;
  readonly other: number;
  readonly departures: readonly Departure[];
}

/** What one article says differently from others, and how many stand on either side. */
export interface OddOne extends Said {
  readonly kind: DepartureKind;
  /** The statements that say otherwise, one of each article. */
  readonly against: readonly Said[];
  /** Articles that speak of the same spot and do not depart there, this one not counted. */
  readonly with: ReadonlySet<number>;
  /** How sure it is that the statements say the same, of the surest pair. */
  readonly confidence: number;
}

/** Lines up the statements of every two articles of a story: for each article, what it has in common with the others. */
export function viewsOf(articles: readonly (readonly Unit[])[]): View[][] {
  const weights = weightsOf(articles.flat());
  const views: View[][] = articles.map(() => []);
  for (let one = 0; one < articles.length; one++)
    for (let other = one + 1; other < articles.length; other++)
      for (const match of alignStatements(articles[one], articles[other], weights)) {
        const view = { match, article: one, other, departures: departuresOf(match) };
        views[one].push(view);
        views[other].push(turned(view));
      }
  return views;
}

/** A view as its other article has it. */
export function turned({ match, article, other, departures }: View): View {
  const { one, other: partner, links, confidence } = match;
  return {
    match: { one: partner, other: one, links: { there: links.back, back: links.there }, confidence },
    article: other,
    other: article,
    departures: departures.map((departure) => ({ kind: departure.kind, one: departure.other, other: departure.one })),
  };
}
