/** Rows of numbers one behind the other in one array, equal rows once: a row is known by where it begins. */
export interface Pool {
  /** Where this row stands, or is put now. Never 0, which can stand for no row. */
  put(row: readonly number[]): number;
  /** All rows, as they stand in memory and on disk. */
  all(): Int32Array;
}

export function createPool(): Pool {
  const places = new Map<string, number>();
  const numbers = [0];
  return {
    put(row) {
      const key = row.join();
      const known = places.get(key);
      if (known !== undefined) return known;
      const place = numbers.length;
      for (const number of row) numbers.push(number);
      places.set(key, place);
      return place;
    },
    all: () => Int32Array.from(numbers),
  };
}
