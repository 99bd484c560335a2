import type { Verdict } from '../../model.js';
import { best } from '../best.js';
import { shownOf } from '../reported.js';
import type { Reporter, ReportOptions } from '../reporter.js';
import { MOST_NOTES } from './notes.js';
import { reportPage } from './report.js';

/** Articles shown at most; a page of more is slow to open, and nobody reads it. */
const MOST_ARTICLES = 2000;
/** Characters an article takes of the page at least: longer ones leave room for fewer. A mark takes some for its note. */
const ARTICLE_SIZE = 20_000;
const MARK_SIZE = 500;

/** The report as one HTML page. It keeps the articles it will show: those that fail, then those of the highest score. */
export function htmlReporter({ run, hints }: Pick<ReportOptions, 'run' | 'hints'>): Reporter {
  const verdicts = best<Verdict>(MOST_ARTICLES * ARTICLE_SIZE, sizeOf);
  return {
    begin: () => '',
    article(verdict) {
      verdicts.offer(worthOf(verdict), () => shownOf(verdict, hints));
      return '';
    },
    end: (summary) => reportPage({ run, hints, summary, verdicts: verdicts.ranked().sort(byScore) }),
    tellsSkipped: true,
  };
}

/** Articles that fail come before all others. */
function worthOf({ fails, score }: Verdict): number {
  return (fails === undefined ? 0 : 2) + (score ?? -1);
}

/** The highest score first, articles without one last. */
function byScore(one: Verdict, other: Verdict): number {
  return (other.score ?? -1) - (one.score ?? -1);
}

/** What an article takes of the page, in characters. */
function sizeOf({ article, findings, damage, disclosures, suppressed }: Verdict): number {
  const lists = [findings, damage.findings, disclosures, suppressed];
  const marks = lists.reduce((sum, list) => sum + Math.min(list.length, MOST_NOTES), 0);
  const { id, title = '', text } = article;
  return Math.max(ARTICLE_SIZE, id.length + title.length + text.length + marks * MARK_SIZE);
}
