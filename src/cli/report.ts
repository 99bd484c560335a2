import { UserError } from '../errors.js';
import type { Outcome } from '../model.js';
import type { Judge } from '../policy/judge.js';
import type { RunSummary } from '../report/reporter.js';
import { createTally } from '../report/tally.js';
import type { Checked } from '../run/check-batch.js';
import type { Rendered } from '../run/rendered.js';
import type { Io } from './io.js';
import type { Outputs } from './outputs.js';
import { createProgress } from './progress.js';

/** What is to be reported, and what is to be said of it in the end. */
export interface Told {
  readonly parts: AsyncIterable<Checked | Rendered>;
  remarks(): string[];
}

/** Who has a say in a report. */
interface Sayers {
  readonly judge: Judge;
  readonly outputs: Outputs;
}

/** Judges, counts and reports all that comes, until nobody reads any more. @throws UserError for reports that cannot be written. */
export async function report({ parts, remarks }: Told, { judge, outputs }: Sayers, io: Io): Promise<RunSummary> {
  const tally = createTally();
  const progress = createProgress(io, outputs.quiet || io.stdout.isTTY !== true);
  let open = await outputs.begin();
  for await (const part of parts) {
    if ('texts' in part) {
      tally.join(part.summary);
      judge.join?.(part.summary.bands);
      part.summary.skipped.forEach(outputs.skipped);
      open = await outputs.rendered(part.texts, part.articles);
    } else if ('reason' in part) {
      tally.skip(part);
      outputs.skipped(part);
    } else {
      const verdict = judge.judge(part);
      tally.add(verdict);
      open = await outputs.article(verdict);
    }
    progress.step(tally.summary);
    if (!open) break;
  }
  progress.done();
  const { outcome, mistake } = await ended(judge);
  const summary = tally.summary({ ...outcome, remarks: [...outcome.remarks, ...remarks()] });
  await outputs.end(summary);
  if (mistake) throw mistake;
  return summary;
}

/** What the judge says at the end. Where it cannot write its files, reports are ended first and say so, too. */
async function ended(judge: Judge): Promise<{ readonly outcome: Outcome; readonly mistake?: UserError }> {
  try {
    return { outcome: await judge.end() };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: { failures: [error.describe()], remarks: [] }, mistake: error };
  }
}
