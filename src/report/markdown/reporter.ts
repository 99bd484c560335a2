import { best } from '../best.js';
import type { Reporter, ReportOptions, RunSummary } from '../reporter.js';
import { count, skippedText } from '../say.js';
import { resultText } from '../terminal-summary.js';
import { visible } from '../visible.js';
import { entryOf, HEAD, type Entry } from './entry.js';
import { codeBlock } from './text.js';

const MOST_ARTICLES = 200;
const MOST_SKIPPED = 20;
/** Bytes of a report: GitHub refuses a job summary of more than 1 MiB. */
const MOST_BYTES = 1_000_000;

/** The report for pull requests and job summaries: the articles that fail or are suspect, the worst first. */
export function markdownReporter({ hints }: Pick<ReportOptions, 'hints'>): Reporter {
  const entries = best<Entry>(MOST_ARTICLES);
  return {
    begin: () => '',
    article(verdict) {
      const { fails, band, score } = verdict;
      if (fails !== undefined || band === 'suspect' || band === 'garbled')
        entries.offer((fails === undefined ? 0 : 1) + (score ?? 0), () => entryOf(verdict, hints));
      return '';
    },
    end(summary) {
      const head = `## Lakeby\n\n${resultText(summary)}\n\n${noticesText(summary)}`;
      const ranked = entries.ranked();
      const fitting = fit(ranked, MOST_BYTES - Buffer.byteLength(head) - 1000);
      return head + tableText(fitting) + moreText(entries.leftOut() + ranked.length - fitting.length);
    },
    tellsSkipped: true,
  };
}

/** The first entries, as many as fit into so many bytes. */
function fit(entries: readonly Entry[], room: number): readonly Entry[] {
  let used = 0;
  const end = entries.findIndex(({ row, section }) => (used += Buffer.byteLength(row + section)) > room);
  return end === -1 ? entries : entries.slice(0, end);
}

function tableText(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ row }) => row).join('');
  return `${HEAD}${rows}\n${entries.map(({ section }) => section).join('')}`;
}

function moreText(more: number): string {
  if (more === 0) return '';
  return `${count(more, 'more article')}, less grave than these, ${more === 1 ? 'is' : 'are'} not listed.\n`;
}

/** Why the run fails, what else is worth knowing, and what could not be read. */
function noticesText({ failures, remarks, skipped, skippedCount }: RunSummary): string {
  const named = skipped.slice(0, MOST_SKIPPED);
  const more = skippedCount - named.length;
  const lines = [
    ...[...failures, ...remarks].map(visible),
    ...(skippedCount > 0 ? [`Skipped ${count(skippedCount, 'input')}:`] : []),
    ...named.map((item) => `  ${skippedText(item)}`),
    ...(more > 0 ? [`  and ${count(more, 'more input')}.`] : []),
  ];
  return lines.length > 0 ? `${codeBlock(lines)}\n` : '';
}
