import { GARBLE_CATEGORIES } from '../model.js';
import { PRIOR } from '../score/model.js';
import { EXTENSIONS, FORMATS as INPUT_FORMATS } from '../read/formats.js';
import { FORMATS } from '../report/index.js';
import { LIMITS, sizeText } from '../read/limits.js';
import type { CommandOptions, Run } from './io.js';

/** An option as commander shows it. `many` ones may be given again and again. */
export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly many?: boolean;
  /** The name a command knows it by, where commands give one flag different kinds of value. */
  readonly as?: keyof CommandOptions;
}

/** A command of the program. `load` fetches its code when it is called, which keeps the start short. */
export interface CommandSpec {
  /** Words of the command line: `rules list`. */
  readonly name: string;
  readonly argument?: string;
  readonly argumentHelp?: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  readonly after?: string;
  load(): Promise<{ readonly run: Run }>;
}

const CATEGORIES = [...GARBLE_CATEGORIES, 'damage', 'disclosure'];

const RULE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--rules <folder>', description: 'also use the rule files in this folder; may be repeated', many: true },
  { flags: '--off <rule>', description: 'switch a rule off by its id; may be repeated', many: true },
];

const PRIOR_OPTION: OptionSpec = {
  flags: '--prior <share>',
  description: `share of garbled articles that is to be expected; the score is a probability under it (default: ${PRIOR})`,
};

const FIELD: OptionSpec = {
  flags: '--field <part=name>',
  description:
    'name of a field or column, as text=body; parts are text, id, title, source, published, language, url; may be repeated',
  many: true,
};

const MAX_BYTES: OptionSpec = {
  flags: '--max-bytes <size>',
  description: `skip longer articles (default: ${sizeText(LIMITS.maxBytes)})`,
};
const MAX_LINE: OptionSpec = {
  flags: '--max-line <size>',
  description: `skip longer lines of JSONL and rows of CSV (default: ${sizeText(LIMITS.maxLine)})`,
};

const MAX_FILE: OptionSpec = {
  flags: '--max-file <size>',
  description: `skip longer files, pages and records of a format that is held whole (default: ${sizeText(LIMITS.maxFile)})`,
};
const MAX_RATIO: OptionSpec = {
  flags: '--max-ratio <number>',
  description: `stop a compressed input that grows to more than this many times its size (default: ${LIMITS.maxRatio})`,
};

const MINE_OPTIONS: readonly OptionSpec[] = [
  { flags: '-o, --output <folder>', description: 'where the drafts are written (default: lakeby-drafts)' },
  {
    flags: '--least <number>',
    description: 'sentences or articles, counted without their versions, that must show it (default: 4)',
  },
  { flags: '--limit <number>', description: 'most drafts of each kind (default: 600)' },
];

const MINE_CODES = `
Rows of a split other than dev are left out. A draft holds counts and sentences made from templates, nothing of the text.

Exit codes:
  0  drafts were written
  1  nothing was found often enough
  2  wrong usage, or a row that cannot be used`;

const EXIT_CODES = `
Exit codes:
  0  nothing at or above --fail-on
  1  an article is at or above --fail-on
  2  wrong usage, or a rule file that cannot be used
  3  some input could not be read; everything else was checked`;

/** Every command. Help, parsing and dispatch come from this table. */
export const COMMANDS: readonly CommandSpec[] = [
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
      {
        flags: '--as <format>',
        description: 'read every input as this format, whatever its name',
        choices: INPUT_FORMATS.map(({ name }) => name),
      },
      { flags: '--whole', description: 'read all of an HTML page, and not only the article in it' },
      FIELD,
      ...RULE_OPTIONS,
      PRIOR_OPTION,
      { flags: '--hints', description: 'also show hints: things seen in human text at times' },
      {
        flags: '-q, --quiet',
        description: 'only the suspect and garbled articles, a line each, and one line of summary',
      },
      { flags: '--no-color', description: 'no colours; NO_COLOR and FORCE_COLOR are obeyed too' },
      MAX_BYTES,
      MAX_LINE,
      MAX_FILE,
      MAX_RATIO,
    ],
    after: `${EXIT_CODES}

Examples:
  lakeby check articles/
  lakeby check 'feed/**/*.jsonl' --field text=body --format jsonl --output verdicts.jsonl
  cat article.txt | lakeby check -`,
    load: () => import('./check.js'),
  },
  {
    name: 'filter',
    description:
      'Add a verdict to every line of JSONL on its way from standard input to standard output, under the key "lakeby".',
    options: [
      {
        flags: '--fail-on <band>',
        description: 'exit with 1 from this band on',
        choices: ['garbled', 'suspect', 'none'],
        default: 'none',
      },
      FIELD,
      ...RULE_OPTIONS,
      PRIOR_OPTION,
      MAX_BYTES,
      MAX_LINE,
    ],
    after: `${EXIT_CODES}

Lines keep their order and their fields; a line that cannot be checked comes out with lakeby.error.

Example:
  zcat news.jsonl.gz | lakeby filter | jq -c 'select(.lakeby.band == "clean")'`,
    load: () => import('./filter.js'),
  },
  {
    name: 'evaluate',
    argument: '[labelled...]',
    argumentHelp: 'labelled JSONL, plain or gzipped: articles with "label", or rated sentences with "errors"',
    description: 'Check labelled text and measure how far the verdicts are right.',
    options: [
      {
        flags: '-f, --format <format>',
        description: 'form of the report',
        choices: ['terminal', 'json', 'html'],
        default: 'terminal',
      },
      { flags: '-o, --output <file>', description: 'write the report to a file, whole or not at all' },
      {
        flags: '--split <split>',
        description: 'measure only rows of this split',
        choices: ['dev', 'test', 'all'],
        default: 'all',
      },
      PRIOR_OPTION,
      { flags: '--bootstrap <number>', description: 'resamples behind each interval; 0 for none (default: 1000)' },
      { flags: '--seed <number>', description: 'seed of the resamples (default: 1)' },
      {
        flags: '--scored <file>',
        description: 'measure rows that were scored before; may be repeated',
        many: true,
      },
      {
        flags: '--write-scored <file>',
        description: 'write the scored rows as JSONL, gzipped if the name ends in .gz',
      },
      ...RULE_OPTIONS,
      { flags: '-q, --quiet', description: 'only the figures of most weight' },
      { flags: '--no-color', description: 'no colours; NO_COLOR and FORCE_COLOR are obeyed too' },
      MAX_LINE,
    ],
    after: `
Exit codes:
  0  measured
  1  measured, but one class is missing, so that most figures have no value
  2  wrong usage, or a labelled row that cannot be used; nothing was written

Labels are human, mt and garbled. Text labelled mt is classed: visibly garbled by its engine or its quality, or neither.

Examples:
  lakeby evaluate labelled.jsonl.gz --split test --format json --output evaluation.json
  lakeby evaluate articles.jsonl spans.jsonl --write-scored scored.jsonl.gz`,
    load: () => import('./evaluate.js'),
  },
  {
    name: 'train',
    argument: '<articles...>',
    argumentHelp: 'labelled JSONL, plain or gzipped; rows of a split other than dev are not learned from',
    description: 'Learn from labelled text what findings and wording are worth, and what score they make.',
    options: [
      {
        flags: '--pairs <file>',
        description: "pairs of sentences, a machine version beside a person's; may be repeated",
        many: true,
      },
      {
        flags: '-o, --output <folder>',
        description:
          'where weights.json, calibration.json, wording.bin and pivot.bin are written; without it nothing is',
      },
      {
        flags: '--left-out <file>',
        description:
          'also score every article by a model that has not seen its part of the corpus, for evaluate --scored',
      },
      { flags: '--date <day>', description: 'day that the files name (default: today)' },
    ],
    after: `
Exit codes:
  0  learned
  2  wrong usage, or a row that cannot be used; nothing was written

Example:
  lakeby train articles.jsonl.gz --pairs pairs.jsonl.gz --output rules/generated --left-out left-out.jsonl.gz`,
    load: () => import('./train.js'),
  },
  {
    name: 'mine pairs',
    argument: '<pairs...>',
    argumentHelp: 'JSONL, plain or gzipped: a sentence by a machine ("mt") beside the same by a person ("human")',
    description: 'Draft rules from pairs of sentences: words in the wrong sense, phrases and word order of machines.',
    options: [
      {
        flags: '--human <file>',
        description: 'labelled articles whose human ones show what people write besides; may be repeated',
        many: true,
      },
      ...MINE_OPTIONS,
    ],
    after: `${MINE_CODES}

Example:
  lakeby mine pairs pairs.jsonl.gz --output drafts`,
    load: async () => ({ run: (await import('./mine.js')).pairs }),
  },
  {
    name: 'mine contrast',
    argument: '<garbled> <human...>',
    argumentHelp: 'JSONL, plain or gzipped: articles by machines, then articles by people',
    description: 'Draft rules from articles by machines and by people: phrases and word order of machines.',
    options: MINE_OPTIONS,
    after: `${MINE_CODES}

Example:
  lakeby mine contrast garbled.jsonl human.jsonl --output drafts`,
    load: async () => ({ run: (await import('./mine.js')).contrast }),
  },
  {
    name: 'rules list',
    description: 'List the rules.',
    options: [
      { flags: '--category <category>', description: 'only the rules of one category', choices: CATEGORIES },
      {
        flags: '-f, --format <format>',
        description: 'form of the list',
        choices: ['terminal', 'json'],
        default: 'terminal',
      },
      ...RULE_OPTIONS.slice(0, 1),
    ],
    load: () => import('./rules-list.js'),
  },
  {
    name: 'rules explain',
    argument: '<rule>',
    argumentHelp: 'id of a rule, as a report gives it',
    description: 'Say what a rule finds, why nobody would write it, and what was probably meant.',
    options: RULE_OPTIONS.slice(0, 1),
    load: () => import('./rules-explain.js'),
  },
  {
    name: 'rules test',
    argument: '[folders...]',
    argumentHelp: 'folders of rule files, or single files; without any, the rules Lakeby comes with',
    description:
      'Run the examples in rule files and look for conditions, patterns and keys that do not earn their place.',
    options: [],
    load: () => import('./rules-test.js'),
  },
  {
    name: 'rules new',
    argument: '<rule>',
    argumentHelp: 'id of the new rule: lower case, words joined by hyphens, named after the mistake',
    description: 'Write a rule file to start from.',
    options: [
      {
        flags: '--category <category>',
        description: 'what kind of mistake it is (default: senses)',
        choices: [...GARBLE_CATEGORIES],
      },
      { flags: '--file <path>', description: 'where to write it (default: lakeby-rules/<category>/<rule>.yaml)' },
    ],
    load: () => import('./rules-new.js'),
  },
  {
    name: 'rules impact',
    argument: '[rules...]',
    argumentHelp:
      'ids of rules: only they are reported; with no other rule set named, they are compared with doing without',
    description:
      'Compare two rule sets on labelled text: findings gained and lost, human text first, with the sentences.',
    options: [
      { flags: '--on <file>', description: 'labelled JSONL, plain or gzipped; may be repeated', many: true },
      {
        flags: '--against <folder|revision>',
        description:
          'the rules before: a folder, or the git revision of those in --rules, else of those Lakeby comes with',
      },
      ...RULE_OPTIONS,
      {
        flags: '--split <split>',
        description: 'only rows of this split',
        choices: ['dev', 'test', 'all'],
        default: 'all',
      },
      { flags: '--limit <number>', description: 'sentences shown of each rule, class and direction (default: 3)' },
      {
        flags: '-f, --format <format>',
        description: 'form of the report',
        choices: ['terminal', 'json'],
        default: 'terminal',
      },
      { flags: '-o, --output <file>', description: 'write the report to a file' },
      { flags: '--no-color', description: 'no colours; NO_COLOR and FORCE_COLOR are obeyed too' },
    ],
    after: `
Examples:
  lakeby rules impact arrows-for-missiles --on labelled.jsonl.gz
  lakeby rules impact --rules lakeby-rules --on labelled.jsonl
  lakeby rules impact --against HEAD --on labelled.jsonl --limit 20`,
    load: () => import('./rules-impact.js'),
  },
];
