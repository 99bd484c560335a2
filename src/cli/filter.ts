import type { LakebyDetector } from '../check.js';
import { toUtf8 } from '../read/decode.js';
import { peek } from '../read/chunks.js';
import { LIMITS } from '../read/limits.js';
import { splitLines, type Line } from '../read/lines.js';
import { isSkipped, type ReadOptions } from '../read/reader.js';
import { FIELDS, parseLine, toArticle, type JsonObject, type ParsedLine } from '../read/record.js';
import type { FilterErrorJson, VerdictJson } from '../report/schema.js';
import { count } from '../report/say.js';
import { createTally, type Tally } from '../report/tally.js';
import { SCHEMA_VERSION, verdictJson } from '../report/verdict-json.js';
import { safeJson } from '../report/visible.js';
import type { CommandOptions, Io } from './io.js';
import { detectorFor, exitCode, readOptions } from './settings.js';
import { streamSink } from './sink.js';

const PATH = 'stdin';

/** What answering one line takes. */
interface Parts {
  readonly detector: LakebyDetector;
  readonly reading: ReadOptions;
  readonly tally: Tally;
}

/** `lakeby filter`: every line of JSONL comes out in its place, with a verdict or an error under `lakeby`. */
export async function run(_: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const reading = { ...LIMITS, fields: FIELDS, ...(await readOptions(options)) };
  const parts = { detector: await detectorFor(options, io), reading, tally: createTally() };
  const { head, chunks } = await peek(io.stdin);
  const sink = streamSink(io.stdout);
  for await (const line of splitLines(toUtf8(head, chunks), reading.maxLine)) {
    const parsed = parseLine(line, reading.maxLine);
    if (parsed && !(await sink.write(`${answer(parsed, line, parts)}\n`))) break;
  }
  await sink.close();
  const summary = parts.tally.summary();
  if (summary.skippedCount > 0) io.stderr.write(`lakeby: ${count(summary.skippedCount, 'line')} could not be checked; see lakeby.error in the output.\n`);
  return exitCode(summary, options.failOn ?? 'none');
}

function answer(parsed: ParsedLine, { number }: Line, { detector, reading, tally }: Parts): string {
  const origin = { path: PATH, line: number };
  if ('problem' in parsed) {
    tally.skip({ origin, reason: parsed.problem });
    return safeJson({ lakeby: { ...failure(parsed.problem, number), ...(parsed.raw === undefined ? {} : { input: parsed.raw }) } });
  }
  const item = toArticle(parsed.record, origin, reading);
  if (isSkipped(item)) {
    tally.skip(item);
    return withVerdict(parsed, failure(item.reason, number));
  }
  const verdict = detector.check(item);
  tally.add(verdict);
  return withVerdict(parsed, verdictJson(verdict));
}

function failure(error: string, line: number): FilterErrorJson {
  return { version: SCHEMA_VERSION, error, line };
}

/** The record as it came in, to the letter, with one more key; an older answer of Lakeby's is replaced. */
function withVerdict({ record, raw }: { record: JsonObject; raw: string }, value: VerdictJson | FilterErrorJson): string {
  const source = Object.hasOwn(record, 'lakeby') ? withoutLakeby(record) : raw;
  const fields = source.slice(0, -1).trimEnd();
  return `${fields}${fields === '{' ? '' : ','}"lakeby":${safeJson(value)}}`;
}

function withoutLakeby({ lakeby: _, ...rest }: JsonObject): string {
  return JSON.stringify(rest);
}
