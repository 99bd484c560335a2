/**
 * What a promise gives, or undefined once a signal is given. `Promise.race` with a promise that lives as long as the run would keep
 * the result of every race until its end.
 */
export async function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  return new Promise((resolve, reject) => {
    const end = (): void => resolve(undefined);
    signal.addEventListener('abort', end, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
