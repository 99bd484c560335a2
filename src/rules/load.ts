import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../errors.js';
import { parseList, type Lists } from './lists.js';
import { parseRuleFile } from './parse-file.js';
import type { RuleSource } from './rule.js';

/**
 * Reads every rule file below a folder or the one file given, in the order of their paths.
 * @throws UserError if there are none, or where one is wrong.
 */
export async function loadRules(path: string): Promise<RuleSource[]> {
  const files = await filesBelow(path, /\.ya?ml$/);
  if (files.length === 0) throw new UserError(`No rule files (.yaml) in ${path}.`, { hint: 'Make one with: lakeby rules new <id>' });
  const rules: RuleSource[] = [];
  for (const file of files) rules.push(...parseRuleFile(await readFile(file, 'utf8'), file));
  return rules;
}

/** Reads the lists of a folder (name.txt), if it exists. */
export async function loadLists(folder: string): Promise<Lists> {
  const files = await filesBelow(folder, /\.txt$/).catch(() => []);
  const lists: Record<string, readonly string[]> = {};
  for (const file of files) lists[basename(file, '.txt')] = parseList(await readFile(file, 'utf8'));
  return lists;
}

async function filesBelow(path: string, ending: RegExp): Promise<string[]> {
  if (ending.test(path)) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`Cannot read the rules in ${path}: ${error.code ?? error.message}.`);
  });
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
