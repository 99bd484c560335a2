import { readFileSync } from 'node:fs';

/** The version of Lakeby, from its package.json, which stands one folder above this file both in src and in dist. */
export function version(): string {
  const source = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version: found } = JSON.parse(source) as { version: string };
  return found;
}
