import type { LakebyDetector, Options } from '../create-detector.js';
import type { FormName } from '../filter/forms.js';
import type { ShareLimit, Suppression } from '../policy/options.js';

/** Where a command writes; a terminal says how wide it is. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything a command touches outside itself, so that it can be run in a test without a process. */
export interface Io {
  /** Destroyed where a command leaves it before its end. */
  readonly stdin: AsyncIterable<Buffer> & { destroy?(): unknown };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  createDetector(options: Options): Promise<LakebyDetector>;
}

/** What may be asked of any command, as commander hands it over. Each command uses the ones it declares. */
export interface CommandOptions {
  readonly format?: string;
  /** `--format` where it may be given again and again. */
  readonly formats?: readonly string[];
  readonly output?: string;
  readonly failOn?: 'garbled' | 'suspect' | 'none';
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly maxGarbledShare?: string;
  readonly history?: string;
  readonly as?: string;
  readonly compare?: boolean;
  readonly whole?: boolean;
  readonly url?: readonly string[];
  readonly timeout?: string;
  readonly allowPrivate?: boolean;
  /** `--cache` alone is true; else it names the folder. */
  readonly cache?: string | boolean;
  readonly jobs?: string;
  /** Files to filter, and the folder they go to. */
  readonly in?: readonly string[];
  readonly out?: string;
  readonly drop?: string;
  readonly dropped?: string;
  readonly attributes?: FormName;
  readonly field?: readonly string[];
  readonly rules?: readonly string[];
  readonly off?: readonly string[];
  readonly hints?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly maxBytes?: string;
  readonly maxLine?: string;
  readonly maxFile?: string;
  readonly maxRatio?: string;
  readonly category?: string;
  readonly file?: string;
  readonly split?: 'dev' | 'test' | 'all';
  readonly prior?: string;
  readonly bootstrap?: string;
  readonly seed?: string;
  readonly scored?: readonly string[];
  readonly writeScored?: string;
  readonly on?: readonly string[];
  readonly against?: string;
  readonly limit?: string;
  readonly least?: string;
  readonly human?: readonly string[];
  readonly pairs?: readonly string[];
  readonly leftOut?: string;
  readonly date?: string;
  /** The file of settings; false for none. */
  readonly config?: string | false;
  readonly force?: boolean;
  readonly workflow?: 'github' | 'gitlab' | 'none';
  readonly preCommit?: boolean;
  readonly from?: string;
}

/** What may be set for a check, by lakeby.yaml and by the command line. */
export interface Settings extends CommandOptions {
  readonly inputs: readonly string[];
  /** What only lakeby.yaml can say. */
  readonly severities?: Options['severities'];
  readonly suppress?: readonly Suppression[];
  readonly perSource?: ShareLimit;
}

/** A command: arguments and options in, the exit code out. The user's mistakes are thrown as UserError. */
export type Run = (inputs: readonly string[], options: CommandOptions, io: Io) => Promise<number>;

/** What the exit codes mean; the higher one wins. `fault` is Lakeby's own mistake (sysexits.h: EX_SOFTWARE). */
export const EXIT = { fine: 0, found: 1, usage: 2, unread: 3, fault: 70 } as const;
