import type { Invocation, Notification } from 'sarif';
import type { RunSummary } from '../reporter.js';
import { count, skippedText } from '../say.js';
import { visible } from '../visible.js';
import { message } from './message.js';
import { location } from './results.js';

/** What the run did besides finding things: inputs it could not read, results that are left out, what the policy says. */
export function invocation(summary: RunSummary, leftOut: number): Invocation {
  const { skipped, skippedCount, failures, remarks } = summary;
  const unnamed = skippedCount - skipped.length;
  return {
    executionSuccessful: skippedCount === 0,
    toolExecutionNotifications: [
      ...skipped.map((item) => ({
        ...note('error', skippedText(item)),
        locations: [location(item.origin, lineOf(item.origin))],
      })),
      ...(unnamed > 0 ? [note('error', `${count(unnamed, 'more input')} could not be read.`)] : []),
      ...(leftOut > 0 ? [note('warning', leftOutText(leftOut))] : []),
      ...[...failures, ...remarks].map((text) => note('note', visible(text))),
    ],
  };
}

function note(level: Notification['level'], text: string): Notification {
  return { level, message: message(text) };
}

function leftOutText(leftOut: number): string {
  return `${count(leftOut, 'result')} less grave than these ${leftOut === 1 ? 'is' : 'are'} left out; --format jsonl lists everything.`;
}

function lineOf({ line }: { readonly line?: number }): { readonly startLine: number } | undefined {
  return line === undefined ? undefined : { startLine: line };
}
