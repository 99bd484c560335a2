import type { Finding } from '../model.js';
import { hashWord } from '../text/fold.js';
import { SOURCES, type SignTable } from './pivot-model.js';

/** How much likelier a finding is in a text from a language that its rule names, and in one from a language it does not. */
const NAMED = 3;
const NOT_NAMED = 0.6;

/** What a rule's hand-written `from` says of a language before anything is counted: a likelihood ratio. */
export function promisedBy(from: readonly string[], language: string): number {
  if (from.length === 0) return 1;
  return from.includes(language) ? NAMED : NOT_NAMED;
}

/** Further signs of one kind say less: the sum of signs grows with their number, up to so many, to this power. */
const MOST_TIMES = 3;
const REPEATS = 0.65;

/** What so many of one sign count for. */
export function repeated(times: number): number {
  return Math.min(times, MOST_TIMES) ** REPEATS;
}

/** The row of a sign, by binary search; -1 where the table does not hold it. */
export function rowOf({ keys }: SignTable, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle] < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Adds what one sign says, `times` over, to the evidence of every language. */
export function addRow(
  { weights, step }: SignTable,
  row: number,
  { times, to }: { times: number; to: Float64Array },
): void {
  const first = row * SOURCES.length;
  for (let at = 0; at < SOURCES.length; at++) to[at] += times * step * weights[first + at];
}

/** Findings that count for source languages: places of unusual wording say nothing of one. */
export function spokenFindings<Item extends Pick<Finding, 'category'>>(findings: readonly Item[]): Item[] {
  return findings.filter(({ category }) => category !== 'wording');
}

/** How often each rule speaks, with the languages it names. */
export function rulesOf(findings: readonly Finding[]): Map<string, { times: number; from: readonly string[] }> {
  const rules = new Map<string, { times: number; from: readonly string[] }>();
  for (const { rule, from = [] } of spokenFindings(findings)) {
    const entry = rules.get(rule);
    if (entry) entry.times++;
    else rules.set(rule, { times: 1, from });
  }
  return rules;
}

/** By language, what the rules that speak say; one that was never counted says what its `from` does. */
export function ruleSigns(findings: readonly Finding[], table: SignTable): Float64Array {
  const sums = new Float64Array(SOURCES.length);
  for (const [rule, { times, from }] of rulesOf(findings)) {
    const row = rowOf(table, hashWord(rule));
    if (row >= 0) addRow(table, row, { times: repeated(times), to: sums });
    else SOURCES.forEach((language, at) => (sums[at] += repeated(times) * Math.log(promisedBy(from, language))));
  }
  return sums;
}

/** By language, what letters of untranslated words say. */
export function letterSigns(letters: ReadonlyMap<string, number>, table: SignTable): Float64Array {
  const sums = new Float64Array(SOURCES.length);
  for (const [letter, times] of letters) {
    const row = rowOf(table, hashWord(letter));
    if (row >= 0) addRow(table, row, { times: repeated(times), to: sums });
  }
  return sums;
}
