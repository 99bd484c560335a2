import { GARBLE_CATEGORIES } from '../../model.js';
import { NO_COLOR, RULE_OPTIONS, SPLIT } from './options.js';
import type { CommandSpec } from './spec.js';

const CATEGORIES = [...GARBLE_CATEGORIES, 'damage', 'disclosure'];

/** Commands for those who read and write rules. */
export const RULES: readonly CommandSpec[] = [
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
    load: () => import('../rules-list.js'),
  },
  {
    name: 'rules explain',
    argument: '<rule>',
    argumentHelp: 'id of a rule, as a report gives it',
    description: 'Say what a rule finds, why nobody would write it, and what was probably meant.',
    options: RULE_OPTIONS.slice(0, 1),
    load: () => import('../rules-explain.js'),
  },
  {
    name: 'rules test',
    argument: '[folders...]',
    argumentHelp: 'folders of rule files, or single files; without any, the rules Lakeby comes with',
    description:
      'Run the examples in rule files and look for conditions, patterns and keys that do not earn their place.',
    options: [],
    load: () => import('../rules-test.js'),
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
    load: () => import('../rules-new.js'),
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
      SPLIT,
      { flags: '--limit <number>', description: 'sentences shown of each rule, class and direction (default: 3)' },
      {
        flags: '-f, --format <format>',
        description: 'form of the report',
        choices: ['terminal', 'json'],
        default: 'terminal',
      },
      { flags: '-o, --output <file>', description: 'write the report to a file' },
      NO_COLOR,
    ],
    after: `
Examples:
  lakeby rules impact arrows-for-missiles --on labelled.jsonl.gz
  lakeby rules impact --rules lakeby-rules --on labelled.jsonl
  lakeby rules impact --against HEAD --on labelled.jsonl --limit 20`,
    load: () => import('../rules-impact.js'),
  },
];
