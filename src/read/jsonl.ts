import type { Origin } from '../model.js';
import { splitLines, type Line } from './lines.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { parseLine, toArticle } from './record.js';

/** One article a line, as a JSON object. A bad line is skipped with its number, and the rest of the file goes on. */
export async function* readJsonLines(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  let found = false;
  for await (const line of splitLines(input.chunks, options.maxLine)) {
    const item = itemOf(line, { path: input.path, line: line.number }, options);
    if (item) yield item;
    found ||= item !== undefined;
  }
  if (!found) yield { origin: { path: input.path }, reason: 'empty: there is no article in it' };
}

function itemOf(line: Line, origin: Origin, options: ReadOptions): Item | undefined {
  const parsed = parseLine(line, options.maxLine);
  if (parsed === undefined) return undefined;
  return 'problem' in parsed ? { origin, reason: parsed.problem } : toArticle(parsed.record, origin, options);
}
