import type { Article, MarkedRegion, Origin, Places } from '../model.js';
import { READING } from './defaults.js';
import type { Content, FeedEntry, FeedInfo } from './feed-entry.js';
import { htmlText, type HtmlText } from './html-text.js';
import { isSkipped, type Item } from './reader.js';
import { isWebAddress, toArticle } from './record.js';
import { startFlow, throughBoth, type Pieces } from './text-flow.js';
import { joinedParts } from './text-parts.js';

/** What the article of an item is made with besides the item itself. */
export interface ItemContext {
  readonly info: FeedInfo;
  readonly origin: Origin;
  /** Address the feed was fetched from. */
  readonly url: string | undefined;
  /** Longest text of an article, in bytes. */
  readonly maxBytes: number;
  /** Where the pieces of a content stand in the file, if that can be told. */
  locate?(content: Content, pieces: Pieces): Places | undefined;
}

/** A content and the text in it. */
interface Body extends HtmlText {
  readonly content: Content;
}

/** The article an item of a feed holds, in the fullest of its contents, or why it holds none. */
export function itemArticle(entry: FeedEntry, context: ItemContext): Item {
  const { origin, maxBytes, locate } = context;
  const bodies = entry.bodies.map(bodyOf);
  const fullest = bodies.reduce((one, other) => (other.text.length > one.text.length ? other : one), NO_BODY);
  const title = titleText(entry.title);
  const parts = [fullest, ...captionsOf(entry, fullest)].filter(({ text }) => text !== '');
  if (parts.length === 0) return { origin, reason: bodies.find(({ problem }) => problem)?.problem ?? noText(title) };
  const { text, regions, places } = joinedParts(
    parts.map(({ content, pieces, ...part }) => ({ ...part, places: locate?.(content, pieces) })),
  );
  const item = toArticle({ ...described(entry, context), title, text }, origin, { ...READING, maxBytes });
  return isSkipped(item)
    ? item
    : { ...item, ...(regions.length > 0 ? { regions } : {}), ...(places ? { places } : {}) };
}

function bodyOf(content: Content): Body {
  return { ...contentText(content), content };
}

const NO_BODY: Body = { ...startFlow().end(), content: { value: '' } };

function noText(title: string | undefined): string {
  return `no text in this item${title === undefined ? '' : ` ("${title}")`}: it has neither a content nor a summary`;
}

function described(entry: FeedEntry, { info, url }: ItemContext): Partial<Article> {
  const link = absolute(entry.link, [url, info.link, info.base, entry.base]);
  return {
    id: entry.id ?? (link !== undefined && isWebAddress(link) ? link : undefined),
    source: titleText(info.title),
    published: isoDate(entry.published),
    language: entry.language ?? info.language,
    url: link,
  };
}

/** The text of a content. Without any tags, its line ends are all the structure there is. */
function contentText({ value, plain }: Content): HtmlText {
  if (plain || !/[<&]/.test(value)) {
    const flow = startFlow();
    flow.writeLines(value, 0);
    return flow.end();
  }
  if (/<[a-z!/]/i.test(value)) return htmlText(value);
  const lines = linesText(value);
  if (!ESCAPED_TAG.test(value)) return lines;
  const again = htmlText(lines.text);
  return { ...again, pieces: throughBoth(again.pieces, lines.pieces) };
}

const PRE = '<pre>';

/** The common tags as they are where a publisher's system has escaped them twice. */
const ESCAPED_TAG = /&lt;(?:\/(?:p|div|span|a|b|i|em|strong|li)|p|br ?\/?)&gt;/i;

/** The text of HTML without tags, with its line ends. */
function linesText(value: string): HtmlText {
  const { pieces, ...text } = htmlText(PRE + value);
  return { ...text, pieces: { ...pieces, offsets: pieces.offsets.map((offset) => offset - PRE.length) } };
}

/** Titles and names are one line. */
function titleText(title: Content | undefined): string | undefined {
  const text = title && contentText(title).text.replace(/\s+/g, ' ');
  return text === '' ? undefined : text;
}

/** The captions of pictures that stand beside the text and not in it. */
function captionsOf({ captions }: FeedEntry, { text }: Body): Body[] {
  const bodies = captions.map(bodyOf).map((body) => ({ ...body, regions: [captionRegion(body)] }));
  return bodies.filter(
    (body, at) => !text.includes(body.text) && bodies.findIndex((other) => other.text === body.text) === at,
  );
}

function captionRegion({ text }: Body): MarkedRegion {
  return { kind: 'caption', start: 0, end: text.length };
}

/** A link completed with the last of the bases, which may be relative to those before it. */
function absolute(link: string | undefined, bases: readonly (string | undefined)[]): string | undefined {
  if (link === undefined || URL.canParse(link)) return link;
  const base = bases.reduce((outer, inner) => joined(inner, outer) ?? outer, undefined);
  return joined(link, base);
}

function joined(link: string | undefined, base: string | undefined): string | undefined {
  return link !== undefined && URL.canParse(link, base) ? new URL(link, base).href : undefined;
}

/** RFC 822 and ISO 8601, the dates of feeds: whatever else `Date` makes a guess at is no date. */
const DATE = /^\s*(?:[a-z]+,?\s+)?\d{1,2}\s+[a-z]+\.?\s+\d{2,4}\b|^\s*\d{4}-\d\d?-\d\d?(?!\d)/i;
const ZONE = /(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d)\s*$|^\s*[\d-]+\s*$/;

/** A date as ISO 8601 in UTC; undefined for one that cannot be read. Without a zone it is taken as UTC, wherever Lakeby runs. */
function isoDate(value: string | undefined): string | undefined {
  if (value === undefined || !DATE.test(value)) return undefined;
  const time = Date.parse(ZONE.test(value) ? value : `${value.trim()}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
