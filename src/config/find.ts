import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the file of settings is called. */
export const CONFIG_NAME = 'lakeby.yaml';

/** The nearest lakeby.yaml in a folder or above it. */
export function findConfig(from: string): string | undefined {
  const folder = resolve(from);
  const file = join(folder, CONFIG_NAME);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}
