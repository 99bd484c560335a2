import stringSimilarity from 'string-similarity';
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

const SUGGESTIONS = 3;

/** @throws UserError with the names most like it, if there is no such list. */
export function entriesOf(lists: Lists, name: string): readonly string[] {
  if (Object.hasOwn(lists, name)) return lists[name];
  throw new UserError(`There is no list <${name}>.`, {
    hint: `A list is a file such as rules/lists/${name}.txt. Those most like it: ${mostLike(name, Object.keys(lists)).join(', ') || 'none'}.`,
  });
}

function mostLike(name: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const { ratings } = stringSimilarity.findBestMatch(name, [...names]);
  return ratings.sort((a, b) => b.rating - a.rating).slice(0, SUGGESTIONS).map(({ target }) => target);
}
