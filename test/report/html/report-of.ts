import type { Finding, Outcome, Verdict } from '../../../src/model.js';
import { htmlReporter } from '../../../src/report/html/reporter.js';
import type { RunInfo } from '../../../src/report/reporter.js';
import { reportOf } from '../../helpers/report.js';

const SKIPPED = [{ origin: { path: 'gone.txt' }, reason: 'no such file' }];

/** The page of a run over these verdicts; one input was skipped. */
export function pageOf(
  verdicts: readonly Verdict[],
  { run, outcome, hints = true }: { run?: RunInfo; outcome?: Outcome; hints?: boolean } = {},
): string {
  return reportOf(htmlReporter({ ...(run === undefined ? {} : { run }), hints }), verdicts, {
    ...outcome,
    skipped: SKIPPED,
  });
}

/** The part of a page that shows its articles, without styles and scripts. */
export function articlesOf(page: string): string {
  return page.slice(page.indexOf('<main>'), page.indexOf('</main>'));
}

/** A finding over these words of a text. */
export function findingOf(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    ...{ rule: 'odd-words', category: 'senses', severity: 'sign', message: 'Odd.', fingerprint: words },
    ...{ start, end: start + words.length, ...more },
  };
}
