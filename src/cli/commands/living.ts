import type { CommandSpec } from './spec.js';

/** Of `check`, but of no use to those who only want to know what it would do. */
const ABOUT_REPORTS = /--(format|output|quiet|no-color|jobs)\b/;

/** Commands for those who live with Lakeby: setting it up, and what is set. `config` takes the options of `check`. */
export function living(check: CommandSpec): readonly CommandSpec[] {
  return [
    {
      name: 'init',
      argument: '[folder]',
      argumentHelp: 'where lakeby.yaml is to stand (default: here)',
      description: 'Write lakeby.yaml, every key explained, and a workflow that checks each change.',
      options: [
        {
          flags: '--workflow <service>',
          description: 'where checks run (default: gitlab where there is a .gitlab-ci.yml, else github)',
          choices: ['github', 'gitlab', 'none'],
        },
        { flags: '--pre-commit', description: 'also check articles before each commit, with pre-commit' },
        {
          flags: '--from <repository>',
          description: 'git repository that workflow and hook take Lakeby from, at the tag of this version',
        },
        { flags: '--force', description: 'write over files that exist' },
      ],
      after: `
Asks nothing, and leaves files that exist as they are.

Examples:
  lakeby init
  lakeby init --from https://git.example/lakeby.git
  lakeby init --workflow none --pre-commit`,
      load: () => import('../init.js'),
    },
    {
      name: 'config',
      argument: check.argument,
      argumentHelp: check.argumentHelp,
      description: 'Say what is in force for a check, and where each value comes from; checks lakeby.yaml.',
      options: [
        {
          flags: '-f, --format <format>',
          description: 'form of the list',
          choices: ['terminal', 'json'],
          default: 'terminal',
        },
        ...check.options.filter(({ flags }) => !ABOUT_REPORTS.test(flags)),
      ],
      after: `
Takes the options of lakeby check, which win over lakeby.yaml.

Exit codes:
  0  lakeby.yaml is fine, or there is none
  2  wrong usage, or a lakeby.yaml that cannot be used`,
      load: () => import('../config.js'),
    },
  ];
}
