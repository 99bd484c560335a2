import {
  parseAtomFeed,
  parseRdfFeed,
  parseRssFeed,
  type AtomFeed,
  type MediaNs,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { html, plain, present, type Content, type FeedEntry, type FeedInfo } from './feed-entry.js';
import { isWebAddress } from './record.js';

/** How one kind of feed is read: a feed without items for what it says of itself, a feed of one item for that item. */
export interface FeedForm {
  info(feed: string): FeedInfo;
  entry(feed: string): FeedEntry | undefined;
}

/** The kinds of feed in XML, by the name of their root element. What is no such feed makes feedsmith throw. */
export const FORMS: Readonly<Record<string, FeedForm>> = {
  rss: {
    info: (feed) => rssInfo(parseRssFeed(feed)),
    entry: (feed) => parseRssFeed(feed).items?.map(rssEntry)[0],
  },
  rdf: {
    info: (feed) => rdfInfo(parseRdfFeed(feed)),
    entry: (feed) => parseRdfFeed(feed).items?.map(rdfEntry)[0],
  },
  feed: {
    info: (feed) => atomInfo(parseAtomFeed(feed)),
    entry: (feed) => parseAtomFeed(feed).entries?.map(atomEntry)[0],
  },
};

function rssInfo({ title, language, link, dc, xml }: RssFeed.Feed<string>): FeedInfo {
  return { title: html(title), language: language ?? dc?.languages?.[0] ?? xml?.lang, link, base: xml?.base };
}

function rssEntry(item: RssFeed.Item<string>): FeedEntry {
  const { guid, dc, dcterms, atom, xml, media } = item;
  const permalink =
    guid?.value !== undefined && isWebAddress(guid.value) && guid.isPermaLink !== false ? guid.value : undefined;
  return {
    id: guid?.value,
    title: html(item.title ?? dc?.titles?.[0] ?? media?.title?.value),
    language: dc?.languages?.[0] ?? xml?.lang,
    link: item.link ?? linkOf(atom?.links) ?? permalink,
    base: xml?.base,
    published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? atom?.published ?? atom?.updated,
    bodies: present([
      html(item.content?.encoded),
      typed(atom?.content),
      html(item.description),
      html(dc?.descriptions?.[0]),
      html(item.itunes?.summary),
      ...described(media),
    ]),
    captions: captionsOf(media),
  };
}

function rdfInfo({ title, link, dc, xml }: RdfFeed.Feed<string>): FeedInfo {
  return { title: html(title), language: dc?.languages?.[0] ?? xml?.lang, link, base: xml?.base };
}

function rdfEntry({ rdf, title, link, description, content, dc, xml, media }: RdfFeed.Item<string>): FeedEntry {
  return {
    id: rdf?.about,
    title: html(title ?? dc?.titles?.[0]),
    language: dc?.languages?.[0] ?? xml?.lang,
    link: link ?? rdf?.about,
    base: xml?.base,
    published: dc?.dates?.[0],
    bodies: present([html(content?.encoded), html(description), html(dc?.descriptions?.[0])]),
    captions: captionsOf(media),
  };
}

function atomInfo({ title, links, xml }: AtomFeed.Feed<string>): FeedInfo {
  return { title: typed(title), language: xml?.lang, link: linkOf(links), base: xml?.base };
}

function atomEntry({
  id,
  title,
  links,
  content,
  summary,
  media,
  xml,
  dc,
  ...dates
}: AtomFeed.Entry<string>): FeedEntry {
  return {
    id,
    title: typed(title),
    language: content?.xml?.lang ?? xml?.lang ?? dc?.languages?.[0],
    link: linkOf(links),
    base: xml?.base,
    published: dates.published ?? dates.updated ?? dc?.dates?.[0],
    bodies: present([typed(content), typed(summary), ...described(media)]),
    captions: captionsOf(media),
  };
}

/** Text of Atom is plain unless its type says otherwise (RFC 4287 3.1.1); where it holds tags all the same, they are meant. */
function typed(text: AtomFeed.Text | AtomFeed.Content | undefined): Content | undefined {
  if (text?.value === undefined) return undefined;
  const isPlain = text.type === undefined || text.type === 'text' || text.type === 'text/plain';
  return isPlain && !/<\/?[a-z][^<>]*>/i.test(text.value) ? plain(text.value) : html(text.value);
}

/** The address of the page an item is about (RFC 4287 4.2.7.2: `alternate` where nothing is said). */
function linkOf(links: AtomFeed.Entry<string>['links']): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

/** What is said of an item's media as a whole: all the text there is in feeds of videos. */
function described(media: MediaNs.ItemOrFeed | undefined): (Content | undefined)[] {
  return [media?.description, ...(media?.groups ?? []).map(({ description }) => description)].map((text) =>
    html(text?.value),
  );
}

function captionsOf(media: MediaNs.ItemOrFeed | undefined): Content[] {
  const pictures = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(({ contents }) => contents ?? [])];
  return present(pictures.map(({ description }) => html(description?.value)));
}
