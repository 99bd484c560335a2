import { UserError } from '../errors.js';
import { evaluate } from '../evaluate/evaluate.js';
import { FORMATS } from '../evaluate/formats.js';
import { gather, isEmpty, joinSamples, type Sample, type Split } from '../evaluate/gather.js';
import { lacking } from '../evaluate/notes.js';
import { readRows } from '../evaluate/rows.js';
import { checkerOf } from '../evaluate/score-article.js';
import { readScored, scoredLines, movePrior } from '../evaluate/scored-file.js';
import { PRIOR } from '../score/model.js';
import { writeWhole } from '../report/whole-file.js';
import { measuringOptions } from './evaluate-options.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { createProgress } from './progress.js';
import { createTally } from '../report/tally.js';
import { detectorFor, priorOf, readOptions, reportOptions } from './settings.js';
import { streamSink } from './sink.js';

/** `lakeby evaluate`: check labelled text and say how far the verdicts are right. */
export async function run(inputs: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { scored = [], writeScored, format = 'terminal' } = options;
  const measuring = { ...measuringOptions(options), inputs: [...inputs, ...scored] };
  const render = await FORMATS[format]?.();
  if (!render) throw new Error(`No form of evaluation is called "${format}".`);
  const sample = await sampleOf(inputs, { ...options, split: measuring.split }, io);
  refuseNothing(sample, measuring.split);
  const evaluation = evaluate(sample, measuring);
  if (writeScored !== undefined) await writeWhole(writeScored, scoredLines(movePrior(sample, measuring.prior, PRIOR)));
  await write(render(evaluation, reportOptions(options, io)), options.output, io);
  return warned(sample, io) ? EXIT.found : EXIT.fine;
}

/** Labelled text is checked; rows that were scored before are taken as they are. */
async function sampleOf(
  inputs: readonly string[],
  options: CommandOptions & { readonly split: Split },
  io: Io,
): Promise<Sample> {
  const { scored = [], split } = options;
  if (inputs.length + scored.length === 0)
    throw new UserError('There is nothing to evaluate.', {
      hint: 'Name labelled JSONL, or scored rows with --scored.',
    });
  const prior = priorOf(options.prior) ?? PRIOR;
  const { maxLine } = await readOptions(options);
  const from = { stdin: io.stdin, ...(maxLine === undefined ? {} : { maxLine }) };
  const before =
    scored.length > 0 ? movePrior(await readScored(readRows(scored, from), split), PRIOR, prior) : undefined;
  if (inputs.length === 0) return joinSamples(before);
  const progress = createProgress(io, options.output !== undefined || io.stdout.isTTY !== true);
  const tally = createTally();
  const now = await gather(readRows(inputs, from), {
    checker: checkerOf(await detectorFor(options, io)),
    split,
    checked(verdict) {
      tally.add(verdict);
      progress.step(tally.summary);
    },
  });
  progress.done();
  return joinSamples(before, now);
}

function refuseNothing(sample: Sample, split: Split): void {
  if (!isEmpty(sample)) return;
  throw new UserError(`There is no row of split ${split} in these files.`, {
    hint: 'Rows say "split": "dev" or "test"; --split all takes every row.',
  });
}

async function write(text: string, output: string | undefined, io: Io): Promise<void> {
  if (output !== undefined) return writeWhole(output, [text]);
  const sink = streamSink(io.stdout);
  await sink.write(text);
  await sink.close();
}

/** Says on stderr that a class is missing, for those who do not look into the report. */
function warned({ articles }: Sample, io: Io): boolean {
  const message = articles.length > 0 ? lacking(articles) : undefined;
  if (message !== undefined) io.stderr.write(`lakeby: ${message}\n`);
  return message !== undefined;
}
