/** Signals that ask a program to end, and their numbers. */
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/** What a user or a system says to a command that could go on for hours. */
export interface Stop {
  /** Aborted when it is to end. */
  readonly signal: AbortSignal;
  /** The exit code of a program that a signal has ended; undefined while none has come. */
  code(): number | undefined;
  /** Hears no more. */
  release(): void;
}

/** Why something was not finished. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Listens for the first signal; a second one ends the program at once, as it would any other. */
export function listenForStop(): Stop {
  const controller = new AbortController();
  let code: number | undefined;
  const listeners = Object.entries(SIGNALS).map(([name, number]) => {
    const listener = (): void => {
      code = 128 + number;
      controller.abort(new Stopped(name));
    };
    process.once(name, listener);
    return () => process.off(name, listener);
  });
  return { signal: controller.signal, code: () => code, release: () => listeners.forEach((release) => release()) };
}
