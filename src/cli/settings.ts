import type { LakebyDetector, Options } from '../create-detector.js';
import { UserError } from '../errors.js';
import { parseRatio, parseSize } from '../read/limits.js';
import type { Fields, ReadOptions } from '../read/reader.js';
import { FIELDS } from '../read/record.js';
import type { Appearance, RunSummary } from '../report/reporter.js';
import { EXIT, type CommandOptions, type Io, type Output, type Settings } from './io.js';
import { didYouMean } from './suggest.js';

const WIDTH = 100;
const COLOR_LEVELS: Readonly<Record<string, Appearance['colors']>> = { '0': 0, false: 0, '2': 2, '3': 3 };

/** How to read, from the options; what was not given is left to the readers. Throws UserError on a bad size or field. */
export async function readOptions({ field, whole, ...sizes }: CommandOptions): Promise<Partial<ReadOptions>> {
  return {
    ...(whole === undefined ? {} : { whole }),
    ...Object.fromEntries(LIMITED.flatMap((name) => limitOf(name, sizes[name]))),
    ...(field === undefined ? {} : { fields: await fieldsOf(field) }),
  };
}

const LIMITED = ['maxBytes', 'maxLine', 'maxFile', 'maxRatio'] as const;

function limitOf(name: (typeof LIMITED)[number], value: string | undefined): [string, number][] {
  if (value === undefined) return [];
  return [[name, name === 'maxRatio' ? parseRatio(value) : parseSize(value)]];
}

async function fieldsOf(pairs: readonly string[]): Promise<Fields> {
  const chosen: Record<string, string> = {};
  for (const pair of pairs.flatMap((value) => value.split(','))) {
    const [, part = '', name = ''] = /^\s*(\w+)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    if (name === '')
      throw new UserError(`--field ${pair} has no name.`, {
        hint: 'Write it as text=body: the part, an equals sign, the name.',
      });
    if (!Object.hasOwn(FIELDS, part))
      throw new UserError(`--field ${pair}: an article has no part "${part}".`, {
        hint: await didYouMean(part, Object.keys(FIELDS)),
      });
    chosen[part] = name;
  }
  return { ...FIELDS, ...chosen };
}

/** The detector the options ask for. Throws UserError on a rule that is switched off and does not exist. */
export async function detectorFor(options: Partial<Settings>, io: Io): Promise<LakebyDetector> {
  return io.createDetector(detectorOptions(options));
}

/** How the detector is to be set up. */
export function detectorOptions({ rules = [], off = [], severities, ...options }: Partial<Settings>): Options {
  const prior = priorOf(options.prior);
  return { rules, switchedOff: off, severities, ...(prior === undefined ? {} : { prior }) };
}

/** The share of garbled articles that --prior names. Throws UserError if it is none. */
export function priorOf(value: string | undefined): number | undefined {
  const prior = Number(value);
  if (value === undefined || (value.trim() !== '' && prior > 0 && prior < 1))
    return value === undefined ? value : prior;
  throw new UserError(`--prior ${value} is no share between 0 and 1.`, {
    hint: 'Write the share of garbled articles that is to be expected, as 0.02.',
  });
}

/** How to report, from the options, the environment and the terminal. */
export function reportOptions({ hints, quiet, color, output }: CommandOptions, io: Io): Appearance {
  return {
    colors: color === false ? 0 : colorLevel(io.env, output === undefined ? io.stdout : undefined),
    width: (output === undefined ? io.stdout.columns : undefined) ?? WIDTH,
    hints: hints ?? false,
    quiet: quiet ?? false,
  };
}

/** FORCE_COLOR wins over NO_COLOR (no-color.org), as in Node itself; then a terminal gets colours and a file does not. */
function colorLevel(env: Io['env'], stream: Output | undefined): Appearance['colors'] {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return COLOR_LEVELS[forced] ?? 1;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return 0;
  return stream?.isTTY === true ? 1 : 0;
}

/** The exit code of a run: unread inputs before failures, failures before nothing. */
export function exitCode({ failures, skippedCount }: RunSummary): number {
  if (skippedCount > 0) return EXIT.unread;
  return failures.length > 0 ? EXIT.found : EXIT.fine;
}
