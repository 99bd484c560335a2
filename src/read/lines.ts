import { cutBlocks, linesOf, type Line } from './blocks.js';

/** Cuts bytes into lines, holding no more than a chunk and one line of at most `max` bytes. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, max: number): AsyncGenerator<Line> {
  for await (const block of cutBlocks(chunks, max)) yield* linesOf(block, max);
}
