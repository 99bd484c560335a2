/** Does the next of a row of things; many of them may be under way at a time. */
type Do<B, R> = (thing: B) => Promise<R>;

/**
 * What becomes of things, in their order, while at most `room` of them are under way or wait for their turn. Nothing is taken
 * from a source that gives more than there is room for, and a result is handed on while the source is still waited for.
 */
export async function* inOrder<B, R>(things: AsyncIterator<B>, act: Do<B, R>, room: number): AsyncGenerator<R> {
  const open: Promise<R>[] = [];
  let next: Promise<{ readonly taken: IteratorResult<B> }> | undefined;
  let ended = false;
  try {
    while (!ended || open.length > 0) {
      if (!ended && open.length < room) next ??= things.next().then((taken) => ({ taken }));
      const first = open[0]?.then((result) => ({ result }));
      const come = await Promise.race([first, next].filter((promise) => promise !== undefined));
      if ('result' in come) {
        open.shift();
        yield come.result;
        continue;
      }
      next = undefined;
      ended = come.taken.done === true;
      if (!come.taken.done) open.push(heard(act(come.taken.value)));
    }
  } finally {
    // Not waited for: a source that is itself waiting would never answer.
    void things.return?.();
  }
}

/** A promise whose failure waits for its turn, and is no unhandled one until then. */
function heard<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => undefined);
  return promise;
}
