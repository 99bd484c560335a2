import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Options } from '../create-detector.js';
import { ROOT } from '../root.js';
import { loadListsFor, loadRules } from '../rules/load.js';
import { digest } from './entry.js';

/**
 * A digest of everything but the article that a verdict depends on: the program and its knowledge, the rules of the user, and
 * the options. @throws UserError for rules that cannot be read.
 */
export async function settingOf(options: Options): Promise<string> {
  const { rules = [], switchedOff = [], instead, ...others } = options;
  const own = await Promise.all(
    [...rules, ...(instead === undefined ? [] : [instead])].map(async (path) => [
      await loadRules(path),
      await loadListsFor(path),
    ]),
  );
  return digest(program(), JSON.stringify([own, instead !== undefined, [...switchedOff].sort(), others]));
}

/** What was built: code as well as knowledge, so that no change of either is overlooked; package.json pins the libraries. */
function program(): string {
  const built = readdirSync(new URL('dist/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:c?js|bin|json)$/.test(name))
    .sort()
    .map((name) => `dist/${name}`);
  const hash = createHash('sha256');
  for (const name of ['package.json', ...built]) {
    const content = readFileSync(new URL(name, ROOT));
    hash.update(`${name}:${content.length}:`).update(content);
  }
  return hash.digest('hex');
}
