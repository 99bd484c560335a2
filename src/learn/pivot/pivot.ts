import { sourceLanguage } from '../../evaluate/source-language.js';
import { FEWEST_FINDINGS, signsOf } from '../../score/pivot.js';
import { SOURCES, type PivotModel, type SourceMix, type SourceTables } from '../../score/pivot-model.js';
import { promisedBy, rulesOf, spokenFindings } from '../../score/pivot-signs.js';
import type { Members } from '../../wording/ngrams.js';
import { isForLearning, type Example } from '../corpus.js';
import type { NgramRates } from '../ngram-rates.js';
import { contrastSources } from './source-contrast.js';
import { promisedByLetter } from './source-letters.js';
import { fitMix, type SourceCase } from './source-mix.js';
import { learnNgrams, type NgramGround } from './source-ngrams.js';
import { countSigns } from './source-signs.js';
import { sourceVersions } from './source-versions.js';

/** What source languages are learned from. Columns are by example. */
export interface PivotGround {
  readonly examples: readonly Example[];
  /** The part of the corpus each example belongs to. */
  readonly folds: Int32Array;
  readonly rates: NgramRates;
  /** The hash of each n-gram in `rates`. */
  readonly hashes: Int32Array;
  readonly members: Members;
}

/** What was learned of source languages: from everything, and without one part of the corpus. */
export interface Pivots {
  readonly members: Members;
  readonly all: PivotModel;
  without(fold: number): PivotModel;
}

/**
 * Learns what findings, letters and n-grams say of the source language. Each part of the corpus is judged by tables learned
 * from the others; how the kinds of signs are put together is fitted to that, for a model without a part to the others.
 */
export function learnPivots(ground: PivotGround, count: number): Pivots {
  const learner = tableLearner(ground);
  const tables = Array.from({ length: count }, (_, fold) => learner([fold]));
  const cases = casesOf(ground, tables);
  const mixWithout = (leftOut: number): SourceMix =>
    fitMix(cases.flatMap((part, fold) => (fold === leftOut ? [] : part)));
  return {
    members: ground.members,
    all: { ...learner([]), mix: mixWithout(-1) },
    without: (fold) => ({ ...tables[fold], mix: mixWithout(fold) }),
  };
}

/** Findings that a rule's `from` counts for, and words that an alphabet does, beside those counted. */
const PROMISED_FINDINGS = 3;
const PROMISED_WORDS = 1;

function tableLearner(ground: PivotGround): (leftOut: readonly number[]) => SourceTables {
  const { examples, folds, rates, hashes } = ground;
  const versions = sourceVersions(examples, folds);
  const forms = examples.map(({ codes }) => codes.length);
  const counted = { rates, forms, versions, ngrams: hashes.length };
  const ngramGround: NgramGround = { ...counted, hashes, contrasts: contrastSources(counted) };
  const from = namedBy(examples);
  return (leftOut) => {
    const kept = versions.filter(({ fold }) => !leftOut.includes(fold));
    return {
      rules: countSigns(kept, {
        signsOf: (row) => [...rulesOf(examples[row].findings)].map(([rule, { times }]) => [rule, times] as const),
        promised: (rule, language) => promisedBy(from.get(rule) ?? [], language),
        promisedSigns: PROMISED_FINDINGS,
      }),
      letters: countSigns(kept, {
        signsOf: (row) => examples[row].letters,
        promised: promisedByLetter,
        promisedSigns: PROMISED_WORDS,
      }),
      ...learnNgrams(ngramGround, leftOut),
    };
  };
}

/** The languages that each rule names. */
function namedBy(examples: readonly Example[]): ReadonlyMap<string, readonly string[]> {
  return new Map(examples.flatMap(({ findings }) => findings.map(({ rule, from = [] }) => [rule, from] as const)));
}

/** By part of the corpus, the garbled articles a source language could be told of. */
function casesOf({ examples, folds, members }: PivotGround, tables: readonly SourceTables[]): SourceCase[][] {
  const cases: SourceCase[][] = tables.map(() => []);
  examples.forEach((example, row) => {
    const language = sourceLanguage(example);
    if (example.label !== 'garbled' || language === undefined || folds[row] < 0 || !isCase(example)) return;
    const at = (SOURCES as readonly string[]).indexOf(language);
    cases[folds[row]].push({
      signs: signsOf(example, tables[folds[row]], members),
      language: at < 0 ? SOURCES.length : at,
    });
  });
  return cases;
}

function isCase(example: Example): boolean {
  return isForLearning(example) && !example.unscored && spokenFindings(example.findings).length >= FEWEST_FINDINGS;
}
