import { version } from '../version.js';
import type { Reporter } from './reporter.js';
import { SCHEMA_VERSION, summaryJson, verdictJson } from './verdict-json.js';
import { safeJson } from './visible.js';

/** One JSON document, written as the run goes on: a verdict a line, so that it can be read by people and by `grep` too. */
export function jsonReporter(): Reporter {
  return {
    begin: () => `{"version":${SCHEMA_VERSION},"tool":${safeJson({ name: 'lakeby', version: version() })},"verdicts":[`,
    article: (verdict) => `\n${safeJson(verdictJson(verdict))}`,
    between: ',',
    end: (summary) => `\n],"summary":${safeJson(summaryJson(summary))}}\n`,
    tellsSkipped: true,
  };
}

/** A verdict a line and nothing else. */
export function jsonlReporter(): Reporter {
  return {
    begin: () => '',
    article: (verdict) => `${safeJson(verdictJson(verdict))}\n`,
    between: '',
    end: () => '',
    tellsSkipped: false,
  };
}
