import { readFileSync } from 'node:fs';
import { ROOT } from './root.js';

/** The version of Lakeby, from its package.json. */
export function version(): string {
  const source = readFileSync(new URL('package.json', ROOT), 'utf8');
  const { version: found } = JSON.parse(source) as { version: string };
  return found;
}
