import { alignStatements, weightsOf, type Match } from './align.js';
import { corroborated } from './corroborated.js';
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

/** How sure it must be that two statements say the same: of one pair that departs, and of each that does not. */
const SURE = 0.6;

/** Two statements that say the same, as one of their articles sees it, and where they depart. */
export interface View {
  readonly match: Match;
  readonly article: number;
  readonly other: number;
  readonly departures: readonly Departure[];
}

/** A departure of a view. */
interface Seen extends View {
  readonly departure: Departure;
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

/**
 * Where one article departs from others: where at least as many speak against it as say the same. Only articles that speak of
 * the very spot are counted.
 */
export function oddOnes(own: readonly View[], articles: readonly (readonly Unit[])[]): OddOne[] {
  return spotsOf(own)
    .map((spot) => corroborated(oddOne(spot, own), articles))
    .filter(isOdd);
}

function turned({ match, article, other, departures }: View): View {
  const { one, other: partner, links, confidence } = match;
  return {
    match: { one: partner, other: one, links: { there: links.back, back: links.there }, confidence },
    article: other,
    other: article,
    departures: departures.map((departure) => ({ kind: departure.kind, one: departure.other, other: departure.one })),
  };
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

function oddOne(spot: readonly Seen[], own: readonly View[]): OddOne {
  const [{ article, match, departure }] = spot;
  const against = new Map(
    spot.map(({ other, match, departure: { other: words } }) => [other, { article: other, unit: match.other, words }]),
  );
  const alike = own.filter((view) => !against.has(view.other) && speaksOf(view, spot[0]));
  return {
    ...{ kind: departure.kind, article, unit: match.one, words: departure.one, against: [...against.values()] },
    with: new Set(alike.map(({ other }) => other)),
    confidence: Math.max(...spot.map(({ match }) => match.confidence)),
  };
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
