import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { parseList, type Lists } from './lists.js';
import { parseRuleFile } from './parse-file.js';
import type { RuleSource } from './rule.js';

/** Rules that could be read, and what is wrong with the files that could not. */
export interface ReadRules {
  readonly rules: readonly RuleSource[];
  readonly faults: readonly UserError[];
}

/**
 * Reads every rule file below a folder, or the one file given, in the order of their paths; a wrong file stops no other.
 * @throws UserError if there are none.
 */
export async function readRules(path: string): Promise<ReadRules> {
  const files = await filesBelow(path, /\.ya?ml$/);
  if (files.length === 0) throw new UserError(`No rule files (.yaml) in ${path}.`, { hint: 'Make one with: lakeby rules new <id>' });
  const read = await Promise.all(files.map(readFileOfRules));
  return { rules: read.flatMap(({ rules }) => rules), faults: read.flatMap(({ faults }) => faults) };
}

async function readFileOfRules(file: string): Promise<ReadRules> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`The rule file cannot be read: ${error.code ?? error.message}.`, { file });
  });
  try {
    return { rules: parseRuleFile(text, file), faults: [] };
  } catch (error) {
    if (error instanceof UserError) return { rules: [], faults: [error] };
    throw error;
  }
}

/** The same where every rule is needed. @throws UserError at the first that is wrong. */
export async function loadRules(path: string): Promise<readonly RuleSource[]> {
  const { rules, faults } = await readRules(path);
  if (faults.length > 0) throw faults[0];
  return rules;
}

/** Lists that belong to rules at a path: in a folder `lists` there, or beside one of the two folders around it. */
export async function loadListsFor(path: string): Promise<Lists> {
  const folders = [path, dirname(path), dirname(dirname(path))].reverse();
  const found = await Promise.all(folders.map((folder) => loadLists(join(folder, 'lists'))));
  return Object.assign({}, ...found) as Lists;
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
  const names = await readdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`Cannot read the rules in ${path}: ${error.code ?? error.message}.`);
  });
  return names.filter((name) => ending.test(name)).map((name) => join(path, name)).sort();
}
