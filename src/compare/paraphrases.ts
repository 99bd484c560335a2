import { readFileSync } from 'node:fs';
import { ROOT } from '../root.js';

const TABLE = new URL('rules/generated/paraphrases.txt', ROOT);
/** For each stem those that stand for it, with the likelihood. */
type Partners = ReadonlyMap<string, ReadonlyMap<string, number>>;
let table: Partners | undefined;

/** How likely two stems stand for each other in versions of one sentence, 0 to 1. */
export function paraphrase(one: string, other: string): number {
  return partnersOf(one)?.get(other) ?? 0;
}

/** Whether two stems stand for each other, or both for a third. */
export function areAkin(one: string, other: string): boolean {
  const [mine, its] = [partnersOf(one), partnersOf(other)];
  if (!mine || !its) return false;
  return mine.has(other) || [...mine.keys()].some((stem) => its.has(stem));
}

/** The table is read when two wordings are first compared. */
function partnersOf(stem: string): ReadonlyMap<string, number> | undefined {
  table ??= readTable();
  return table.get(stem);
}

function readTable(): Partners {
  const partners = new Map<string, Map<string, number>>();
  const add = (stem: string, other: string, likelihood: number): void => {
    const known = partners.get(stem);
    if (known) known.set(other, likelihood);
    else partners.set(stem, new Map([[other, likelihood]]));
  };
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [one = '', other = '', likelihood] = line.split(' ');
    add(one, other, Number(likelihood));
    add(other, one, Number(likelihood));
  }
  return partners;
}
