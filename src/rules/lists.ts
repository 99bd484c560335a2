import { UserError } from '../errors.js';

/** Lists of rules/lists by name: entries as written. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Entries of a list file: one a line, without comment lines (#) and empty ones. */
export function parseList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** @throws UserError with the names that exist, if there is no such list. */
export function entriesOf(lists: Lists, name: string): readonly string[] {
  const entries = lists[name];
  if (entries) return entries;
  throw new UserError(`There is no list <${name}>.`, {
    hint: `Lists are files in rules/lists: ${Object.keys(lists).sort().join(', ') || 'none'}.`,
  });
}
