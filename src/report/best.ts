/** The best of any number of things, ranked; never more of them are held than there is room for. */
export interface Best<T> {
  /**
   * `make` is called only if the thing is among the best so far, so that the rest costs nothing. `size` is the room it
   * takes.
   */
  offer(worth: number, make: () => T, size?: number): void;
  /** The best first; of equals, the one that was offered first. */
  ranked(): T[];
  /** How many were offered and are not among the best. */
  leftOut(): number;
}

/** A thing that is held, by what it is ranked and what it takes. */
interface Held<T> {
  readonly worth: number;
  readonly size: number;
  readonly one: T;
}

/** A list of the best, with nothing in it; without sizes, `room` is how many it holds at most. */
export function best<T>(room: number): Best<T> {
  const kept: Held<T>[] = [];
  let offered = 0;
  let taken = 0;
  return {
    offer(worth, make, size = 1) {
      offered++;
      const at = rankOf(worth, kept);
      if (size > room || (at === kept.length && taken + size > room)) return;
      kept.splice(at, 0, { worth, size, one: make() });
      taken += size;
      while (taken > room) taken -= kept.pop()?.size ?? taken;
    },
    ranked: () => kept.map(({ one }) => one),
    leftOut: () => offered - kept.length,
  };
}

/** The rank a new thing would have, behind its equals; the list is in order. */
function rankOf(worth: number, kept: readonly Held<unknown>[]): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle].worth >= worth) low = middle + 1;
    else high = middle;
  }
  return low;
}
