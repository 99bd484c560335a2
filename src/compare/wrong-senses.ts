import { DIST } from '../root.js';
import { readPart } from '../text/parts.js';

/** Written by the build from the rules: a stem that rules mark, and the stems of what its source most likely said. */
const TABLE = new URL('knowledge.bin#wrong-senses', DIST);
let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a stem is known as a wrong translation of what the other says; the table is read when it is first asked. */
export function isWrongFor(wrong: string, meant: string): boolean {
  table ??= new Map(
    readPart(TABLE)
      .toString()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([stem = '', ...meanings]) => [stem, new Set(meanings)]),
  );
  return table.get(wrong)?.has(meant) ?? false;
}
