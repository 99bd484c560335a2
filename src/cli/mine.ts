import { dirname, join } from 'node:path';
import { createDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import { readRows, type Row } from '../evaluate/rows.js';
import { draftFiles } from '../learn/mine/draft-file.js';
import type { Draft } from '../learn/mine/draft.js';
import { mineContrast, minePairs, type Mining } from '../learn/mine/mine.js';
import { count } from '../report/say.js';
import { makeFolder } from '../report/make-folder.js';
import { writeWhole } from '../report/whole-file.js';
import { loadShipped, shippedKnowledge } from '../rules/knowledge.js';
import { EXIT, type CommandOptions, type Io, type Run } from './io.js';

const FOLDER = 'lakeby-drafts';
const LEAST = 4;
const LIMIT = 600;

/** `lakeby mine pairs`: drafts of rules from sentences by machines beside the same sentences by people. */
export const pairs: Run = (inputs, options, io) =>
  mined(minePairs, () => readRows(inputs, { stdin: io.stdin }), options, io);

/** `lakeby mine contrast`: drafts of rules from articles by machines and articles by people. */
export const contrast: Run = ([garbled = '', ...human], options, io) => {
  const labelled = (inputs: readonly string[], label: string) => readLabelled(inputs, label, io);
  return mined(mineContrast, () => chained(labelled([garbled], 'garbled'), labelled(human, 'human')), options, io);
};

async function mined(
  mine: (mining: Mining) => Promise<Draft[]>,
  rows: Mining['rows'],
  options: CommandOptions,
  io: Io,
): Promise<number> {
  const folder = options.output ?? FOLDER;
  const drafts = await mine({
    knowledge: shippedKnowledge(loadShipped()),
    rows,
    human: options.human && (() => readRows(options.human ?? [], { stdin: io.stdin })),
    taken: (await createDetector()).rules.map(({ id }) => id),
    least: wholeNumber('--least', options.least, LEAST),
    limit: wholeNumber('--limit', options.limit, LIMIT),
    say: (step) => io.stderr.write(`lakeby: ${step}\n`),
  });
  if (drafts.length === 0) {
    io.stdout.write('Nothing was found often enough for a draft; --least 2 asks for less.\n');
    return EXIT.found;
  }
  for (const { path, text } of draftFiles(drafts)) {
    makeFolder(dirname(join(folder, path)));
    await writeWhole(join(folder, path), text);
  }
  io.stdout.write(summary(drafts, folder));
  return EXIT.fine;
}

function summary(drafts: readonly Draft[], folder: string): string {
  const of = (category: string): number => drafts.filter((draft) => draft.category === category).length;
  return [
    `${count(drafts.length, 'draft')} in ${folder}: ${of('senses')} of senses, ${of('calques')} of phrases, ${of('grammar')} of word order.`,
    'Each needs a person: review it, write examples of your own, and move it to a family. Then:',
    '',
    `  lakeby rules test ${folder}`,
    `  lakeby rules impact --rules ${folder} --on labelled.jsonl`,
    '',
  ].join('\n');
}

/** Rows of a file whose name says what they are: a label that they may lack. */
async function* readLabelled(inputs: readonly string[], label: string, { stdin }: Io): AsyncGenerator<Row> {
  for await (const { record, origin } of readRows(inputs, { stdin })) yield { record: { ...record, label }, origin };
}

async function* chained(...parts: readonly AsyncIterable<Row>[]): AsyncGenerator<Row> {
  for (const part of parts) yield* part;
}

function wholeNumber(flag: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new UserError(`${flag} ${given} is no whole number above 0.`, { hint: `For example: ${flag} ${otherwise}` });
}
