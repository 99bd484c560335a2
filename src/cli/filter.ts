import type { LakebyDetector } from '../create-detector.js';
import { bandJudge, type Judge } from '../policy/judge.js';
import { peek } from '../read/bytes/chunks.js';
import { READING } from '../read/defaults.js';
import { splitLines } from '../read/lines.js';
import type { Line } from '../read/blocks.js';
import { isSkipped, type ReadOptions } from '../read/reader.js';
import { parseLine, toArticle, type JsonObject, type ParsedLine } from '../read/record.js';
import { toUtf8 } from '../read/bytes/transcode.js';
import type { FilterErrorJson, VerdictJson } from '../report/schema.js';
import { count } from '../report/say.js';
import { createTally, type Tally } from '../report/tally.js';
import { SCHEMA_VERSION, verdictJson } from '../report/verdict-json.js';
import { safeJson } from '../report/visible.js';
import { effective } from './effective.js';
import type { CommandOptions, Io } from './io.js';
import { detectorFor, exitCode, readOptions } from './settings.js';
import { streamSink } from './sink.js';

const PATH = 'stdin';

type Parsed = Extract<ParsedLine, { record: JsonObject }>;

/** What answering one line takes. */
interface Parts {
  readonly detector: LakebyDetector;
  readonly reading: ReadOptions;
  readonly tally: Tally;
  readonly judge: Judge;
}

/** `lakeby filter`: every line of JSONL comes out in its place, with a verdict or an error under `lakeby`. */
export async function run(_: readonly string[], given: CommandOptions, io: Io): Promise<number> {
  const { settings: options } = await effective([], given);
  const reading = { ...READING, ...(await readOptions(options)) };
  const parts = {
    detector: await detectorFor(options, io),
    reading,
    tally: createTally(),
    judge: bandJudge(options.failOn ?? 'none'),
  };
  const { chunks } = await peek(io.stdin);
  const sink = streamSink(io.stdout);
  for await (const line of splitLines(toUtf8(chunks), reading.maxLine)) {
    const parsed = parseLine(line, reading.maxLine);
    if (parsed && !(await sink.write(`${answer(parsed, line, parts)}\n`))) break;
  }
  await sink.close();
  const summary = parts.tally.summary(await parts.judge.end());
  if (summary.skippedCount > 0)
    io.stderr.write(
      `lakeby: ${count(summary.skippedCount, 'line')} could not be checked; see lakeby.error in the output.\n`,
    );
  return exitCode(summary);
}

function answer(parsed: ParsedLine, { number }: Line, { detector, reading, tally, judge }: Parts): string {
  const origin = { path: PATH, line: number };
  const refused = (reason: string): FilterErrorJson => {
    tally.skip({ origin, reason });
    return { version: SCHEMA_VERSION, error: reason, line: number };
  };
  if ('problem' in parsed) return answerAlone(refused(parsed.problem), parsed.raw);
  const source = withoutAnswer(parsed);
  if (source === undefined) return answerAlone(refused('nested too deeply to be written again'), parsed.raw);
  const item = toArticle(parsed.record, origin, reading);
  if (isSkipped(item)) return withAnswer(source, refused(item.reason));
  const verdict = judge.judge(detector.check(item));
  tally.add(verdict);
  return withAnswer(source, verdictJson(verdict));
}

/** The answer to a line that is not a record and cannot be kept as one. */
function answerAlone(failure: FilterErrorJson, input: string | undefined): string {
  return safeJson({ lakeby: { ...failure, ...(input === undefined ? {} : { input }) } });
}

/** The record as it came in, to the letter, with one more key; an older answer of Lakeby's is replaced. */
function withAnswer(source: string, value: VerdictJson | FilterErrorJson): string {
  const fields = source.slice(0, -1).trimEnd();
  return `${fields}${fields === '{' ? '' : ','}"lakeby":${safeJson(value)}}`;
}

/** A record's text without an older answer; undefined where V8 cannot write it again: it reads deeper nesting than it writes. */
function withoutAnswer({ record, raw }: Parsed): string | undefined {
  if (!Object.hasOwn(record, 'lakeby')) return raw;
  const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'lakeby'));
  try {
    return JSON.stringify(rest);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
