import { A_NUMBER, type Features } from './features.js';

/** What two articles have in common; all but `shared` from 0 to 1. */
export interface Agreement {
  /** Features in both. */
  readonly shared: number;
  /** Weight of the features in both as a share of the weight of all (weighted Jaccard). */
  readonly similarity: number;
  /** The same for names and numbers alone. */
  readonly names: number;
  /** The same for the first features of each: what the articles say they are about, before background and squad lists. */
  readonly lead: number;
  /** Share of the features in both that stand in the same order: near 1 in two wordings of one text. */
  readonly order: number;
  /** Share of the numbers of the article with fewer that the other gives too; 1 where there are too few to tell. */
  readonly figures: number;
}

/** Gives each feature of an article its weight. */
export type Weigh = (features: Features) => Float32Array;

/** Features at the beginning that count as the lead. */
const LEAD = 30;

/** Features two articles have in common at least; with fewer, what they share is chance and is not measured. */
const FEWEST_SHARED = 16;

/** Numbers in each article at least; with fewer, a year they share or a misprint would decide. */
const FEWEST_NUMBERS = 4;

/** Compares one article with others, having weighed and sorted its features once; nothing where they share too little. */
export function agreeing(mine: Features, weigh: Weigh): (other: Features) => Agreement | undefined {
  const places = new Map<number, number>();
  mine.hashes.forEach((hash, at) => places.set(hash, at));
  const weights = weigh(mine);
  const own = sums(weights, mine);
  return (other) => {
    const shared = sharedPlaces(places, other);
    if (shared.length < FEWEST_SHARED) return undefined;
    const its = sums(weigh(other), other);
    let [all, names, lead, numbers] = [0, 0, 0, 0];
    for (const { place, at } of shared) {
      all += weights[place];
      if (mine.kinds[place] > 0 && other.kinds[at] > 0) names += weights[place];
      if (other.kinds[at] === A_NUMBER) numbers++;
      if (place < LEAD && at < LEAD) lead += weights[place];
    }
    return {
      shared: shared.length,
      similarity: jaccard(all, own.all + its.all),
      names: jaccard(names, own.names + its.names),
      lead: jaccard(lead, own.lead + its.lead),
      order: longestRise(shared.map(({ place }) => place)) / shared.length,
      figures: share(numbers, Math.min(own.numbers, its.numbers)),
    };
  };
}

/** Where the features in both stand: `place` in the article whose places are given, `at` in the other, which sets the order. */
function sharedPlaces(places: ReadonlyMap<number, number>, { hashes }: Features) {
  const shared: { readonly place: number; readonly at: number }[] = [];
  hashes.forEach((hash, at) => {
    const place = places.get(hash);
    if (place !== undefined) shared.push({ place, at });
  });
  return shared;
}

/** Weight of all features, of the names and numbers, and of the lead; and how many numbers there are. */
function sums(weights: Float32Array, { kinds }: Features) {
  let [all, names, lead, numbers] = [0, 0, 0, 0];
  weights.forEach((weight, at) => {
    all += weight;
    if (kinds[at] > 0) names += weight;
    if (kinds[at] === A_NUMBER) numbers++;
    if (at < LEAD) lead += weight;
  });
  return { all, names, lead, numbers };
}

function jaccard(shared: number, both: number): number {
  return shared === 0 ? 0 : shared / (both - shared);
}

function share(shared: number, fewer: number): number {
  return fewer < FEWEST_NUMBERS ? 1 : shared / fewer;
}

/** Length of the longest rising subsequence (patience sorting; Fredman, 1975). */
function longestRise(values: readonly number[]): number {
  const tops: number[] = [];
  for (const value of values) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle] < value) low = middle + 1;
      else high = middle;
    }
    tops[low] = value;
  }
  return tops.length;
}
