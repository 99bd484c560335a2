import { z } from 'zod';
import { UserError } from '../errors.js';
import type { LakebyDetector } from '../create-detector.js';
import type { Article } from '../model.js';
import { READING } from '../read/defaults.js';
import type { Line } from '../read/blocks.js';
import { splitLines } from '../read/lines.js';
import { isSkipped } from '../read/reader.js';
import { toArticle, valueArticle } from '../read/record.js';
import { verdictJson } from '../report/verdict-json.js';
import { safeJson } from '../report/visible.js';
import { createBallots, joined, sketched } from '../run/story-steps.js';
import { effective } from './effective.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { detectorFor } from './settings.js';
import { streamSink } from './sink.js';

/** Longest line: a story of long articles, or all counts. */
const MAX_LINE = 256 * 1024 * 1024;
const PATH = 'stdin';

const MISTAKES = [z.ZodError, SyntaxError, RangeError, UserError];

/** Answers what is in a line. */
type Answer = (value: unknown, line: number) => object;
type Detecting = () => Promise<LakebyDetector>;

const votes = z.array(z.strictObject({ other: z.number(), agrees: z.boolean() }));
const ballot = z.strictObject({
  anew: z.boolean().optional(),
  give: z.boolean().optional(),
  counts: z.string().optional(),
  told: z.string().optional(),
  at: z.number().optional(),
  met: z.array(z.number()).optional(),
  starts: z.boolean().optional(),
});
const chain = z.strictObject({ articles: z.array(z.strictObject({ at: z.number(), votes })) });
const telling = z.strictObject({
  story: z.strictObject({ number: z.number(), articles: z.number() }),
  articles: z.array(z.record(z.string(), z.unknown())),
});

/** The steps of finding stories on many machines (docs/spark.md), by name. */
const STEPS: Readonly<Record<string, (detecting: Detecting) => Promise<Answer>>> = {
  keys: async (detecting) => {
    const comparison = await (await detecting()).comparison();
    return (value, line) => {
      const article = valueArticle(value, { path: PATH, line }, READING);
      return isSkipped(article) ? { keys: [], error: article.reason } : sketched(article, comparison);
    };
  },
  votes: async () => {
    const cast = createBallots();
    return (value) => cast(ballot.parse(value));
  },
  join: async () => (value) => joined(chain.parse(value)),
  compare: storyVerdicts,
};

/** `lakeby stories`: one answer to each line, in its place, for as long as lines come. */
export async function run([step = '']: readonly string[], given: CommandOptions, io: Io): Promise<number> {
  const create = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
  if (create === undefined)
    throw new UserError(`There is no step "${step}".`, { hint: `The steps are ${Object.keys(STEPS).join(', ')}.` });
  const { settings } = await effective([], given);
  const answer = await create(() => detectorFor(settings, io));
  const sink = streamSink(io.stdout);
  for await (const line of splitLines(io.stdin, MAX_LINE))
    if (!(await sink.write(`${safeJson(answered(line, answer))}\n`))) break;
  await sink.close();
  return EXIT.fine;
}

/** These lines are written by programs: one that cannot be answered is a mistake there, and ends the run. */
function answered({ bytes, number }: Line, answer: Answer): object {
  try {
    return answer(JSON.parse(bytes?.toString() ?? 'null'), number);
  } catch (error) {
    if (!isMistake(error)) throw error;
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    throw new UserError(`This line is not what the step asks for: ${reason}`, {
      file: PATH,
      line: number,
      hint: 'docs/spark.md shows the lines of each step.',
    });
  }
}

/** No JSON, another form, or bytes that were not packed by Lakeby; anything else is a fault of Lakeby itself. */
function isMistake(error: unknown): error is Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(Z_|ERR_BUFFER)/.test(code) || MISTAKES.some((kind) => error instanceof kind);
}

/** Where each article of a story departs from the others, and its verdict with that. */
async function storyVerdicts(detecting: Detecting): Promise<Answer> {
  const detector = await detecting();
  const comparison = await detector.comparison();
  return (value, line) => {
    const { articles, story } = telling.parse(value);
    const read = articles.map((record) => readAgain(record, line));
    const departures = comparison.departures(read);
    return {
      verdicts: read.map((article, at) => verdictJson({ ...detector.check(article, departures[at]), story })),
    };
  };
}

function readAgain(record: Readonly<Record<string, unknown>>, line: number): Article {
  const article = toArticle(record, { path: PATH, line }, READING);
  if (isSkipped(article)) throw new UserError(article.reason);
  return article;
}
