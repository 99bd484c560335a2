import { count } from '../report/say.js';
import type { RunSummary } from '../report/reporter.js';
import type { Io } from './io.js';

const FIRST_AFTER = 1500;
const EVERY = 200;

/** Tells a waiting person how far a long run is: one line on stderr that is written over, and gone at the end. */
export interface Progress {
  step(summary: () => RunSummary): void;
  done(): void;
}

/** Progress on a terminal that shows nothing else; elsewhere it is silent. Times are in milliseconds. */
export function createProgress(io: Pick<Io, 'stderr'>, alone: boolean, now: () => number = Date.now): Progress {
  let due = alone ? now() + FIRST_AFTER : Infinity;
  let shown = false;
  return {
    step(summary) {
      if (now() < due) return;
      // Asked this late, because short runs are spared opening stderr.
      shown = io.stderr.isTTY === true;
      due = shown ? now() + EVERY : Infinity;
      if (!shown) return;
      io.stderr.write(`\r\x1b[K${progressText(summary())}`);
    },
    done() {
      if (shown) io.stderr.write('\r\x1b[K');
    },
  };
}

function progressText({ articles, bands, skippedCount }: RunSummary): string {
  const skipped = skippedCount > 0 ? `, ${count(skippedCount, 'input')} skipped` : '';
  return `${count(articles, 'article')} checked: ${bands.garbled} garbled, ${bands.suspect} suspect${skipped}`;
}
