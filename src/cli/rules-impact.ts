import { UserError } from '../errors.js';
import { countImpact } from '../evaluate/impact-count.js';
import { impactJson } from '../evaluate/impact-json.js';
import { classedTexts } from '../evaluate/impact-rows.js';
import { impactText } from '../evaluate/impact-terminal.js';
import type { Impact } from '../evaluate/impact.js';
import { readRows } from '../evaluate/rows.js';
import { writeWhole } from '../report/whole-file.js';
import { createTally } from '../report/tally.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { createProgress } from './progress.js';
import { ruleSides, type RuleSides } from './rule-sides.js';
import { reportOptions } from './settings.js';
import { streamSink } from './sink.js';

const LIMIT = 3;

/** `lakeby rules impact`: what a change of rules does to labelled text, human text first, with the sentences. */
export async function run(ids: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const limit = limitOf(options.limit);
  const inputs = inputsOf(options.on);
  const sides = await ruleSides(ids, options, io);
  const impact = await measured(sides, { ids, inputs, limit }, options, io);
  const render = options.format === 'json' ? impactJson : impactText;
  await write(render(impact, sides.names, reportOptions(options, io)), options.output, io);
  return EXIT.fine;
}

async function write(text: string, output: string | undefined, io: Io): Promise<void> {
  if (output !== undefined) return writeWhole(output, [text]);
  const sink = streamSink(io.stdout);
  await sink.write(text);
  await sink.close();
}

/** What is asked for, checked. */
interface Asked {
  readonly ids: readonly string[];
  readonly inputs: readonly string[];
  readonly limit: number;
}

async function measured(
  sides: RuleSides,
  { ids, inputs, limit }: Asked,
  options: CommandOptions,
  io: Io,
): Promise<Impact> {
  const count = countImpact({ only: new Set(ids), limit });
  const rows = () => readRows(inputs, { stdin: io.stdin });
  const progress = createProgress(io, true);
  const tally = createTally();
  for await (const { label, article } of classedTexts(rows, options.split ?? 'all')) {
    const after = sides.after.check(article);
    count.add(label, sides.before.check(article), after);
    tally.add(after);
    progress.step(tally.summary);
  }
  progress.done();
  const impact = count.result();
  refuseNothing(impact, options.split ?? 'all');
  return impact;
}

function refuseNothing({ classes }: Impact, split: string): void {
  if (Object.values(classes).some(({ articles }) => articles > 0)) return;
  throw new UserError('There is no labelled article in what --on names.', {
    hint: split === 'all' ? 'Rated sentences alone do not do.' : `No row says "split": "${split}"; try --split all.`,
  });
}

function inputsOf(on: readonly string[] | undefined): readonly string[] {
  if (on === undefined)
    throw new UserError('There is no text to try the rules on.', { hint: 'Name labelled JSONL with --on.' });
  if (on.includes('-'))
    throw new UserError('--on reads its files twice, so it cannot read standard input.', {
      hint: 'Write it to a file.',
    });
  return on;
}

function limitOf(value = String(LIMIT)): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new UserError(`--limit ${value} is not a whole number.`, { hint: `Without it, ${LIMIT} sentences are shown.` });
}
