import type { Log, Result } from 'sarif';
import { version } from '../../version.js';
import { best } from '../best.js';
import type { Reporter, ReportOptions } from '../reporter.js';
import { safeJson } from '../visible.js';
import { invocation } from './notifications.js';
import { offersOf } from './results.js';
import { descriptors } from './rules.js';

/** Results in one report: GitHub shows no more of a run (docs.github.com, "SARIF results exceed one or more limits"). */
const MOST_RESULTS = 5000;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The report for code scanning and editors: SARIF 2.1.0, the gravest results first, written when all is read. */
export function sarifReporter({ rules, hints }: Pick<ReportOptions, 'rules' | 'hints'>): Reporter {
  const results = best<Result>(MOST_RESULTS);
  return {
    begin: () => '',
    article(verdict) {
      for (const { worth, make } of offersOf(verdict, hints)) results.offer(worth, make);
      return '';
    },
    end(summary) {
      const ranked = results.ranked();
      const ids = [...new Set(ranked.map(({ ruleId = '' }) => ruleId))];
      const indexes = new Map(ids.map((id, at) => [id, at]));
      const log: Log = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'lakeby', semanticVersion: version(), rules: descriptors(ids, rules()) } },
            invocations: [invocation(summary, results.leftOut())],
            columnKind: 'utf16CodeUnits',
            results: ranked.map((result) => ({ ...result, ruleIndex: indexes.get(result.ruleId ?? '') })),
          },
        ],
      };
      return `${safeJson(log)}\n`;
    },
    tellsSkipped: true,
  };
}
