/** The best of any number of things, ranked; no more of them are held than there is room for. */
export interface Best<T> {
  /** `make` is called only if the thing is among the best so far, so that the rest costs nothing. */
  offer(worth: number, make: () => T): void;
  /** The best first; of equals, the one that was offered first. */
  ranked(): T[];
  /** How many were offered and are not among the best. */
  leftOut(): number;
}

/** A list of the best things that find room, with nothing in it: `room` of them, or as many as their sizes allow. */
export function best<T>(room: number, size: (thing: T) => number = () => 1): Best<T> {
  const kept: { readonly worth: number; readonly thing: T }[] = [];
  let offered = 0;
  let taken = 0;
  return {
    offer(worth, make) {
      offered++;
      const at = rankOf(worth, kept);
      if (at === kept.length && taken >= room) return;
      const thing = make();
      kept.splice(at, 0, { worth, thing });
      taken += size(thing);
      for (let last = kept.at(-1); last !== undefined && taken > room; last = kept.at(-1)) {
        taken -= size(last.thing);
        kept.pop();
      }
    },
    ranked: () => kept.map(({ thing }) => thing),
    leftOut: () => offered - kept.length,
  };
}

/** The rank a new thing would have, behind its equals; the list is in order. */
function rankOf(worth: number, kept: readonly { readonly worth: number }[]): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle].worth >= worth) low = middle + 1;
    else high = middle;
  }
  return low;
}
