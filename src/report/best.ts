/** The best of any number of things, ranked; never more than a given number of them are held. */
export interface Best<T> {
  /** `make` is called only if the thing is among the best so far, so that the rest costs nothing. */
  offer(worth: number, make: () => T): void;
  /** The best first; of equals, the one that was offered first. */
  ranked(): T[];
  /** How many were offered and are not among the best. */
  leftOut(): number;
}

/** A list of the `most` best, with nothing in it. */
export function best<T>(most: number): Best<T> {
  const kept: { readonly worth: number; readonly one: T }[] = [];
  let offered = 0;
  return {
    offer(worth, make) {
      offered++;
      const at = rankOf(worth, kept);
      if (at === most) return;
      kept.splice(at, 0, { worth, one: make() });
      if (kept.length > most) kept.pop();
    },
    ranked: () => kept.map(({ one }) => one),
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
