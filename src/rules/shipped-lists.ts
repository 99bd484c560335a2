import { packStrings, readColumns, stringAt, type Strings } from '../text/columns.js';
import type { Lists } from './lists.js';

/** Lists as columns for dist/lists.bin: by turns a name, and its entries, a line each. */
export function listColumns(lists: Lists): Strings {
  return packStrings(Object.entries(lists).flatMap(([name, entries]) => [name, entries.join('\n')]));
}

/** Reads dist/lists.bin; the entries of a list are cut when it is first asked for. */
export function readShippedLists(file: URL): Lists {
  const columns = readColumns(file) as unknown as Strings;
  const lists: Record<string, readonly string[]> = {};
  for (let at = 0; at + 1 < columns.starts.length; at += 2) {
    let entries: readonly string[] | undefined;
    const get = (): readonly string[] => (entries ??= stringAt(columns, at + 1).split('\n'));
    Object.defineProperty(lists, stringAt(columns, at), { get, enumerable: true });
  }
  return lists;
}
