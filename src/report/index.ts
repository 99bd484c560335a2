import type { ReportOptions, Reporter } from './reporter.js';

/** The forms a report can take, each loaded when it is asked for. */
export const REPORTERS: Readonly<Record<string, (options: ReportOptions) => Promise<Reporter>>> = {
  terminal: async (options) => (await import('./terminal.js')).terminalReporter(options),
  json: async () => (await import('./json.js')).jsonReporter(),
  jsonl: async () => (await import('./json.js')).jsonlReporter(),
};
