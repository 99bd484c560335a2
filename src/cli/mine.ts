import { dirname, join } from 'node:path';
import type { Comparison } from '../compare/comparison.js';
import { createDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import { readRows, type Row } from '../evaluate/rows.js';
import { draftFiles } from '../learn/mine/draft-file.js';
import type { Draft } from '../learn/mine/draft.js';
import { mineContrast, minePairs, type Mining } from '../learn/mine/mine.js';
import { readArticles } from '../read/index.js';
import { makeFolder } from '../report/make-folder.js';
import { count, skippedText } from '../report/say.js';
import { writeWhole } from '../report/whole-file.js';
import { loadShipped, shippedKnowledge } from '../rules/knowledge.js';
import { EXIT, type CommandOptions, type Io, type Run } from './io.js';

const FOLDER = 'lakeby-drafts';
const LEAST = 4;
/** Stories are rarer than sentences. */
const LEAST_STORIES = 3;
const LIMIT = 600;

/** `lakeby mine pairs`: drafts of rules from sentences by machines beside the same sentences by people. */
export const pairs: Run = (inputs, options, io) =>
  mined(minePairs, () => readRows(inputs, { stdin: io.stdin }), options, io);

/** `lakeby mine contrast`: drafts of rules from articles by machines and articles by people. */
export const contrast: Run = ([garbled = '', ...human], options, io) => {
  const labelled = (inputs: readonly string[], label: string) => readLabelled(inputs, label, io);
  return mined(mineContrast, () => chained(labelled([garbled], 'garbled'), labelled(human, 'human')), options, io);
};

/** `lakeby mine stories`: drafts of rules from words that one article has where others about the same event have another. */
export const stories: Run = async (inputs, options, io) => {
  const [{ compareItems }, { createStoryWords }] = await Promise.all([
    import('../run/stories.js'),
    import('../learn/mine/stories.js'),
  ]);
  const detector = await io.createDetector({});
  const comparison = await detector.comparison();
  const words = createStoryWords();
  const counted: Comparison = {
    ...comparison,
    departures(story) {
      words.add(comparison.otherWords(story));
      return story.map(() => []);
    },
  };
  const limits = limitsOf(options, LEAST_STORIES);
  const { items, remarks } = compareItems(readArticles(inputs, { stdin: io.stdin }), counted, 'story');
  for await (const item of items) if ('reason' in item) io.stderr.write(`lakeby: skipped ${skippedText(item)}\n`);
  for (const remark of remarks()) io.stderr.write(`lakeby: ${remark}\n`);
  return write(words.drafts({ ...limits, taken: detector.rules.map(({ id }) => id) }), options, io);
};

async function mined(
  mine: (mining: Mining) => Promise<Draft[]>,
  rows: Mining['rows'],
  options: CommandOptions,
  io: Io,
): Promise<number> {
  const drafts = await mine({
    knowledge: shippedKnowledge(loadShipped()),
    rows,
    human: options.human && (() => readRows(options.human ?? [], { stdin: io.stdin })),
    taken: (await createDetector()).rules.map(({ id }) => id),
    ...limitsOf(options, LEAST),
    say: (step) => io.stderr.write(`lakeby: ${step}\n`),
  });
  return write(drafts, options, io);
}

function limitsOf({ least, limit }: CommandOptions, fallback: number): Pick<Mining, 'least' | 'limit'> {
  return { least: wholeNumber('--least', least, fallback), limit: wholeNumber('--limit', limit, LIMIT) };
}

/** Writes drafts as rule files and says what to do with them. */
async function write(drafts: readonly Draft[], { output: folder = FOLDER }: CommandOptions, io: Io): Promise<number> {
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
