/** What a worker is handed with its task, so that others know where it ended if it ends. */
export interface TrailState {
  /** The place it has come to, from 0; -1 before the first. Shared: it outlives the worker. */
  readonly place: Int32Array;
  /** Places where two workers have ended, and why the last one did. */
  readonly faults: ReadonlyMap<number, string>;
}

/** Counts the steps of a task, a step before anything that may end a worker. The same task takes the same steps each time. */
export interface Trail {
  /** Takes the next step; says why it must not be taken, where two workers have ended at it. */
  step(): string | undefined;
}

/** A trail from the beginning of a task. */
export function openTrail({ place, faults }: TrailState): Trail {
  place[0] = -1;
  return { step: () => faults.get(++place[0]) };
}

/** The trail of work that no worker does. */
export const NO_TRAIL: Trail = { step: () => undefined };

/** A state to hand to a worker. */
export function trailState(faults: ReadonlyMap<number, string>): TrailState {
  return { place: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1), faults };
}
