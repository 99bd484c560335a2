import type { Create } from './reporter.js';

/** The forms a report can take, each loaded when it is asked for. */
export const FORMATS = {
  terminal: async (options) => (await import('./terminal.js')).terminalReporter(options),
  json: async () => (await import('./json.js')).jsonReporter(),
  jsonl: async () => (await import('./json.js')).jsonlReporter(),
  html: async (options) => (await import('./html/reporter.js')).htmlReporter(options),
} satisfies Record<string, Create>;

/** What the user calls a form of report. */
export type FormatName = keyof typeof FORMATS;
