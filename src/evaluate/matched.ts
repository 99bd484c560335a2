import { auc, contestOf } from './contest.js';
import { figure, figureUnless, type Planned } from './estimate.js';
import { joinKey, type Ground, type Side } from './ground.js';
import type { MatchedJson } from './schema.js';
import { meanOf, type Rows } from './weights.js';

/** Garbled documents of one set, and the human versions of the same documents, each once. */
export interface Pairing extends Side {
  readonly set: string;
}

const NONE = 'no garbled document has a human version (rows are joined on year and doc)';

/**
 * Joins the garbled rows of each set with human rows of any set that have the same year and doc. Topic and genre are then
 * the same on both sides and cannot help.
 */
export function pairings(ground: Ground, garbled: Rows): Pairing[] {
  const sets = new Map<string, number[]>();
  const versions = (row: number): readonly number[] => ground.humanVersions.get(joinKey(ground.articles[row])) ?? [];
  for (const row of garbled) {
    const { set } = ground.articles[row];
    if (versions(row).length === 0) continue;
    const joined = sets.get(set);
    if (joined) joined.push(row);
    else sets.set(set, [row]);
  }
  return [...sets].sort(bySet).map(([set, rows]) => ({
    set,
    garbled: Int32Array.from(rows),
    humans: Int32Array.from(new Set(rows.flatMap(versions))),
  }));
}

function bySet([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** AUC over the joined rows of each set by a score, and the mean over sets: every set counts the same. */
export function matchedFigures(scores: Float64Array, paired: readonly Pairing[]): Planned<MatchedJson> {
  const sets = paired.map(({ set, humans, garbled }) => {
    const contest = contestOf(scores, humans, Int32Array.from([...humans, ...garbled]));
    return { set, machine: garbled.length, human: humans.length, measure: auc(contest, garbled) };
  });
  return {
    mean: figureUnless(sets.length === 0 ? NONE : undefined, meanOf(sets.map(({ measure }) => measure))),
    sets: sets.map(({ measure, ...counts }) => ({ ...counts, auc: figure(measure) })),
  };
}
