import { createDetector, type LakebyDetector, type Options } from '../create-detector.js';
import type { Band } from '../model.js';
import { bandJudge, type Judge } from '../policy/judge.js';
import type { ReadOptions } from '../read/reader.js';
import type { Desk } from './filter-lines.js';
import { FORMS, type FormName } from './forms.js';

/** All that the answer to a line depends on, as it can be handed to a worker. */
export interface FilterSetup {
  readonly detector: Options;
  readonly reading: ReadOptions;
  readonly form: FormName;
  readonly drop: readonly Band[];
  readonly failOn: Band | 'none';
}

/** What lines are answered with in a worker. */
export async function openDesk(setup: FilterSetup): Promise<Desk> {
  return deskFor(setup, await createDetector(setup.detector), bandJudge(setup.failOn));
}

/** The same with a detector and a judge that are there. */
export function deskFor({ reading, form, drop }: FilterSetup, detector: LakebyDetector, judge: Judge): Desk {
  return { check: (article) => detector.check(article), judge, reading, form: FORMS[form], drop };
}
