import type { Origin } from '../model.js';
import { splitLines, type Line } from './lines.js';
import type { Input, Item, Reader, ReadOptions } from './reader.js';
import { parseLine, toArticle } from './record.js';

/** One article a line, as a JSON object. A bad line is skipped with its number, and the rest of the file goes on. */
export const jsonlReader: Reader = { name: 'JSONL', extensions: ['.jsonl', '.ndjson'], sniff, read };

async function* read(input: Input, options: ReadOptions): AsyncGenerator<Item> {
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

/** A first line that is a JSON object, or begins like one where it is longer than the beginning that was looked at. */
function sniff(head: Buffer): boolean {
  const end = head.indexOf(10);
  const first = head
    .toString('utf8', 0, end === -1 ? head.length : end)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!first.startsWith('{')) return false;
  const parsed = parseLine({ number: 1, size: first.length, bytes: Buffer.from(first) }, first.length);
  return (parsed !== undefined && 'record' in parsed) || (end === -1 && /^\{\s*"/.test(first));
}
