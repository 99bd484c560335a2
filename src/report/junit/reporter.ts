import type { Reporter, ReportOptions, RunSummary } from '../reporter.js';
import { count, originText } from '../say.js';
import { visible } from '../visible.js';
import { addCase } from './case.js';
import { newSuite, suiteText, type Suite } from './suite.js';

/** Articles of one suite: a suite is held as a whole, so a longer file becomes several of them. */
const MOST_CASES = 1000;

/** The report for build servers: JUnit XML, a suite a file and a case an article; it fails where the article fails. */
export function junitReporter({ hints }: Pick<ReportOptions, 'hints'>): Reporter {
  let suite: Suite | undefined;
  let failed = 0;
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lakeby">\n',
    article(verdict) {
      if (verdict.fails !== undefined) failed++;
      const { path } = verdict.article.origin;
      const full = suite && (suite.path !== path || suite.cases === MOST_CASES) ? suite : undefined;
      if (suite === undefined || full) suite = newSuite(path);
      suite.cases++;
      addCase(suite.suite, verdict, hints);
      return full ? suiteText(full) : '';
    },
    end: (summary) =>
      `${suite ? suiteText(suite) : ''}${unreadText(summary)}${failed === 0 ? runText(summary) : ''}</testsuites>\n`,
    tellsSkipped: true,
  };
}

/** Inputs that were not read, as cases that could not be run. */
function unreadText({ skipped, skippedCount }: RunSummary): string {
  if (skippedCount === 0) return '';
  const unread = newSuite('inputs that were not read');
  for (const { origin, reason } of skipped)
    unread.suite.testCase().className(visible(origin.path)).name(originText(origin)).error(visible(reason), 'skipped');
  const more = skippedCount - skipped.length;
  if (more > 0)
    unread.suite.testCase().className('inputs').name(count(more, 'more input')).error('Not read.', 'skipped');
  return suiteText(unread);
}

/** A run that fails though none of its articles does. */
function runText({ failures }: RunSummary): string {
  if (failures.length === 0) return '';
  const run = newSuite('the run as a whole');
  for (const text of failures.map(visible)) run.suite.testCase().className('run').name(text).failure(text, 'policy');
  return suiteText(run);
}
