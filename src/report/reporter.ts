import type { Summary, Verdict } from '../model.js';

/** A summary of a run of any length: of the skipped inputs only the first are kept, and all are counted. */
export interface RunSummary extends Summary {
  readonly skippedCount: number;
  /** Findings a terminal report shows only when asked. */
  readonly hints: number;
}

/** How a reporter writes. Colour levels are chalk's: 0 none, 1 sixteen, 2 256, 3 all. */
export interface ReportOptions {
  readonly colors: 0 | 1 | 2 | 3;
  /** Columns of the terminal. */
  readonly width: number;
  readonly hints: boolean;
  readonly quiet: boolean;
}

/** One form of report: text for each thing that happens, in the order it happens. It holds nothing between calls. */
export interface Reporter {
  begin(): string;
  /** `index` counts the articles reported before. */
  article(verdict: Verdict, index: number): string;
  end(summary: RunSummary): string;
  /** Whether `end` tells of skipped inputs, so that they need not be said on stderr as well. */
  readonly tellsSkipped: boolean;
}
