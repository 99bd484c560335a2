/** Tables that take long to make, by name. Those that the build made are read from dist/tables.bin; others are made on the spot. */
export interface Tables {
  get(name: string, make: () => Int32Array): Int32Array;
  /** All tables asked for so far. */
  all(): Readonly<Record<string, Int32Array>>;
}

export function createTables(known: Readonly<Record<string, Int32Array>> = {}): Tables {
  const tables: Record<string, Int32Array> = { ...known };
  return { get: (name, make) => (tables[name] ??= make()), all: () => tables };
}
