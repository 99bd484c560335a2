/** Memory that columns are cut from, one behind the other. */
interface Arena {
  readonly size: number;
  /** Whether its slabs are used again. */
  readonly lent: boolean;
  slabs: ArrayBuffer[];
  /** The slab in use, and how many bytes of it are taken. */
  at: number;
  used: number;
}

const ALIGN = 8;

/** Slabs of a few articles, small enough for the allocator to hand out again. Each lives as long as any column in it. */
const KEPT: Arena = { size: 1 << 16, lent: false, slabs: [new ArrayBuffer(1 << 16)], at: 0, used: 0 };
const LENT: Arena = { size: 1 << 20, lent: true, slabs: [], at: -1, used: 1 << 20 };

let arena = KEPT;

/**
 * Does some work whose columns are all given back when it ends: none may be kept beyond it, as in a check of one article. New
 * memory for each article would be cold memory, and the collector's work.
 */
export function lent<T>(work: () => T): T {
  const outer = arena;
  const { at, used } = LENT;
  arena = LENT;
  try {
    return work();
  } finally {
    arena = outer;
    LENT.at = at;
    LENT.used = used;
  }
}

/**
 * Where the columns of a text are put: an array of its own costs a microsecond each, as much as scanning forty words, a view of
 * memory that is there already a fifth of it.
 */
function place(bytes: number): { readonly buffer: ArrayBuffer; readonly at: number } {
  if (bytes > arena.size / 4) return { buffer: new ArrayBuffer(bytes), at: 0 };
  if (arena.used + bytes > arena.size) nextSlab(arena);
  const at = arena.used;
  arena.used += Math.ceil(bytes / ALIGN) * ALIGN;
  return { buffer: arena.slabs[arena.at], at };
}

function nextSlab(full: Arena): void {
  full.used = 0;
  if (!full.lent) full.slabs[0] = new ArrayBuffer(full.size);
  else if (++full.at === full.slabs.length) full.slabs.push(new ArrayBuffer(full.size));
}

/** A column with anything in it: what made it writes all of it. */
export function int32Column(length: number): Int32Array {
  const { buffer, at } = place(length * 4);
  return new Int32Array(buffer, at, length);
}

/** A column of zeros. */
export function uint8Column(length: number): Uint8Array {
  const { buffer, at } = place(length);
  return new Uint8Array(buffer, at, length).fill(0);
}

/** The first `length` values of a column that will be written over. */
export function keepInt32(column: Int32Array, length: number): Int32Array {
  const kept = int32Column(length);
  kept.set(column.subarray(0, length));
  return kept;
}

/** The same for columns of 16 bits. */
export function keepUint16(column: Uint16Array, length: number): Uint16Array {
  const { buffer, at } = place(length * 2);
  const kept = new Uint16Array(buffer, at, length);
  kept.set(column.subarray(0, length));
  return kept;
}

/** Numbers as a column. */
export function columnOf(values: readonly number[]): Int32Array {
  const column = int32Column(values.length);
  for (let at = 0; at < values.length; at++) column[at] = values[at];
  return column;
}
