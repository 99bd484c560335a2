/**
 * A sparse table of small whole numbers by row and column, in one column of memory. Rows are laid over one another, each moved
 * to where its entries fall on free cells (row displacement: Tarjan and Yao, Storing a sparse table, 1979): a look-up reads one
 * cell, hit or miss, of little more memory than the entries take. First stands, by row, where its column 0 would be; then come
 * the cells, with the row an entry belongs to in the upper half and its value in the lower, 0 where a cell is free.
 */
export type Comb = Int32Array;

/** The values of one row, by column; none is 0. */
export type CombRow = readonly (readonly [column: number, value: number])[];

/** Rows and values that fit into half a cell. */
const MOST = 0x7fff;

/**
 * What stands in a row and column, 0 if nothing does. A branch would be guessed wrong as often as not: the value is masked
 * with all bits where the cell is of this row, and with none where it is not.
 */
export function cellOf(comb: Comb, row: number, column: number): number {
  const cell = comb[comb[row] + column];
  return ((cell << 16) >> 16) & ((((cell >>> 16) ^ row) - 1) >> 31);
}

/** Lays rows over one another, the fullest first: it needs the most room, and the frequent rows then lie close together. */
export function combOf(rows: readonly CombRow[]): Comb {
  if (rows.length > MOST) throw new RangeError(`A comb has room for ${MOST} rows, not for ${rows.length}.`);
  const columns = rows.reduce((most, row) => row.reduce((last, [column]) => Math.max(last, column + 1), most), 1);
  const comb = new Int32Array(rows.length + (rows.length + 1) * columns);
  let free = rows.length + columns;
  for (const row of [...rows.keys()].sort((one, other) => rows[other].length - rows[one].length)) {
    while (comb[free] !== 0) free++;
    comb[row] = firstFit(comb, rows[row], free);
    for (const [column, value] of rows[row]) comb[comb[row] + column] = (row << 16) | (value & 0xffff);
  }
  return comb.slice(
    0,
    comb.subarray(0, rows.length).reduce((end, base) => Math.max(end, base + columns), 0),
  );
}

/** Where column 0 of a row goes: its first entry falls on the first cell from `free` on at which all entries find theirs free. */
function firstFit(comb: Comb, row: CombRow, free: number): number {
  if (row.length === 0) return free;
  const first = row[0][0];
  const fits = (base: number): boolean => row.every(([column]) => comb[base + column] === 0);
  let cell = free;
  while (comb[cell] !== 0 || !fits(cell - first)) cell++;
  return cell - first;
}
