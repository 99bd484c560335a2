/** Makes something when it is first asked for: a start must not pay for what few texts need. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
