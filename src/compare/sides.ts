import { alignStatements, weightsOf, type Match } from './align.js';
import type { Departure, DepartureKind, Stretch } from './departure.js';
import { departuresOf } from './departures.js';
import type { Unit } from './unit.js';

/** What one article says differently from others, and how many stand on either side. */
export interface OddOne {
  readonly kind: DepartureKind;
  readonly article: number;
  readonly unit: Unit;
  readonly words: Stretch;
  /** The statements that say otherwise, the first of each article. */
  readonly against: readonly Said[];
  /** Articles that say the same as this one, itself not counted. */
  readonly with: number;
}

/** Words of a statement of an article. */
export interface Said {
  readonly article: number;
  readonly unit: Unit;
  readonly words: Stretch;
}

/** A difference between two articles, seen from the first. */
interface Seen {
  readonly match: Match;
  readonly departure: Departure;
  readonly article: number;
  readonly other: number;
}

/**
 * Lines up the statements of every two articles of a story and says where one departs from others. One article against two
 * or more is the odd one out; where as many stand on either side, each side is told of the other.
 */
export function oddOnes(articles: readonly (readonly Unit[])[]): OddOne[] {
  const weights = weightsOf(articles.flat());
  const partners = new Map<Unit, number>();
  const seen: Seen[] = [];
  for (let one = 0; one < articles.length; one++)
    for (let other = one + 1; other < articles.length; other++)
      for (const match of alignStatements(articles[one], articles[other], weights)) {
        for (const unit of [match.one, match.other]) partners.set(unit, (partners.get(unit) ?? 0) + 1);
        for (const departure of departuresOf(match)) {
          seen.push({ match, departure, article: one, other });
          seen.push({ match: turned(match), departure: swapped(departure), article: other, other: one });
        }
      }
  return groupsOf(seen)
    .map((group) => oddOne(group, partners))
    .filter((odd) => odd.against.length > odd.with);
}

function turned({ one, other, links, confidence }: Match): Match {
  return { one: other, other: one, links: { there: links.back, back: links.there }, confidence };
}

function swapped({ kind, one, other }: Departure): Departure {
  return { kind, one: other, other: one };
}

/** Differences of one kind over the same words of one statement. */
function groupsOf(seen: readonly Seen[]): Seen[][] {
  const groups: Seen[][] = [];
  for (const one of seen) {
    const group = groups.find(
      ([first]) =>
        first.match.one === one.match.one &&
        first.departure.kind === one.departure.kind &&
        overlap(first.departure.one, one.departure.one),
    );
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.first < other.end && other.first < one.end;
}

function oddOne(group: readonly Seen[], partners: ReadonlyMap<Unit, number>): OddOne {
  const [{ article, match, departure }] = group;
  const against = group.map((one) => ({ article: one.other, unit: one.match.other, words: one.departure.other }));
  return {
    ...{ kind: departure.kind, article, unit: match.one, words: departure.one, against },
    with: (partners.get(match.one) ?? 0) - against.length,
  };
}
