import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import { sizeText } from '../read/limits.js';
import { reasonOf } from '../read/source.js';
import { parseYaml, positionOf } from '../rules/yaml-source.js';
import { configError } from './problem.js';
import { configFile, type Config } from './schema.js';

/** Longer files are not settings somebody wrote. In bytes. */
const LONGEST = 1e6;

/** A lakeby.yaml that was read and checked. */
export interface LoadedConfig {
  readonly file: string;
  /** The folder its paths are relative to. */
  readonly folder: string;
  readonly values: Config;
  /** The line a value stands on, by the keys that lead to it. */
  lineOf(...path: readonly PropertyKey[]): number | undefined;
}

/** @throws UserError with line and column for a file that cannot be read, is no YAML, or says what is not understood. */
export function loadConfig(file: string): LoadedConfig {
  const source = parseYaml(contentOf(file), file);
  const parsed = configFile.safeParse(source.document.toJS({ maxAliasCount: 0 }) ?? {}, { reportInput: true });
  if (!parsed.success) throw configError(source, parsed.error.issues);
  return {
    file,
    folder: dirname(file),
    values: parsed.data,
    lineOf: (...path) => positionOf(source, path).line,
  };
}

function contentOf(file: string): string {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new UserError('This is no file.', { file });
    if (stats.size > LONGEST)
      throw new UserError(`${sizeText(stats.size)} is too long for settings; ${sizeText(LONGEST)} are read.`, { file });
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The settings cannot be read: ${reasonOf(error)}.`, { file });
  }
}
