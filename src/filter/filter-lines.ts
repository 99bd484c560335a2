import type { Check } from '../cache/cache.js';
import type { Band, Verdict } from '../model.js';
import type { Judge } from '../policy/judge.js';
import { linesOf, type Block, type Line } from '../read/blocks.js';
import { isSkipped, type ReadOptions } from '../read/reader.js';
import { parseLine, toArticle } from '../read/record.js';
import { findingText, gravestFirst, verdictText } from '../report/reported.js';
import type { FilterErrorJson } from '../report/schema.js';
import { createTally, type Tally } from '../report/tally.js';
import { SCHEMA_VERSION } from '../report/verdict-json.js';
import { NO_TRAIL, type Trail } from '../run/trail.js';
import type { RunSummary } from '../report/reporter.js';
import { answerAlone, textWithoutAnswer, type Form } from './forms.js';

/** What lines are answered with. */
export interface Desk {
  readonly check: Check;
  readonly judge: Judge;
  readonly reading: ReadOptions;
  readonly form: Form;
  /** Bands whose articles are dropped. */
  readonly drop: readonly Band[];
}

/** What became of some lines. */
export interface Filtered {
  /** Whole lines that go on, and those that were dropped. */
  readonly kept: string;
  readonly dropped: string;
  readonly droppedCount: number;
  readonly summary: RunSummary;
}

interface Answer {
  readonly text: string;
  readonly isDropped?: boolean;
}

/** Answers every line of a block but blank ones, in its place; a step of the trail is taken before each. */
export function filterBlock(path: string, block: Block, desk: Desk, trail: Trail = NO_TRAIL): Filtered {
  const tally = createTally(0);
  const texts = { kept: '', dropped: '' };
  let droppedCount = 0;
  for (const line of linesOf(block, desk.reading.maxLine)) {
    const answer = answerTo(line, { ...desk, path, tally, fault: trail.step() });
    if (answer === undefined) continue;
    if (answer.isDropped) droppedCount++;
    texts[answer.isDropped ? 'dropped' : 'kept'] += `${answer.text}\n`;
  }
  return { ...texts, droppedCount, summary: tally.summary() };
}

interface LineDesk extends Desk {
  readonly path: string;
  readonly tally: Tally;
  /** Why the line must not be checked. */
  readonly fault: string | undefined;
}

function answerTo(line: Line, { path, tally, fault, ...desk }: LineDesk): Answer | undefined {
  const origin = { path, line: line.number };
  const refused = (reason: string): FilterErrorJson => {
    tally.skip({ origin, reason });
    return { version: SCHEMA_VERSION, error: reason, line: line.number };
  };
  const alone = (reason: string, input?: string): Answer => ({ text: answerAlone(refused(reason), input) });
  if (fault !== undefined)
    return alone(`checking it ended two workers (${fault}); please report it`, line.bytes?.toString());
  const parsed = parseLine(line, desk.reading.maxLine);
  if (parsed === undefined) return undefined;
  if ('problem' in parsed) return alone(parsed.problem, parsed.raw);
  const { record, raw } = parsed;
  const text = textWithoutAnswer(record, raw);
  if (text === undefined) return alone('nested too deeply to be written again', raw);
  const item = toArticle(record, origin, desk.reading);
  if (isSkipped(item)) return { text: desk.form.failed({ record, text }, refused(item.reason)) };
  const verdict = desk.judge.judge(desk.check(item));
  tally.add(verdict);
  const why = reasonToDrop(verdict, desk.drop);
  return { text: desk.form.checked({ record, text }, verdict, why), isDropped: why !== undefined };
}

/** Why an article is dropped, in a sentence; undefined for those that are kept. */
function reasonToDrop(verdict: Verdict, drop: readonly Band[]): string | undefined {
  if (verdict.band === null || !drop.includes(verdict.band)) return undefined;
  const [worst] = gravestFirst(verdict.findings);
  const what = `It is ${verdictText(verdict)}`;
  return worst === undefined ? `${what}.` : `${what}: ${findingText(worst, verdict.article)}`;
}
