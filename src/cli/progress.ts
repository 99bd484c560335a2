import { count } from '../report/say.js';
import type { RunSummary } from '../report/reporter.js';
import type { Output } from './io.js';

const FIRST_AFTER = 1500;
const EVERY = 200;

/** Tells a waiting person how far a long run is: one line on stderr that is written over, and gone at the end. */
export interface Progress {
  step(summary: () => RunSummary): void;
  done(): void;
}

/** Progress on a terminal that shows nothing else; elsewhere it is silent. Times are in milliseconds. */
export function createProgress(stderr: Output, alone: boolean, now: () => number = Date.now): Progress {
  if (stderr.isTTY !== true || !alone) return { step: () => undefined, done: () => undefined };
  let due = now() + FIRST_AFTER;
  let shown = false;
  return {
    step(summary) {
      if (now() < due) return;
      due = now() + EVERY;
      shown = true;
      stderr.write(`\r\x1b[K${progressText(summary())}`);
    },
    done() {
      if (shown) stderr.write('\r\x1b[K');
    },
  };
}

function progressText({ articles, bands, skippedCount }: RunSummary): string {
  const skipped = skippedCount > 0 ? `, ${count(skippedCount, 'input')} skipped` : '';
  return `${count(articles, 'article')} checked: ${bands.garbled} garbled, ${bands.suspect} suspect${skipped}`;
}
