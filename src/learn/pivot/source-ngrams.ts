import { ngramLength, ngramTimes } from '../../score/pivot.js';
import { SOURCES, type SignTable, type SourceTables } from '../../score/pivot-model.js';
import { addRow, rowOf } from '../../score/pivot-signs.js';
import { signTable } from './sign-table.js';
import type { ContrastGround, SourceContrast } from './source-contrast.js';

/** The n-grams of source languages with what they come to in other text. */
type NgramPart = Pick<SourceTables, 'ngrams' | 'middles' | 'spreads'>;

/** What n-grams are learned from. */
export interface NgramGround extends ContrastGround {
  /** The hash of each n-gram. */
  readonly hashes: Int32Array;
  readonly contrasts: readonly SourceContrast[];
}

/** Variance that what n-grams say of languages is taken to have: the smaller, the more is asked of the counts. */
const EXPECTED_VARIANCE = 0.1;
/** So many n-grams are kept, those that say most. */
const MOST_NGRAMS = 8000;
/** Fewer languages in a part are compared with those of all parts. */
const FEWEST_LANGUAGES = 3;

/**
 * What n-grams say of each language: by how much they stand oftener than in people's text, beyond what they do in text
 * from the other languages of the same part; the mean over parts, drawn towards nothing where little was counted.
 */
export function learnNgrams(ground: NgramGround, leftOut: readonly number[]): NgramPart {
  const effects = effectsOf(ground, leftOut);
  const kept = mostTelling(ground, effects, leftOut);
  const ngrams = signTable(
    kept.map((ngram) => ({ key: ground.hashes[ngram], values: effects.map((effect) => effect[ngram]) })),
  );
  return { ngrams, ...usualSums(ground, ngrams, leftOut) };
}

/** For each of SOURCES, what each n-gram says of it; nothing of languages that no part but those left out has. */
function effectsOf({ contrasts, ngrams }: NgramGround, leftOut: readonly number[]): Float32Array[] {
  const kept = without(contrasts, leftOut);
  const usual = meanOf(kept, ngrams);
  const folds = [...new Set(kept.map(({ fold }) => fold))];
  const middles = new Map(
    folds.map((fold) => {
      const members = kept.filter((contrast) => contrast.fold === fold);
      return [fold, members.length < FEWEST_LANGUAGES ? usual : meanOf(members, ngrams)];
    }),
  );
  return SOURCES.map((source) => {
    const effect = new Float32Array(ngrams);
    const own = kept.filter(({ language }) => language === source);
    for (let ngram = 0; ngram < ngrams; ngram++) {
      let [sum, sure] = [0, 1 / EXPECTED_VARIANCE];
      for (const { fold, ratios, sureness } of own) {
        sum += sureness[ngram] * (ratios[ngram] - (middles.get(fold)?.[ngram] ?? 0));
        sure += sureness[ngram];
      }
      effect[ngram] = sum / sure;
    }
    return effect;
  });
}

function meanOf(contrasts: readonly SourceContrast[], ngrams: number): Float32Array {
  const [sums, totals] = [new Float32Array(ngrams), new Float32Array(ngrams)];
  for (const { ratios, sureness } of contrasts)
    for (let ngram = 0; ngram < ngrams; ngram++) {
      sums[ngram] += sureness[ngram] * ratios[ngram];
      totals[ngram] += sureness[ngram];
    }
  return sums.map((sum, ngram) => sum / (totals[ngram] || 1));
}

/** The n-grams whose effects, squared and times how often they stand somewhere, are largest; in ascending order. */
function mostTelling(
  { rates, versions, ngrams }: NgramGround,
  effects: readonly Float32Array[],
  leftOut: readonly number[],
): number[] {
  const texts = new Float64Array(ngrams);
  for (const { rows } of without(versions, leftOut))
    for (const row of rows)
      for (let at = rates.starts[row]; at < rates.starts[row + 1]; at++) texts[rates.ngrams[at]] += 1 / rows.length;
  const value = texts.map((times, ngram) => times * effects.reduce((sum, effect) => sum + effect[ngram] ** 2, 0));
  return Array.from(value.keys())
    .filter((ngram) => value[ngram] > 0)
    .sort((one, other) => value[other] - value[one] || one - other)
    .slice(0, MOST_NGRAMS)
    .sort((one, other) => one - other);
}

/** By language, the mean and the spread of sums in text from all others, each language of each part counting the same. */
function usualSums(
  ground: NgramGround,
  table: SignTable,
  leftOut: readonly number[],
): Pick<SourceTables, 'middles' | 'spreads'> {
  const versions = without(ground.versions, leftOut);
  const rowOfNgram = Int32Array.from(ground.hashes, (hash) => rowOf(table, hash));
  const counts = new Map<string, number>();
  const keyOf = ({ language, fold }: (typeof versions)[number]): string => `${language} ${fold}`;
  for (const version of versions) counts.set(keyOf(version), (counts.get(keyOf(version)) ?? 0) + version.rows.length);
  const [totals, sums, squares] = [0, 1, 2].map(() => new Float64Array(SOURCES.length));
  for (const version of versions)
    for (const row of version.rows) {
      const values = sumsOf(ground, { table, rowOfNgram }, row);
      const weight = 1 / (counts.get(keyOf(version)) ?? 1);
      SOURCES.forEach((source, at) => {
        if (source === version.language) return;
        totals[at] += weight;
        sums[at] += weight * values[at];
        squares[at] += weight * values[at] ** 2;
      });
    }
  const middles = sums.map((sum, at) => sum / (totals[at] || 1));
  const spreads = squares.map(
    (square, at) => Math.sqrt(Math.max(0, square / (totals[at] || 1) - middles[at] ** 2)) || 1,
  );
  return { middles, spreads };
}

interface Rows {
  readonly table: SignTable;
  readonly rowOfNgram: Int32Array;
}

function sumsOf({ rates, forms }: ContrastGround, { table, rowOfNgram }: Rows, example: number): Float64Array {
  const sums = new Float64Array(SOURCES.length);
  for (let at = rates.starts[example]; at < rates.starts[example + 1]; at++) {
    const row = rowOfNgram[rates.ngrams[at]];
    if (row < 0) continue;
    addRow(table, row, { times: ngramTimes((rates.rates[at] * forms[example]) / 100), to: sums });
  }
  const length = ngramLength(forms[example]);
  return sums.map((sum) => sum / length);
}

function without<Item extends { readonly fold: number }>(items: readonly Item[], leftOut: readonly number[]): Item[] {
  return items.filter(({ fold }) => !leftOut.includes(fold));
}
