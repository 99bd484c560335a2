import { SOURCES, type SignTable } from '../../score/pivot-model.js';
import { repeated } from '../../score/pivot-signs.js';
import { hashWord } from '../../text/fold.js';
import { signTable } from './sign-table.js';
import type { SourceVersions } from './source-versions.js';

/** Signs of one kind that are counted: rules that speak, or letters. */
export interface SignKind {
  /** The signs of an example, with how often each stands in it. */
  readonly signsOf: (row: number) => Iterable<readonly [sign: string, times: number]>;
  /** What is known of a sign and a language before anything is counted: a likelihood ratio. */
  readonly promised: (sign: string, language: string) => number;
  /** Signs that the promise counts for. */
  readonly promisedSigns: number;
}

/** Signs by language; and all signs of a language together. */
interface Counts {
  readonly signs: Map<string, Map<string, number>>;
  readonly totals: Map<string, number>;
}

/** Signs of a language with so many in all count half; of one with more, nearly in full. */
const HALF_KNOWN = 20;

/**
 * What each sign says of each language: how much oftener it stands in text from there than it would if all languages had
 * the same signs, smoothed towards what was promised. Signs are compared with signs: how many there are says nothing.
 */
export function countSigns(versions: readonly SourceVersions[], kind: SignKind): SignTable {
  const counts = countByLanguage(versions, kind);
  const shares = commonShares(counts);
  const rows = [...shares].map(([sign, share]) => ({
    key: hashWord(sign),
    values: SOURCES.map((language) => {
      const found = counts.signs.get(sign)?.get(language) ?? 0;
      const expected = (counts.totals.get(language) ?? 0) * share;
      const promise = kind.promisedSigns * kind.promised(sign, language);
      return Math.log((found + promise) / (expected + kind.promisedSigns));
    }),
  }));
  return signTable(rows);
}

function countByLanguage(versions: readonly SourceVersions[], { signsOf }: SignKind): Counts {
  const counts: Counts = { signs: new Map(), totals: new Map() };
  for (const { language, rows } of versions)
    for (const row of rows)
      for (const [sign, times] of signsOf(row)) {
        const weight = repeated(times) / Math.sqrt(rows.length);
        const byLanguage = counts.signs.get(sign) ?? new Map<string, number>();
        counts.signs.set(sign, byLanguage.set(language, (byLanguage.get(language) ?? 0) + weight));
        counts.totals.set(language, (counts.totals.get(language) ?? 0) + weight);
      }
  return counts;
}

/** The share of each sign among all, each language with enough signs counting the same. */
function commonShares({ signs, totals }: Counts): Map<string, number> {
  const weightOf = (language: string): number => 1 / ((totals.get(language) ?? 0) + HALF_KNOWN);
  let all = 0;
  for (const [language, total] of totals) all += total * weightOf(language);
  const shares = [...signs].map(([sign, byLanguage]) => {
    let sum = 0;
    for (const [language, count] of byLanguage) sum += count * weightOf(language);
    return [sign, sum / all] as const;
  });
  return new Map(shares);
}
