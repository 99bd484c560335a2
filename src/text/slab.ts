/** Bytes of a slab: a few articles, and small enough for the allocator to hand out again. */
const SLAB = 1 << 16;
const ALIGN = 8;

let slab = new ArrayBuffer(SLAB);
let used = 0;

/**
 * Where the columns of a text are put: an array of its own costs a microsecond each, as much as scanning forty words, a view of
 * memory that is there already a fifth of it. A slab lives as long as any column in it.
 */
function place(bytes: number): { readonly buffer: ArrayBuffer; readonly at: number } {
  if (bytes > SLAB / 4) return { buffer: new ArrayBuffer(bytes), at: 0 };
  if (used + bytes > SLAB) {
    slab = new ArrayBuffer(SLAB);
    used = 0;
  }
  const at = used;
  used += Math.ceil(bytes / ALIGN) * ALIGN;
  return { buffer: slab, at };
}

/** A column of zeros. */
export function int32Column(length: number): Int32Array {
  const { buffer, at } = place(length * 4);
  return new Int32Array(buffer, at, length);
}

/** A column of zeros. */
export function uint8Column(length: number): Uint8Array {
  const { buffer, at } = place(length);
  return new Uint8Array(buffer, at, length);
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
