/** What is kept of a run of any length, and how it is ranked. */
export interface Ranking<Item> {
  /** Less than 0 where the first is to come before the second. */
  compare(one: Item, other: Item): number;
  /** How much room all that is kept may take together. */
  readonly room: number;
  /** The room one of them takes; 1 where only their number counts. */
  size(item: Item): number;
}

/** The best items seen so far. */
export interface Best<Item> {
  add(item: Item): void;
  /** The best first; of equals, the one that was added first. */
  items(): readonly Item[];
}

/** Keeps the best items that find room, so that memory does not grow with the run. */
export function keepBest<Item>({ compare, room, size }: Ranking<Item>): Best<Item> {
  const kept: Item[] = [];
  let taken = 0;
  return {
    add(item) {
      kept.splice(placeOf(item, kept, compare), 0, item);
      taken += size(item);
      while (taken > room) {
        const last = kept.pop();
        if (last === undefined) break;
        taken -= size(last);
      }
    },
    items: () => kept,
  };
}

/** Where an item belongs among ranked ones: behind its equals. */
function placeOf<Item>(item: Item, ranked: readonly Item[], compare: Ranking<Item>['compare']): number {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(item, ranked[middle]) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
