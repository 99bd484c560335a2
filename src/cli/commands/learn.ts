import { MAX_LINE, NO_COLOR, PRIOR_OPTION, RULE_OPTIONS, SPLIT } from './options.js';
import type { CommandSpec, OptionSpec } from './spec.js';

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

/** Commands that measure with labelled text, and learn from it. */
export const LEARN: readonly CommandSpec[] = [
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
      SPLIT,
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
      NO_COLOR,
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
    load: () => import('../evaluate.js'),
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
    load: () => import('../train.js'),
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
    load: async () => ({ run: (await import('../mine.js')).pairs }),
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
    load: async () => ({ run: (await import('../mine.js')).contrast }),
  },
  {
    name: 'mine stories',
    argument: '<inputs...>',
    argumentHelp: 'articles in any form that lakeby check reads; those about one event are found',
    description:
      'Draft rules from articles about the same events: words that one has where several others have another.',
    options: MINE_OPTIONS.map((option) =>
      option.flags.startsWith('--least')
        ? { ...option, description: 'stories that must show it (default: 3)' }
        : option,
    ),
    after: `
A draft holds counts and sentences made from templates, nothing of the text.

Exit codes:
  0  drafts were written
  1  nothing was found often enough
  2  wrong usage

Example:
  lakeby mine stories feeds/ --output drafts`,
    load: async () => ({ run: (await import('../mine.js')).stories }),
  },
];
