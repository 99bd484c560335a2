import type { Origin } from '../model.js';
import { peek } from './chunks.js';
import { jsonParts } from './json-parts.js';
import { readJsonLines } from './jsonl.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { isObject, valueArticle } from './record.js';
import { holdsJsonLines, looksLikeJsonFeed } from './sniff.js';

/**
 * JSON in the forms articles come in: a list of records, an object with such a list in it, a single record, a JSON Feed, and
 * records a line each under the wrong name.
 */
export async function* readJson(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { head, chunks } = await peek(input.chunks);
  const rest = { ...input, chunks };
  if (looksLikeJsonFeed(head)) yield* (await import('./json-feed.js')).readJsonFeed(rest, options);
  else if (holdsJsonLines(head)) yield* readJsonLines(rest, options);
  else yield* readRecords(rest, options);
}

async function* readRecords({ path, chunks }: Input, options: ReadOptions): AsyncGenerator<Item> {
  let found = false;
  for await (const part of jsonParts(chunks, { maxLine: options.maxLine, textKey: options.fields.text })) {
    if (part.kind === 'fault') yield { origin: { path, line: part.line }, reason: part.reason };
    else if (part.kind === 'record') {
      yield valueArticle(part.value, { path, line: part.line, item: part.item }, options);
    } else if (!found || (isObject(part.value) && options.fields.text in part.value)) {
      yield* restArticles(part.value, { path, line: part.line }, options);
    } else continue;
    found = true;
  }
  if (!found) yield { origin: { path }, reason: 'empty: there is no article in it' };
}

/** A document without a list of a known name: a record, or the one list of objects in it, whatever its name. */
function* restArticles(value: unknown, origin: Origin, options: ReadOptions): Generator<Item> {
  if (Array.isArray(value)) return yield { origin, reason: 'an empty list: there is no article in it' };
  const lists = isObject(value) && !(options.fields.text in value) ? Object.values(value).filter(isObjectList) : [];
  const [list] = lists;
  if (!list || lists.length > 1) return yield valueArticle(value, origin, options);
  for (const [index, record] of list.entries())
    yield valueArticle(record, { path: origin.path, item: index + 1 }, options);
}

function isObjectList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
