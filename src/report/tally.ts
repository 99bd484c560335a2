import type { Outcome, Skipped, Verdict } from '../model.js';
import { isAside } from './reported.js';
import type { RunSummary } from './reporter.js';

const SKIPPED_KEPT = 1000;
const NUMBERS = ['articles', 'words', 'damaged', 'disclosed', 'skippedCount', 'hints'] as const;
const BANDS = ['clean', 'suspect', 'garbled'] as const;

/** Counts a run while it goes on, in memory that does not grow with the number of articles. */
export interface Tally {
  add(verdict: Verdict): void;
  skip(skipped: Skipped): void;
  /** Adds what another tally has counted. */
  join(other: RunSummary): void;
  /** What was counted, and what the policy says of the run as a whole. */
  summary(outcome?: Outcome): RunSummary;
}

/** A tally with nothing counted; of skipped inputs it keeps so many, and counts the rest. */
export function createTally(kept = SKIPPED_KEPT): Tally {
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
      if (skipped.length < kept) skipped.push(item);
    },
    join(other) {
      for (const name of NUMBERS) counts[name] += other[name];
      for (const band of BANDS) bands[band] += other.bands[band];
      for (const [language, number] of Object.entries(other.unscored)) increase(unscored, language, number);
      for (const [rule, number] of Object.entries(other.rules)) increase(rules, rule, number);
      for (const item of other.skipped) if (skipped.length < kept) skipped.push(item);
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

function increase(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The most frequent first; equal ones by name, so that two runs give the same report. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  const entries = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
