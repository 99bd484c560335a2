import type { Check } from '../cache/cache.js';
import type { Origin, Skipped, Verdict } from '../model.js';
import type { Batch } from '../read/batches.js';
import { linesOf } from '../read/blocks.js';
import { readSource } from '../read/index.js';
import { lineItem } from '../read/jsonl.js';
import type { Reading } from '../read/open.js';
import { isSkipped, type Item } from '../read/reader.js';
import { NO_TRAIL, type Trail } from './trail.js';

/** What became of an input: a verdict, or why there is none. */
export type Checked = Verdict | Skipped;

/** What batches are checked with. */
export interface Bench {
  readonly check: Check;
  readonly reading: Reading;
}

/** Something that may hold an article; blank lines hold none, and say nothing. */
interface Piece {
  readonly origin: Origin;
  item(): Item | undefined;
}

/** What is read from one place. */
interface Part {
  readonly path: string;
  readonly pieces: Iterable<Piece> | AsyncIterable<Piece>;
}

/** Reads and checks a batch, one article at a time. A step of the trail is taken before each reading and each checking. */
export async function* checkBatch(
  batch: Batch,
  { check, reading }: Bench,
  trail: Trail = NO_TRAIL,
): AsyncGenerator<Checked> {
  for (const { path, pieces } of partsOf(batch, reading)) {
    const iterator = iteratorOf(pieces);
    for (;;) {
      const unread = trail.step();
      if (unread !== undefined) {
        yield { origin: { path }, reason: `reading on ended two workers (${unread}); nothing more of it is read` };
        break;
      }
      const { done, value: piece } = await iterator.next();
      if (done) break;
      const unchecked = trail.step();
      if (unchecked !== undefined) {
        yield { origin: piece.origin, reason: `checking it ended two workers (${unchecked}); please report it` };
        continue;
      }
      const item = piece.item();
      if (item) yield isSkipped(item) ? item : check(item);
    }
  }
}

function iteratorOf<T>(all: Iterable<T> | AsyncIterable<T>): Iterator<T, unknown> | AsyncIterator<T, unknown> {
  return Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]();
}

function partsOf(batch: Batch, reading: Reading): Part[] {
  if ('items' in batch) return [{ path: '', pieces: batch.items.map(pieceOf) }];
  if ('block' in batch) return [{ path: batch.path, pieces: linePieces(batch, reading) }];
  return batch.sources.map((source) =>
    'reason' in source
      ? { path: source.origin.path, pieces: [pieceOf(source)] }
      : { path: source.path, pieces: readPieces(readSource(source, reading)) },
  );
}

function pieceOf(item: Item): Piece {
  return { origin: item.origin, item: () => item };
}

async function* readPieces(items: AsyncIterable<Item>): AsyncGenerator<Piece> {
  for await (const item of items) yield pieceOf(item);
}

function* linePieces({ path, block }: Extract<Batch, { block: unknown }>, { options }: Reading): Generator<Piece> {
  for (const line of linesOf(block, options.maxLine)) {
    const origin = { path, line: line.number };
    yield { origin, item: () => lineItem(line, origin, options) };
  }
}
