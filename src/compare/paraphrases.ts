import { readFileSync } from 'node:fs';

const TABLE = new URL('../../rules/generated/paraphrases.txt', import.meta.url);
let table: ReadonlyMap<string, number> | undefined;

/** How likely two stems stand for each other in versions of one sentence, 0 to 1; read when two wordings are first compared. */
export function paraphrase(one: string, other: string): number {
  table ??= readTable();
  return table.get(one < other ? `${one} ${other}` : `${other} ${one}`) ?? 0;
}

function readTable(): ReadonlyMap<string, number> {
  const lines = readFileSync(TABLE, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' '))
      .map(([one = '', other = '', likelihood]) => [`${one} ${other}`, Number(likelihood)]),
  );
}
