/** Things as they come, until a signal says that it is enough: then the source is left, even in the middle of waiting for it. */
export async function* endedBy<T>(things: AsyncIterable<T>, stop: AbortSignal): AsyncGenerator<T> {
  const iterator = things[Symbol.asyncIterator]();
  const stopped = new Promise<undefined>((resolve) => stop.addEventListener('abort', () => resolve(undefined)));
  try {
    while (!stop.aborted) {
      const next = iterator.next();
      next.catch(() => undefined);
      const come = await Promise.race([next, stopped]);
      if (come === undefined || come.done) return;
      yield come.value;
    }
  } finally {
    // Not waited for: a source that is itself waiting would never answer.
    void iterator.return?.();
  }
}
