import { relative } from 'node:path';
import { cwd } from 'node:process';
import { findConfig } from '../config/find.js';
import type { LoadedConfig } from '../config/load.js';
import type { CommandOptions, Settings } from './io.js';

/** What is in force, and the layers it was merged from. What no layer says is left to the parts of the program. */
export interface Effective {
  readonly settings: Settings;
  readonly config?: LoadedConfig;
  /** What lakeby.yaml says, as far as it counts. */
  readonly written: Partial<Settings>;
  /** What the command line says. */
  readonly typed: Partial<Settings>;
}

/**
 * The one place where settings are merged: the command line over lakeby.yaml. A list takes the place of the other, but fields
 * are merged name by name, and inputs and addresses are set aside together.
 * @throws UserError for a lakeby.yaml that cannot be used.
 */
export async function effective(inputs: readonly string[], options: CommandOptions): Promise<Effective> {
  const typed = inputs.length > 0 ? { ...options, inputs } : options;
  const file = configFile(options.config);
  if (file === undefined) return { settings: { ...options, inputs }, typed, written: {} };
  const [{ loadConfig }, { settingsOf }] = await Promise.all([import('../config/load.js'), import('./from-config.js')]);
  const config = loadConfig(file);
  const all = settingsOf(config, cwd());
  const written = inputs.length > 0 || options.url !== undefined ? { ...all, inputs: undefined, url: undefined } : all;
  return { config, typed, written, settings: merged(written, typed) };
}

/** The file the user names, the nearest one as seen from the working directory, or none. */
function configFile(config: CommandOptions['config']): string | undefined {
  if (config !== undefined) return config || undefined;
  const file = findConfig(cwd());
  return file === undefined ? undefined : relative(cwd(), file);
}

function merged(written: Partial<Settings>, typed: Partial<Settings>): Settings {
  const fields = [...(written.field ?? []), ...(typed.field ?? [])];
  const inputs = typed.inputs ?? written.inputs ?? [];
  return { ...written, ...typed, inputs, ...(fields.length > 0 ? { field: fields } : {}) };
}
