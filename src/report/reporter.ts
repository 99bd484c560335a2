import type { RuleInfo } from '../detect/detector.js';
import type { Summary, Verdict } from '../model.js';

/** A summary of a run of any length: of the skipped inputs only the first are kept, and all are counted. */
export interface RunSummary extends Summary {
  readonly skippedCount: number;
  /** Findings a terminal report shows only when asked. */
  readonly hints: number;
}

/** How a report looks. Colour levels are chalk's: 0 none, 1 sixteen, 2 256, 3 all. */
export interface Appearance {
  readonly colors: 0 | 1 | 2 | 3;
  /** Columns of the terminal. */
  readonly width: number;
  readonly hints: boolean;
  readonly quiet: boolean;
}

/** What a run was, for reports that are read later or elsewhere. */
export interface RunInfo {
  /** What the user named: paths, globs, - for standard input. */
  readonly inputs: readonly string[];
  readonly started: Date;
}

/** What a reporter is made with. */
export interface ReportOptions extends Appearance {
  readonly run?: RunInfo;
  /** All rules of the run, for reports that explain them: reading them takes longer than checking an article. */
  rules(): readonly RuleInfo[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * One form of report: text for each thing that happens, in the order it happens. A reporter serves one run; one that has to
 * rank what it shows keeps no more than it will show.
 */
export interface Reporter {
  begin(): string;
  article(verdict: Verdict): string;
  /**
   * What stands between two articles, where what is written of an article depends on nothing but its verdict: such articles can
   * be rendered apart from each other. Left out where articles are ranked or grouped.
   */
  readonly between?: string;
  end(summary: RunSummary): string;
  /** Whether `end` tells of skipped inputs, so that they need not be said on stderr as well. */
  readonly tellsSkipped: boolean;
}

/** Makes the reporter of one run. */
export type Create = (options: ReportOptions) => Promise<Reporter>;
