import { DIST } from '../root.js';
import { cutBlocks } from '../read/blocks.js';
import { peek } from '../read/bytes/chunks.js';
import { toUtf8 } from '../read/bytes/transcode.js';
import { endedBy } from '../run/ended-by.js';
import { workOff, type Threads } from '../run/work-off.js';
import { filterBlock, type Desk, type Filtered } from './filter-lines.js';
import type { LineBatch } from './line-worker.js';
import type { FilterSetup } from './set-up.js';

const PATH = 'stdin';
/** The script of the workers as it is built, which is all that Node can start. */
const WORKER = new URL('filter/line-worker.js', DIST);

/** How a stream is filtered. */
export interface StreamRun extends Omit<Threads, 'weight'> {
  readonly desk: Desk;
  readonly setup: FilterSetup;
  /** Ends the stream behind the last whole line that has come; what is under way is still answered. */
  readonly stop: AbortSignal;
}

/** The answers to the lines of a stream, in their order, a block at a time. */
export async function* filterStream(
  stream: AsyncIterable<Buffer>,
  { desk, setup, stop, jobs, cores }: StreamRun,
): AsyncGenerator<Filtered> {
  yield* workOff<LineBatch, Filtered>(endedBy(batchesOf(stream, setup.reading.maxLine), stop), {
    here: ({ path, block }) => [filterBlock(path, block, desk)],
    script: WORKER,
    setup,
    threads: { jobs, cores, weight: 0 },
  });
}

async function* batchesOf(stream: AsyncIterable<Buffer>, maxLine: number): AsyncGenerator<LineBatch> {
  const { chunks } = await peek(stream);
  for await (const block of cutBlocks(toUtf8(chunks), maxLine)) yield { path: PATH, block, weight: block.bytes.length };
}
