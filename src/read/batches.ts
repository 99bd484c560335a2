import type { Skipped } from '../model.js';
import type { Block } from './blocks.js';
import { unpackedName } from './bytes/packing.js';
import { jsonBlocks } from './jsonl.js';
import { openSource, type Opened, type Reading } from './open.js';
import { isSkipped, type Input, type Item, type ReadOptions } from './reader.js';
import type { Source } from './source.js';

/** Bytes that are worth handing to a worker: 64 articles or so, a few milliseconds of checking. */
const BATCH = 256 * 1024;
/** The largest file that is read where it is checked; what it holds is in memory together with what is said of it. */
const SMALL = 1024 * 1024;
/** How many times its size a compressed text is, at a guess. */
const PACKED = 4;
/** What opening a file costs, as bytes that could be checked in the time. */
const OPENING = 2048;

/** A part of the inputs that can be read and checked by itself: small files, lines of JSONL, or what had to be read in order. */
export type Batch =
  | { readonly sources: readonly (Source | Skipped)[]; readonly weight: number }
  | { readonly path: string; readonly block: Block; readonly weight: number }
  | { readonly items: readonly Item[]; readonly weight: number };

/** The sources in batches of about equal weight, in their order. Memory is bounded by the limits on what is read. */
export async function* cutBatches(
  sources: AsyncIterable<Source | Skipped> | Iterable<Source | Skipped>,
  reading: Reading,
): AsyncGenerator<Batch> {
  let together: (Source | Skipped)[] = [];
  let weight = 0;
  for await (const source of sources) {
    const isLarge = weightOf(source) > SMALL;
    if (!isLarge) {
      together.push(source);
      weight += weightOf(source);
    }
    if (together.length > 0 && (isLarge || weight >= BATCH)) {
      yield { sources: together, weight };
      together = [];
      weight = 0;
    }
    if (isLarge && !('reason' in source)) yield* partsOf(source, reading);
  }
  if (together.length > 0) yield { sources: together, weight };
}

/** What checking a source comes to, in bytes of text; streams and addresses have no end that is known. */
export function weightOf(source: Source | Skipped): number {
  if ('reason' in source) return 0;
  const { path, size = Infinity } = source;
  return OPENING + (unpackedName(path) === path ? size : size * PACKED);
}

async function* partsOf(source: Source, reading: Reading): AsyncGenerator<Batch> {
  for await (const part of openSource(source, reading, (opened) => openedParts(opened, reading)))
    yield 'reason' in part ? { items: [part], weight: 0 } : part;
}

/** Lines need not be read to be handed out; of all other formats, what stands where is known only by reading. */
function openedParts({ format, input, read }: Opened, { options }: Reading): AsyncGenerator<Batch> {
  return format.name === 'jsonl' ? blockBatches(input, options) : itemBatches(read(input, options));
}

async function* blockBatches(input: Input, options: ReadOptions): AsyncGenerator<Batch> {
  for await (const block of jsonBlocks(input, options))
    yield 'reason' in block ? { items: [block], weight: 0 } : { path: input.path, block, weight: block.bytes.length };
}

async function* itemBatches(all: AsyncIterable<Item>): AsyncGenerator<Batch> {
  let items: Item[] = [];
  let weight = 0;
  try {
    for await (const item of all) {
      items.push(item);
      weight += isSkipped(item) ? item.reason.length : item.text.length;
      if (weight < BATCH) continue;
      yield { items, weight };
      items = [];
      weight = 0;
    }
  } catch (error) {
    // What was read before the fault counts, and comes before it.
    if (items.length > 0) yield { items, weight };
    throw error;
  }
  if (items.length > 0) yield { items, weight };
}
