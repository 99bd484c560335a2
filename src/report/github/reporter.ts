import { best, type Best } from '../best.js';
import type { Reporter, ReportOptions, RunSummary } from '../reporter.js';
import { count } from '../say.js';
import { resultText } from '../terminal-summary.js';
import { annotationsOf, unreadAnnotation } from './annotation.js';
import { logLine, workflowCommand, type Annotation, type Kind } from './command.js';

/** Annotations of one kind GitHub shows of a step (actions/toolkit, docs/problem-matchers.md); the rest it drops unsaid. */
const MOST_OF_KIND = 10;

/** Annotations for GitHub Actions, the gravest first, and one line of summary; written when all is read. */
export function githubReporter({ hints }: Pick<ReportOptions, 'hints'>): Reporter {
  const kinds: Readonly<Record<Kind, Best<Annotation>>> = {
    error: best(MOST_OF_KIND),
    warning: best(MOST_OF_KIND),
    notice: best(MOST_OF_KIND),
  };
  return {
    begin: () => '',
    article(verdict) {
      for (const { kind, worth, make } of annotationsOf(verdict, hints)) kinds[kind].offer(worth, make);
      return '';
    },
    end(summary) {
      if (summary.skippedCount > 0) kinds.error.offer(Infinity, () => unreadAnnotation(summary));
      const all = Object.values(kinds);
      const leftOut = all.reduce((sum, kind) => sum + kind.leftOut(), 0);
      return (
        all
          .flatMap((kind) => kind.ranked())
          .map(workflowCommand)
          .join('') + closing(summary, leftOut)
      );
    },
    tellsSkipped: true,
  };
}

function closing(summary: RunSummary, leftOut: number): string {
  const more = `${count(leftOut, 'more finding')} not shown: GitHub shows ten of a kind.`;
  const said = [resultText(summary), ...summary.failures, ...summary.remarks, ...(leftOut > 0 ? [more] : [])];
  return logLine(said.join(' '));
}
