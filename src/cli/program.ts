import { Argument, Command, CommanderError, Option } from 'commander';
import { existsSync } from 'node:fs';
import { UserError } from '../errors.js';
import { version } from '../version.js';
import { COMMANDS } from './commands.js';
import type { CommandSpec, OptionSpec } from './commands/spec.js';
import { EXIT, type CommandOptions, type Io } from './io.js';

const GROUPS: Readonly<Record<string, string>> = {
  rules: 'List, explain, test and write rules.',
  mine: 'Draft rules from text by machines and by people.',
};

/** Runs one command line and gives the exit code. Wrong usage is explained on stderr; UserErrors are the caller's. */
export async function runCommandLine(words: readonly string[], io: Io): Promise<number> {
  refuseForgottenCommand(words);
  let code: number = EXIT.fine;
  const program = createProgram(words, io, (result) => (code = result));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  }
}

function createProgram(words: readonly string[], io: Io, done: (code: number) => void): Command {
  const program = new Command('lakeby')
    .description(
      'Finds garbled machine translation in English news: marks the passages, says what was probably meant, scores each article.',
    )
    .version(version(), '-V, --version', 'show the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('See lakeby --help.')
    .addHelpText('after', '\nStart with:\n  lakeby check article.txt');
  const parents = new Map([['', program]]);
  for (const [name, description] of Object.entries(GROUPS))
    parents.set(name, program.command(name).description(description));
  for (const spec of meantBy(words)) addCommand(parents, spec, io, done);
  return program;
}

/** The command that is named, or those of the group; else all of them, which help lists. */
function meantBy([first]: readonly string[]): readonly CommandSpec[] {
  const meant = COMMANDS.filter(({ name }) => name.split(' ')[0] === first);
  return meant.length > 0 ? meant : COMMANDS;
}

function addCommand(
  parents: ReadonlyMap<string, Command>,
  spec: CommandSpec,
  io: Io,
  done: (code: number) => void,
): void {
  const [group = '', name = group] = spec.name.includes(' ') ? spec.name.split(' ') : ['', spec.name];
  const parent = parents.get(group);
  if (!parent) throw new Error(`The command "${spec.name}" belongs to no group.`);
  const command = parent
    .command(name)
    .description(spec.description)
    .showHelpAfterError(`See lakeby ${spec.name} --help.`);
  if (spec.argument !== undefined) command.addArgument(new Argument(spec.argument, spec.argumentHelp));
  if (spec.after !== undefined) command.addHelpText('after', spec.after);
  spec.options.forEach((option) => command.addOption(optionOf(option)));
  command.action(async () => {
    const { run } = await spec.load();
    done(await run(command.args, given(command, spec), io));
  });
}

/** What was given, under the names commands know. */
function given(command: Command, { options }: CommandSpec): CommandOptions {
  const names = new Map(options.map(({ flags, as }) => [new Option(flags).attributeName(), as]));
  return Object.fromEntries(Object.entries(command.opts()).map(([name, value]) => [names.get(name) ?? name, value]));
}

function optionOf(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description);
  if (spec.choices) option.choices(spec.choices);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.many) option.argParser((value: string, all: readonly string[] | undefined) => [...(all ?? []), value]);
  return option;
}

/** `lakeby articles/` is what people type first. */
function refuseForgottenCommand([first]: readonly string[]): void {
  if (first === undefined || first.startsWith('-')) return;
  const known = COMMANDS.some(({ name }) => name.split(' ')[0] === first) || first === 'help';
  if (known || !existsSync(first)) return;
  throw new UserError(`"${first}" is not a command.`, { hint: `To check it: lakeby check ${first}` });
}
