import type { Band, Finding, Pivot } from '../model.js';
import { ngramsAt, PER_FORM, type Members } from '../wording/ngrams.js';
import { SOURCES, UNKNOWN, type PivotModel, type SignTable, type SourceMix, type SourceTables } from './pivot-model.js';
import { addRow, letterSigns, rowOf, ruleSigns, spokenFindings } from './pivot-signs.js';

/** What source languages are told from. */
export interface SourceEvidence {
  readonly findings: readonly Finding[];
  /** Letters of untranslated words: see src/wording/untranslated.ts. */
  readonly letters: ReadonlyMap<string, number>;
  /** Left out where wording is not looked at. */
  readonly codes?: Uint16Array | undefined;
}

/** By kind of sign, what it says of each of SOURCES. */
export interface SourceSigns {
  readonly rules: Float64Array;
  readonly letters: Float64Array;
  readonly ngrams: Float64Array;
}

/** The languages a text may have been translated from, all of SOURCES and UNKNOWN, the likeliest first. Pure. */
export function rankSources(evidence: SourceEvidence, model: PivotModel, members: Members | undefined): Pivot[] {
  return mixSigns(signsOf(evidence, model, members), model.mix);
}

/** What each kind of sign says. */
export function signsOf(evidence: SourceEvidence, tables: SourceTables, members: Members | undefined): SourceSigns {
  const { findings, letters, codes } = evidence;
  return {
    rules: ruleSigns(findings, tables.rules),
    letters: letterSigns(letters, tables.letters),
    ngrams: codes && members ? ngramSigns(codes, tables, members) : new Float64Array(SOURCES.length),
  };
}

/** Between a sum and a mean. */
const LENGTH = 0.75;

/** What sums of n-grams are divided by in a text of so many forms. */
export function ngramLength(forms: number): number {
  return Math.max(1, forms) ** LENGTH;
}

/** What so many of one n-gram count for. */
export function ngramTimes(times: number): number {
  return Math.sqrt(times);
}

function ngramSigns(codes: Uint16Array, { ngrams, middles, spreads }: SourceTables, members: Members): Float64Array {
  const sums = new Float64Array(SOURCES.length);
  for (const [row, times] of countRows(codes, ngrams, members))
    addRow(ngrams, row, { times: ngramTimes(times), to: sums });
  const length = ngramLength(codes.length);
  return sums.map((sum, at) => (sum / length - middles[at]) / spreads[at]);
}

function countRows(codes: Uint16Array, table: SignTable, members: Members): Map<number, number> {
  const counts = new Map<number, number>();
  const hashes = new Int32Array(PER_FORM);
  for (let at = 0; at < codes.length; at++) {
    const count = ngramsAt(codes, at, members, hashes);
    for (let index = 0; index < count; index++) {
      const row = rowOf(table, hashes[index]);
      if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return counts;
}

/** Languages by their probability, from a multinomial logistic model that knows of each only what its signs say. */
function mixSigns(signs: SourceSigns, mix: SourceMix): Pivot[] {
  const shares = sourceShares(signs, mix);
  return [...SOURCES, UNKNOWN]
    .map((language, at) => ({ language, probability: shares[at] }))
    .sort((one, other) => other.probability - one.probability);
}

/** The probability of each of SOURCES, that of UNKNOWN last. */
export function sourceShares(
  { rules, letters, ngrams }: SourceSigns,
  mix: Omit<SourceMix, 'confidence'>,
): Float64Array {
  const odds = Float64Array.from([...SOURCES, UNKNOWN], (_, at) =>
    at === SOURCES.length ? mix.unknown : mix.rules * rules[at] + mix.letters * letters[at] + mix.ngrams * ngrams[at],
  );
  const highest = odds.reduce((most, value) => Math.max(most, value));
  const weights = odds.map((value) => Math.exp(value - highest));
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => weight / sum);
}

/** Findings from which on languages are named. */
export const FEWEST_FINDINGS = 3;

/** Whether a verdict has enough findings for a source language to be told. */
export function tellsSource({ band, findings }: { band: Band | null; findings: readonly Finding[] }): boolean {
  return band !== null && band !== 'clean' && spokenFindings(findings).length >= FEWEST_FINDINGS;
}

/** Less likely languages are not worth naming. */
const LEAST = 0.05;
/** So many are named at most. */
const MOST_NAMED = 3;

/** The likely languages, with UNKNOWN for the rest; undefined where the likeliest is not likely enough to be named. */
export function namedSources(
  ranking: readonly Pivot[],
  { confidence }: Pick<SourceMix, 'confidence'>,
): Pivot[] | undefined {
  const known = ranking.filter(({ language }) => language !== UNKNOWN);
  if (known.length === 0 || known[0].probability < confidence) return undefined;
  const named = known.slice(0, MOST_NAMED).filter(({ probability }) => probability >= LEAST);
  const rest = 1 - named.reduce((sum, { probability }) => sum + probability, 0);
  return [...named, { language: UNKNOWN, probability: rest }];
}
