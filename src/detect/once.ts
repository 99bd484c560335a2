/** What `make` makes, when it is first asked for: most texts, and every start, do without. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
