import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import type { Article, Origin } from '../model.js';
import { readHtml } from './html.js';
import { isSkipped, type Input, type Item, type Read, type ReadOptions } from './reader.js';
import { isWebAddress } from './record.js';
import { failureReason } from './source.js';
import { readText } from './text.js';
import { toUtf8 } from './transcode.js';
import { contentOf } from './warc-content.js';
import { splitWarc } from './warc-records.js';

/** An archive of the Web: each page that was delivered, and each text that was made from one (WET), is an article. */
export async function* readWarc({ path, chunks }: Input, options: ReadOptions): AsyncGenerator<Item> {
  let found = false;
  for await (const piece of splitWarc(chunks, options.maxFile)) {
    const origin = { path, item: piece.number };
    const items = 'problem' in piece ? [{ origin, reason: piece.problem }] : itemsOf(piece.bytes, origin, options);
    for await (const item of items) {
      found = true;
      yield item;
    }
  }
  const reason = 'no article in it: no record is a page of HTML with status 200, or a text that was made from one';
  if (!found) yield { origin: { path }, reason };
}

/** The articles of one record; most records are requests, pictures and notes, and have none. */
async function* itemsOf(bytes: Buffer, origin: Origin, options: ReadOptions): AsyncGenerator<Item> {
  try {
    const record = await WARCParser.parse(new AsyncIterReader([bytes], null));
    const read = record && readerFor(record);
    if (!record || !read) return;
    const content = await contentOf(record, options.maxFile);
    const url = record.warcTargetURI ?? '';
    const input = { path: origin.path, chunks: toUtf8(once(content), charsetOf(record)), ...(url ? { url } : {}) };
    for await (const item of read(input, options)) yield describe(item, record, origin);
  } catch (error) {
    const reason = failureReason(error);
    if (reason === undefined) throw error;
    yield { origin, reason };
  }
}

/** How to read what a record holds; undefined for one that holds no article. */
function readerFor(record: WARCRecord): Read | undefined {
  const { warcType, httpHeaders } = record;
  const type = contentTypeOf(record);
  if (warcType === 'conversion') return type.startsWith('text/plain') ? readText : undefined;
  const delivered = warcType === 'response' ? Number(httpHeaders?.statusCode) === 200 : warcType === 'resource';
  return delivered && /^(?:text\/html|application\/xhtml\+xml)\b/.test(type) ? readHtml : undefined;
}

function contentTypeOf({ httpHeaders, warcContentType }: WARCRecord): string {
  return ((httpHeaders ? httpHeaders.headers.get('Content-Type') : warcContentType) ?? '').trim().toLowerCase();
}

function charsetOf(record: WARCRecord): string | undefined {
  return /;\s*charset\s*=\s*"?([\w:.-]{1,40})/.exec(contentTypeOf(record))?.[1];
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** An article by what the archive says of it; places in the page are no places in the archive. */
function describe(item: Item, { warcTargetURI, warcDate }: WARCRecord, origin: Origin): Item {
  if (isSkipped(item)) return { ...item, origin };
  const id = warcTargetURI ?? `${origin.path}#${origin.item ?? 1}`;
  return {
    ...item,
    id,
    origin,
    places: undefined,
    ...(isWebAddress(id) ? { url: id } : {}),
    ...(item.markup ? { markup: item.markup.map(({ markup, message }) => ({ markup, message })) } : {}),
    ...captured(item, warcDate),
  };
}

function captured({ meta }: Article, date: string | null | undefined): Pick<Article, 'meta'> {
  return date == null ? {} : { meta: { ...meta, captured: date } };
}
