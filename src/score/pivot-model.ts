import { packColumns, readColumns } from '../text/columns.js';

/** The source languages a verdict can name. */
export const SOURCES = [
  'es',
  'pt',
  'fr',
  'it',
  'de',
  'ru',
  'uk',
  'pl',
  'cs',
  'zh',
  'ja',
  'ko',
  'ar',
  'fa',
  'tr',
  'hi',
  'id',
] as const;

/** Stands for all other languages. */
export const UNKNOWN = 'unknown';

/** Signs of one kind, and what each says of every source language. */
export interface SignTable {
  /** Hashes of the signs, ascending. */
  readonly keys: Int32Array;
  /** A row for each sign: a log-likelihood ratio against other languages for each of SOURCES, in steps. */
  readonly weights: Int8Array;
  /** What a step is worth. */
  readonly step: number;
}

/** What each kind of sign says. */
export interface SourceTables {
  readonly rules: SignTable;
  readonly letters: SignTable;
  readonly ngrams: SignTable;
  /** By language, what n-grams come to in text that was translated from another one, and by how much that varies. */
  readonly middles: Float64Array;
  readonly spreads: Float64Array;
}

/** How the kinds of signs are put together. */
export interface SourceMix {
  readonly rules: number;
  readonly letters: number;
  readonly ngrams: number;
  /** Log-odds of a language that is none of SOURCES. */
  readonly unknown: number;
  /** Lowest probability of the likeliest language at which languages are named. */
  readonly confidence: number;
}

/** What `lakeby train` learned about source languages. */
export interface PivotModel extends SourceTables {
  readonly mix: SourceMix;
}

const KINDS = ['rules', 'letters', 'ngrams'] as const;

/** A model as the bytes of pivot.bin. */
export function pivotBytes(model: PivotModel): Uint8Array {
  const { rules, letters, ngrams, mix, middles, spreads } = model;
  const numbers = new Float64Array([
    ...[rules.step, letters.step, ngrams.step, mix.rules, mix.letters, mix.ngrams, mix.unknown, mix.confidence],
    ...middles,
    ...spreads,
  ]);
  const columns = KINDS.flatMap((kind) => [
    [`${kind}Keys`, model[kind].keys] as const,
    [`${kind}Weights`, bytesOf(model[kind].weights)] as const,
  ]);
  return packColumns({ ...Object.fromEntries(columns), numbers: bytesOf(numbers) });
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Reads what `pivotBytes` wrote. */
export function loadPivot(file: URL): PivotModel {
  const columns = readColumns(file);
  const numbers = new Float64Array((columns['numbers'] as Uint8Array).slice().buffer);
  const table = (kind: string, step: number): SignTable => {
    const { buffer, byteOffset, length } = columns[`${kind}Weights`] as Uint8Array;
    return { keys: columns[`${kind}Keys`] as Int32Array, weights: new Int8Array(buffer, byteOffset, length), step };
  };
  const [ruleStep, letterStep, ngramStep, rules, letters, ngrams, unknown, confidence] = numbers;
  const rest = numbers.subarray(numbers.length - 2 * SOURCES.length);
  return {
    rules: table('rules', ruleStep),
    letters: table('letters', letterStep),
    ngrams: table('ngrams', ngramStep),
    middles: rest.slice(0, SOURCES.length),
    spreads: rest.slice(SOURCES.length),
    mix: { rules, letters, ngrams, unknown, confidence },
  };
}
