import { corroborated } from './corroborated.js';
import type { Departure } from './departure.js';
import type { Unit } from './unit.js';
import { turned, type OddOne, type View } from './views.js';

/** How sure it must be that two statements say the same: of one pair that departs, and of each that does not. */
export const SURE = 0.6;

/** A departure of a view. */
interface Seen extends View {
  readonly departure: Departure;
}

/**
 * Where one article departs from others: where at least as many speak against it as say the same. Only articles that speak of
 * the very spot are counted, and none that seems to agree with both a statement and its denial: that one was not understood.
 */
export function oddOnes(
  at: number,
  views: readonly (readonly View[])[],
  articles: readonly (readonly Unit[])[],
): OddOne[] {
  return spotsOf(views[at])
    .map((spot) => corroborated(oddOne(spot, views), articles))
    .filter(isOdd);
}

/** Departures of one kind over the same tokens of an article: a quotation is seen alone and in its sentence. */
function spotsOf(views: readonly View[]): Seen[][] {
  const spots: Seen[][] = [];
  for (const seen of views.flatMap((view) => view.departures.map((departure) => ({ ...view, departure })))) {
    const spot = spots.find(([first]) => first.departure.kind === seen.departure.kind && overlap(first, seen));
    if (spot) spot.push(seen);
    else spots.push([seen]);
  }
  return spots;
}

function overlap(one: Seen, other: Seen): boolean {
  const [[first, last], [from, to]] = [tokensOf(one), tokensOf(other)];
  return first <= to && from <= last;
}

/** First and last token of what departs. */
function tokensOf({ match, departure }: Seen): [number, number] {
  const { words } = match.one;
  return [words[departure.one.first].token, words[departure.one.end - 1].token];
}

function oddOne(spot: readonly Seen[], views: readonly (readonly View[])[]): OddOne {
  const [{ article, match, departure }] = spot;
  const against = new Map(
    spot.map(({ other, match, departure: { other: words } }) => [other, { article: other, unit: match.other, words }]),
  );
  const agreeing = (seen: Seen): number[] =>
    views[seen.article]
      .filter((view) => speaksOf(view, seen) && view.departures.every(({ kind }) => kind !== seen.departure.kind))
      .map(({ other }) => other);
  const both = new Set(departure.kind === 'polarity' ? spot.flatMap((seen) => agreeing(turnedSeen(seen))) : []);
  const alike = agreeing(spot[0]).filter((other) => !against.has(other) && !both.has(other));
  return {
    ...{ kind: departure.kind, article, unit: match.one, words: departure.one, against: [...against.values()] },
    with: new Set(alike),
    confidence: Math.max(...spot.map(({ match }) => match.confidence)),
  };
}

/** The same difference as the other article sees it. */
function turnedSeen(seen: Seen): Seen {
  const { kind, one, other } = seen.departure;
  return { ...turned(seen), departure: { kind, one: other, other: one } };
}

/** Whether a view holds a spot, and its other article surely says the same there: a word of the spot is linked. */
function speaksOf({ match: { one, links, confidence } }: View, seen: Seen): boolean {
  if (confidence < SURE) return false;
  const [first, last] = tokensOf(seen);
  return one.words.some(({ token }, at) => token >= first && token <= last && links.there[at] !== -1);
}

/** Whether more articles speak against it than with it, itself counted. */
export function isOutvoted({ against, with: alike }: OddOne): boolean {
  return against.length > alike.size + 1;
}

/** Others speak against it in as great a number, and one of them in a statement that surely says the same. */
function isOdd({ against, with: alike, confidence }: OddOne): boolean {
  return against.length > alike.size && confidence >= SURE;
}
