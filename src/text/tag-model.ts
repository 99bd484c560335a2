import { hashWord } from './fold.js';
import { readPart } from './parts.js';
import type { TagModel } from './tags.js';

/** What `npm run learn:tags` wrote: counts as noun, verb, adjective, other, each row a string of numbers. */
export interface LearnedTags {
  readonly functionWords: readonly string[];
  readonly functionTags: string;
  readonly transitions: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly suffixes: Readonly<Record<string, string>>;
}

const SCALE = 8;
const HIGHEST = 255;

/** Counts turned into the columns of a model. Add-one smoothing keeps every step possible. */
export function modelOf({ functionWords, functionTags, transitions, words, suffixes }: LearnedTags): TagModel {
  // Function words are ordered by hash, so their rows and columns of the transitions move with them.
  const hashes = functionWords.map(hashWord);
  const order = hashes.map((_, at) => at).sort((a, b) => hashes[a] - hashes[b]);
  const states = [0, 1, 2, 3, 4, ...order.map((at) => at + 5)];
  const counts = transitions.map(numbers);
  const rows = states.map((from) => conditional(states.map((to) => counts[from][to])));
  const totals = totalsOf(Object.values(words).map(numbers));
  const known = columnsOf(words, totals);
  const endings = columnsOf(suffixes, totals);
  return {
    functionWords: Int32Array.from(order, (at) => hashes[at]),
    functionTags: Uint8Array.from(order, (at) => numbers(functionTags)[at]),
    transitions: Uint8Array.from(rows.flat()),
    ...{ words: known.hashes, wordCosts: known.costs },
    ...{ suffixes: endings.hashes, suffixCosts: endings.costs },
  };
}

function numbers(row: string): number[] {
  return row.split(' ').map(Number);
}

function totalsOf(rows: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3].map((tag) => rows.reduce((sum, row) => sum + row[tag], 0));
}

function costOf(probability: number): number {
  return Math.min(HIGHEST, Math.round(-Math.log(probability) * SCALE));
}

function conditional(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) + counts.length * 0.1;
  return counts.map((count) => costOf((count + 0.1) / total));
}

/** What a word costs under each tag: P(word | tag) up to a factor of the word, so P(tag | word) / P(tag). */
function columnsOf(
  table: Readonly<Record<string, string>>,
  totals: readonly number[],
): { hashes: Int32Array; costs: Uint8Array } {
  const all = totals.reduce((sum, total) => sum + total, 0);
  const rows = Object.entries(table)
    .map(([word, row]) => ({ hash: hashWord(word), counts: numbers(row) }))
    .sort((a, b) => a.hash - b.hash);
  const costs = rows.flatMap(({ counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0) + 0.2;
    const ratios = counts.map((count, tag) => (count + 0.05) / total / (totals[tag] / all));
    const highest = Math.max(...ratios);
    return ratios.map((ratio) => costOf(ratio / highest));
  });
  return { hashes: Int32Array.from(rows, ({ hash }) => hash), costs: Uint8Array.from(costs) };
}

const COLUMNS = [
  'functionWords',
  'words',
  'suffixes',
  'functionTags',
  'transitions',
  'wordCosts',
  'suffixCosts',
] as const;
const WIDE = 3;

/** A model as the bytes the build writes: their lengths, then the columns, those of 32 bits first. */
export function modelBytes(model: TagModel): Uint8Array {
  const columns = COLUMNS.map((name) => model[name]);
  const lengths = Int32Array.from(columns, ({ length }) => length);
  return Buffer.concat(
    [lengths, ...columns].map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength)),
  );
}

/** The model the build wrote. */
export function loadTagModel(file: URL): TagModel {
  const { buffer, byteOffset } = readPart(file);
  const lengths = new Int32Array(buffer, byteOffset, COLUMNS.length);
  let at = byteOffset + lengths.byteLength;
  const columns = COLUMNS.map((name, index) => {
    const column =
      index < WIDE ? new Int32Array(buffer, at, lengths[index]) : new Uint8Array(buffer, at, lengths[index]);
    at += column.byteLength;
    return [name, column] as const;
  });
  return Object.fromEntries(columns) as unknown as TagModel;
}
