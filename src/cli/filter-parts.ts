import type { Desk } from '../filter/filter-lines.js';
import type { FilterSetup } from '../filter/set-up.js';
import type { Judge } from '../policy/judge.js';
import type { Io, Settings } from './io.js';
import type { Stop } from './stop.js';

/** What filtering works with, once the options are understood. */
export interface FilterParts {
  readonly options: Settings;
  readonly setup: FilterSetup;
  readonly desk: Desk;
  /** Judges the run by what is counted; articles are judged where they are checked. */
  readonly judge: Judge;
  readonly threads: { readonly jobs: number | undefined; readonly cores: number };
  readonly stop: Stop;
  readonly io: Io;
}
