import { readFileSync } from 'node:fs';
import { DIST } from '../root.js';

/** Written by the build from the rules: a stem that rules mark, and the stems of what its source most likely said. */
const TABLE = new URL('wrong-senses.txt', DIST);
let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a stem is known as a wrong translation of what the other says; the table is read when it is first asked. */
export function isWrongFor(wrong: string, meant: string): boolean {
  table ??= new Map(
    readFileSync(TABLE, 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([stem = '', ...meanings]) => [stem, new Set(meanings)]),
  );
  return table.get(wrong)?.has(meant) ?? false;
}
