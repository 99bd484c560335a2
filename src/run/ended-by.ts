import { until } from './until.js';

/** Things as they come, until a signal says that it is enough: then the source is left, even in the middle of waiting for it. */
export async function* endedBy<T>(things: AsyncIterable<T>, stop: AbortSignal): AsyncGenerator<T> {
  const iterator = things[Symbol.asyncIterator]();
  try {
    while (!stop.aborted) {
      const next = iterator.next();
      next.catch(() => undefined);
      const come = await until(next, stop);
      if (come === undefined || come.done) return;
      yield come.value;
    }
  } finally {
    // Not waited for: a source that is itself waiting would never answer.
    void iterator.return?.();
  }
}
