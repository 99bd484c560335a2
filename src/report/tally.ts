import type { Outcome, Skipped, Verdict } from '../model.js';
import { isAside } from './reported.js';
import type { RunSummary } from './reporter.js';

const SKIPPED_KEPT = 1000;

/** Counts a run while it goes on, in memory that does not grow with the number of articles. */
export interface Tally {
  add(verdict: Verdict): void;
  skip(skipped: Skipped): void;
  /** What was counted, and what the policy says of the run as a whole. */
  summary(outcome?: Outcome): RunSummary;
}

/** A tally with nothing counted. */
export function createTally(): Tally {
  const bands = { clean: 0, suspect: 0, garbled: 0 };
  const counts = { articles: 0, words: 0, damaged: 0, disclosed: 0, skippedCount: 0, hints: 0 };
  const unscored = new Map<string, number>();
  const rules = new Map<string, number>();
  const skipped: Skipped[] = [];
  return {
    add(verdict) {
      counts.articles++;
      counts.words += verdict.words;
      if (verdict.damage.band !== 'clean') counts.damaged++;
      if (verdict.disclosures.length > 0) counts.disclosed++;
      if (verdict.band === null) increase(unscored, verdict.language);
      else bands[verdict.band]++;
      for (const finding of [...verdict.findings, ...verdict.damage.findings]) {
        increase(rules, finding.rule);
        if (isAside(finding)) counts.hints++;
      }
    },
    skip(item) {
      counts.skippedCount++;
      if (skipped.length < SKIPPED_KEPT) skipped.push(item);
    },
    summary: ({ failures, remarks } = { failures: [], remarks: [] }) => ({
      ...counts,
      bands: { ...bands },
      unscored: sorted(unscored),
      rules: sorted(rules),
      skipped: [...skipped],
      failures,
      remarks,
    }),
  };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most frequent first; equal ones by name, so that two runs give the same report. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  const entries = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
