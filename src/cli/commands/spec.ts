import type { CommandOptions, Run } from '../io.js';

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
