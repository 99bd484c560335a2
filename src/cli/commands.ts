import { CACHE_FOLDER } from '../cache/defaults.js';
import { EXTENSIONS, FORMATS as INPUT_FORMATS } from '../read/formats.js';
import { FORMATS } from '../report/index.js';
import { LEARN } from './commands/learn.js';
import { living } from './commands/living.js';
import {
  CONFIG_OPTIONS,
  FIELD,
  FILTER_OPTIONS,
  JOBS,
  MAX_BYTES,
  MAX_FILE,
  MAX_LINE,
  MAX_RATIO,
  NO_COLOR,
  POLICY_OPTIONS,
  PRIOR_OPTION,
  RULE_OPTIONS,
  WEB_OPTIONS,
} from './commands/options.js';
import { RULES } from './commands/rules.js';
import type { CommandSpec } from './commands/spec.js';
import { STORIES } from './commands/stories.js';

const exitCodes = (failure: string): string => `
Exit codes:
  0  nothing failed
  1  ${failure}
  2  wrong usage, or a lakeby.yaml, rule file, baseline or history that cannot be used
  3  some input could not be read; everything else was checked`;

const CHECKING: readonly CommandSpec[] = [
  {
    name: 'check',
    argument: '[inputs...]',
    argumentHelp: `files, directories, globs in quotes, or - for standard input (${EXTENSIONS.join(' ')})`,
    description: 'Read articles, mark what a translation engine garbled, and score each one.',
    options: [
      {
        flags: '-f, --format <format[=file]>',
        description: `form of the report, and the file it goes to; may be repeated (${Object.keys(FORMATS).join(', ')}; default: terminal)`,
        many: true,
        as: 'formats',
      },
      { flags: '-o, --output <file>', description: 'write the report to a file' },
      {
        flags: '--fail-on <band>',
        description: 'exit with 1 from this band on (default: garbled)',
        choices: ['garbled', 'suspect', 'none'],
      },
      ...POLICY_OPTIONS,
      {
        flags: '--as <format>',
        description: 'read every input as this format, whatever its name',
        choices: INPUT_FORMATS.map(({ name }) => name),
      },
      ...WEB_OPTIONS,
      {
        flags: '--compare',
        description: 'also set articles about one event side by side, and report where one departs from others',
      },
      { flags: '--whole', description: 'read all of an HTML page, and not only the article in it' },
      FIELD,
      ...RULE_OPTIONS,
      PRIOR_OPTION,
      { flags: '--hints', description: 'also show hints: things seen in human text at times' },
      {
        flags: '-q, --quiet',
        description: 'only the suspect and garbled articles, a line each, what was skipped, and one line of summary',
      },
      NO_COLOR,
      {
        flags: '--cache [folder]',
        description: `keep verdicts for later runs, which then check only what is new (default: ${CACHE_FOLDER})`,
      },
      JOBS,
      MAX_BYTES,
      MAX_LINE,
      MAX_FILE,
      MAX_RATIO,
      ...CONFIG_OPTIONS,
    ],
    after: `${exitCodes('an article is at or above --fail-on, the baseline aside; or a limit was passed')}

Examples:
  lakeby check articles/
  lakeby check 'feed/**/*.jsonl' --field text=body --format jsonl --output verdicts.jsonl
  cat article.txt | lakeby check -
  lakeby check --url https://example.org/feed.xml --cache`,
    load: () => import('./check.js'),
  },
  {
    name: 'filter',
    description:
      'Add a verdict to every line of JSONL on its way from standard input to standard output, under the key "lakeby".',
    options: [
      ...FILTER_OPTIONS,
      {
        flags: '--fail-on <band>',
        description: 'exit with 1 from this band on',
        choices: ['garbled', 'suspect', 'none'],
        default: 'none',
      },
      FIELD,
      ...RULE_OPTIONS,
      PRIOR_OPTION,
      { flags: '-q, --quiet', description: 'no summary of what was done with --in' },
      JOBS,
      MAX_BYTES,
      MAX_LINE,
      MAX_RATIO,
      ...CONFIG_OPTIONS,
    ],
    after: `${exitCodes('an article is at or above --fail-on')}

Lines keep their order and their fields; a line that cannot be checked comes out with lakeby.error. Of the files of --in each is
written whole or not at all; a run that was ended goes on where it was.

Examples:
  zcat news.jsonl.gz | lakeby filter | jq -c 'select(.lakeby.band == "clean")'
  zcat news.jsonl.gz | lakeby filter --drop garbled --dropped dropped.jsonl > kept.jsonl
  lakeby filter --in shards/ --out filtered/ --drop garbled,suspect`,
    load: () => import('./filter.js'),
  },
];

/** The options of `check` but those that make no sense here. */
const COMPARE: CommandSpec = {
  ...CHECKING[0],
  name: 'compare',
  description:
    'Find the articles about one event, set them side by side, and report where one says something else than the others.',
  options: CHECKING[0].options.filter(({ flags }) => flags !== '--compare' && flags !== JOBS.flags),
  after: `${exitCodes('an article is at or above --fail-on, the baseline aside; or a limit was passed')}

Each article is checked as well. Articles of one story come out together, those that are alone at the end.

Examples:
  lakeby compare monday/
  lakeby compare feed.jsonl --format html=stories.html`,
  load: async () => ({ run: (await import('./check.js')).compare }),
};

/** Every command. Help, parsing and dispatch come from this table. */
export const COMMANDS: readonly CommandSpec[] = [
  ...CHECKING,
  COMPARE,
  STORIES,
  ...living(CHECKING[0]),
  ...LEARN,
  ...RULES,
];
