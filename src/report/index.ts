import type { Create } from './reporter.js';

/** The forms a report can take, each loaded when it is asked for. */
export const FORMATS = {
  terminal: async (options) => (await import('./terminal.js')).terminalReporter(options),
  json: async () => (await import('./json.js')).jsonReporter(),
  jsonl: async () => (await import('./json.js')).jsonlReporter(),
  csv: async () => (await import('./csv.js')).csvReporter(),
  markdown: async (options) => (await import('./markdown/reporter.js')).markdownReporter(options),
  sarif: async (options) => (await import('./sarif/reporter.js')).sarifReporter(options),
  junit: async (options) => (await import('./junit/reporter.js')).junitReporter(options),
  github: async (options) => (await import('./github/reporter.js')).githubReporter(options),
  html: async (options) => (await import('./html/reporter.js')).htmlReporter(options),
} satisfies Record<string, Create>;

/** What the user calls a form of report. */
export type FormatName = keyof typeof FORMATS;
