import { availableParallelism } from 'node:os';
import { UserError } from '../errors.js';
import { deskFor, type FilterSetup } from '../filter/set-up.js';
import type { Band } from '../model.js';
import { bandJudge } from '../policy/judge.js';
import { READING } from '../read/defaults.js';
import { effective } from './effective.js';
import { runShards } from './filter-shards.js';
import { runStream } from './filter-stream.js';
import type { CommandOptions, Io } from './io.js';
import { jobsOf } from './jobs.js';
import { detectorFor, detectorOptions, readOptions } from './settings.js';
import { listenForStop } from './stop.js';

/** `lakeby filter`: every line of JSONL comes out in its place, with a verdict or an error; from a stream, or file by file. */
export async function run(_: readonly string[], given: CommandOptions, io: Io): Promise<number> {
  const { settings: options } = await effective([], given);
  refuseContradictions(options);
  const threads = { jobs: jobsOf(options.jobs), cores: availableParallelism() };
  const failOn = options.failOn ?? 'none';
  const setup: FilterSetup = {
    detector: detectorOptions(options),
    reading: { ...READING, ...(await readOptions(options)) },
    form: options.attributes ?? 'lakeby',
    drop: bandsOf(options.drop),
    failOn,
  };
  const desk = deskFor(setup, await detectorFor(options, io), bandJudge(failOn));
  const stop = listenForStop();
  try {
    const parts = { options, setup, desk, judge: bandJudge(failOn), threads, stop, io };
    return await (options.in === undefined ? runStream(parts) : runShards(parts, options.in));
  } finally {
    stop.release();
  }
}

const BANDS: readonly Band[] = ['clean', 'suspect', 'garbled'];

function bandsOf(value: string | undefined): Band[] {
  if (value === undefined) return [];
  return value.split(',').map((name) => {
    const band = BANDS.find((one) => one === name.trim());
    if (band) return band;
    throw new UserError(`--drop ${value}: there is no band "${name.trim()}".`, {
      hint: `Name one or more of ${BANDS.join(', ')}, as garbled,suspect.`,
    });
  });
}

interface Contradiction {
  readonly holds: (options: CommandOptions) => boolean;
  readonly message: string;
  readonly hint: string;
}

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    holds: (options) => options.in !== undefined && options.out === undefined,
    message: '--in has no folder to write to.',
    hint: 'Name one: --in shards/ --out filtered/.',
  },
  {
    holds: (options) => options.in === undefined && options.out !== undefined,
    message: '--out has no files to read.',
    hint: 'Name them: --in shards/ --out filtered/; without both, lines go from standard input to standard output.',
  },
  {
    holds: ({ drop, dropped }) => dropped !== undefined && drop === undefined,
    message: '--dropped gets nothing without --drop.',
    hint: 'Say what is dropped: --drop garbled.',
  },
  {
    holds: ({ drop, attributes }) => drop !== undefined && attributes !== undefined,
    message: '--attributes cannot go with --drop: attributes need a line for every document.',
    hint: 'Leave --drop out, and let the mixer drop documents by lakeby__article__garbled.',
  },
];

function refuseContradictions(options: CommandOptions): void {
  const found = CONTRADICTIONS.find(({ holds }) => holds(options));
  if (found) throw new UserError(found.message, { hint: found.hint });
}
