import { CONFIG_OPTIONS, PRIOR_OPTION, RULE_OPTIONS } from './options.js';
import type { CommandSpec } from './spec.js';

/** For programs that spread `lakeby compare` over machines. */
export const STORIES: CommandSpec = {
  name: 'stories',
  argument: '<step>',
  argumentHelp: 'keys, votes, join or compare',
  description:
    'Answer the lines of one step of finding stories: for programs that do it on many machines (docs/spark.md).',
  options: [...RULE_OPTIONS, PRIOR_OPTION, ...CONFIG_OPTIONS],
  after: `
Reads JSONL from standard input and answers every line with one on standard output.

Exit codes:
  0  every line was answered
  2  wrong usage, or a line that is not what the step asks for`,
  load: () => import('../stories.js'),
};
