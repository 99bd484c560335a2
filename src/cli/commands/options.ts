import { PRIOR } from '../../score/model.js';
import { LIMITS, sizeText } from '../../read/limits.js';
import type { OptionSpec } from './spec.js';

/** Folders of rules, and rules that stay silent. */
export const RULE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--rules <folder>', description: 'also use the rule files in this folder; may be repeated', many: true },
  { flags: '--off <rule>', description: 'switch a rule off by its id; may be repeated', many: true },
];

/** The share of garbled articles a score is a probability under. */
export const PRIOR_OPTION: OptionSpec = {
  flags: '--prior <share>',
  description: `share of garbled articles that is to be expected; the score is a probability under it (default: ${PRIOR})`,
};

/** What is read from the Web, and how. */
export const WEB_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--url <address>',
    description: 'also fetch and read this feed or page, and nothing it links to; may be repeated',
    many: true,
  },
  { flags: '--timeout <seconds>', description: 'longest time for one address, redirects included (default: 60)' },
  { flags: '--allow-private', description: 'let --url reach this machine and private networks' },
];

/** Names of the fields of a record. */
export const FIELD: OptionSpec = {
  flags: '--field <part=name>',
  description:
    'name of a field or column, as text=body; parts are text, id, title, source, published, language, url; may be repeated',
  many: true,
};

/** How many threads check. */
export const JOBS: OptionSpec = {
  flags: '--jobs <number>',
  description: 'threads that check (default: as many as the machine has cores, where there is enough for them to do)',
};

/** What `filter` does with whole files, with what it finds, and in which form. */
export const FILTER_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--in <input>',
    description: 'files, folders or globs of JSONL to filter file by file, in place of standard input; may be repeated',
    many: true,
  },
  { flags: '--out <folder>', description: 'where they go, under their names; files that are done are passed over' },
  { flags: '--force', description: 'also filter files again that are done' },
  { flags: '--drop <bands>', description: 'leave out articles of these bands, as garbled or garbled,suspect' },
  { flags: '--dropped <file>', description: 'where dropped lines go, with reasons; with --in, a folder' },
  {
    flags: '--attributes <form>',
    description: 'in place of the lines, write attributes in this form, a line each',
    choices: ['dolma'],
  },
];

/** The longest article. */
export const MAX_BYTES: OptionSpec = {
  flags: '--max-bytes <size>',
  description: `skip longer articles (default: ${sizeText(LIMITS.maxBytes)})`,
};

/** The longest line. */
export const MAX_LINE: OptionSpec = {
  flags: '--max-line <size>',
  description: `skip longer lines of JSONL and rows of CSV (default: ${sizeText(LIMITS.maxLine)})`,
};

/** The longest file that is held whole. */
export const MAX_FILE: OptionSpec = {
  flags: '--max-file <size>',
  description: `skip longer files, pages and records of a format that is held whole (default: ${sizeText(LIMITS.maxFile)})`,
};

/** How far a compressed input may grow. */
export const MAX_RATIO: OptionSpec = {
  flags: '--max-ratio <number>',
  description: `stop a compressed input that grows to more than this many times its size (default: ${LIMITS.maxRatio})`,
};

/** How a report is coloured. */
export const NO_COLOR: OptionSpec = {
  flags: '--no-color',
  description: 'no colours; NO_COLOR and FORCE_COLOR are obeyed too',
};

/** Which rows of labelled text are used. */
export const SPLIT: OptionSpec = {
  flags: '--split <split>',
  description: 'only rows of this split',
  choices: ['dev', 'test', 'all'],
  default: 'all',
};

/** The file of settings, or none. */
export const CONFIG_OPTIONS: readonly OptionSpec[] = [
  { flags: '--config <file>', description: 'settings to use (default: the nearest lakeby.yaml, here or above)' },
  { flags: '--no-config', description: 'use no lakeby.yaml' },
];

/** What fails a run besides --fail-on, and what is known and does not. */
export const POLICY_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--baseline <file>',
    description: 'what is known already: an article in it fails only through a finding that is not',
  },
  { flags: '--update-baseline', description: 'accept what this run finds, and write it into the baseline' },
  {
    flags: '--max-garbled-share <share>',
    description: 'exit with 1 if more of the scored articles are garbled, such as 0.05; silent below 20 articles',
  },
  {
    flags: '--history <file>',
    description: 'exit with 1 if a source does worse than in earlier runs, whose counts are kept in this file',
  },
];
