import type { Origin, Skipped } from '../model.js';
import { bufferOf, cutBlocks, linesOf, type Block, type Line } from './blocks.js';
import { decode } from './bytes/decode.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { parseLine, toArticle } from './record.js';

/** One article a line, as a JSON object. A bad line is skipped with its number, and the rest of the file goes on. */
export async function* readJsonLines(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  for await (const part of jsonBlocks(input, options)) {
    if ('reason' in part) yield part;
    else yield* blockItems(input.path, part, options);
  }
}

/** The same, not read yet: blocks of lines, or that there is nothing in them. */
export async function* jsonBlocks({ path, chunks }: Input, { maxLine }: ReadOptions): AsyncGenerator<Block | Skipped> {
  let found = false;
  for await (const block of cutBlocks(chunks, maxLine)) {
    yield block;
    found ||= !isBlank(block);
  }
  if (!found) yield { origin: { path }, reason: 'empty: there is no article in it' };
}

function isBlank({ bytes, tooLong }: Block): boolean {
  const decoded = decode(bufferOf(bytes));
  return tooLong === undefined && 'text' in decoded && decoded.text.trim() === '';
}

/** The items of a block, in its order; blank lines are none. */
export function* blockItems(path: string, block: Block, options: ReadOptions): Generator<Item> {
  for (const line of linesOf(block, options.maxLine)) {
    const item = lineItem(line, { path, line: line.number }, options);
    if (item) yield item;
  }
}

/** The article a line holds, or why it holds none; undefined for a blank one. */
export function lineItem(line: Line, origin: Origin, options: ReadOptions): Item | undefined {
  const parsed = parseLine(line, options.maxLine);
  if (parsed === undefined) return undefined;
  return 'problem' in parsed ? { origin, reason: parsed.problem } : toArticle(parsed.record, origin, options);
}
