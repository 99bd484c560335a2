import { parseJsonFeed, type JsonFeed } from 'feedsmith';
import { collect } from './chunks.js';
import { itemArticle } from './feed-article.js';
import { html, plain, present, type FeedEntry, type FeedInfo } from './feed-entry.js';
import { jsonParts, type JsonPart } from './json-parts.js';
import { sizeText } from './limits.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { isObject } from './record.js';

/** A JSON Feed (jsonfeed.org): each item is an article. Held whole, as what the feed says of itself may stand at its end. */
export async function* readJsonFeed({ path, chunks, url }: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { maxFile, maxBytes } = options;
  const bytes = await collect(chunks, maxFile);
  if (bytes === undefined)
    return yield { origin: { path }, reason: `longer than the limit of ${sizeText(maxFile)}; raise --max-file` };
  const parts = await partsOf(bytes, maxFile);
  const info = infoOf(parts);
  for (const part of parts) {
    if (part.kind === 'fault') yield { origin: { path, line: part.line }, reason: part.reason };
    if (part.kind !== 'record') continue;
    const origin = { path, line: part.line, item: part.item };
    const entry = entryOf(part.value);
    yield entry
      ? itemArticle(entry, { info, origin, url, maxBytes })
      : { origin, reason: 'an item with nothing in it' };
  }
  if (parts.every(({ kind }) => kind === 'rest')) yield { origin: { path }, reason: 'a feed without items' };
}

async function partsOf(bytes: Buffer, maxLine: number): Promise<JsonPart[]> {
  const parts: JsonPart[] = [];
  for await (const part of jsonParts([bytes], { maxLine })) parts.push(part);
  return parts;
}

/** What makes feedsmith take an object for a feed: a version, whichever it is, and anything else that is not empty. */
const FEED = { version: 'https://jsonfeed.org/version/1.1', user_comment: '-' };

function infoOf(parts: readonly JsonPart[]): FeedInfo {
  const rest = parts.find((part) => part.kind === 'rest')?.value;
  if (!isObject(rest)) return {};
  const { title, language, home_page_url: link } = parseJsonFeed({ ...rest, ...FEED });
  return { title: plain(title), language, link };
}

function entryOf(item: unknown): FeedEntry | undefined {
  return parseJsonFeed<string>({ ...FEED, items: [item] }).items?.map(entry)[0];
}

function entry(item: JsonFeed.Item<string>): FeedEntry {
  return {
    id: item.id,
    title: plain(item.title),
    language: item.language,
    link: item.url ?? item.external_url,
    published: item.date_published ?? item.date_modified,
    bodies: present([html(item.content_html), plain(item.content_text), plain(item.summary)]),
    captions: [],
  };
}
