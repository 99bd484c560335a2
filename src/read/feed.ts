import { collect } from './chunks.js';
import { decode } from './decode.js';
import { itemArticle } from './feed-article.js';
import type { FeedEntry, FeedInfo } from './feed-entry.js';
import { FORMS, type FeedForm } from './feed-forms.js';
import { itemPlaces, type FeedSource } from './feed-places.js';
import { scanFeed, type Frame, type RawItem } from './feed-scan.js';
import { makeSplitter } from './html-letters.js';
import { sizeText } from './limits.js';
import type { Input, Item, ReadOptions } from './reader.js';

/** A feed in XML, RSS of all versions, RDF or Atom: each item is an article, and one that is broken costs itself only. */
export async function* readFeed(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { path } = input;
  const bytes = await collect(input.chunks, options.maxFile);
  if (bytes === undefined)
    return yield {
      origin: { path },
      reason: `longer than the limit of ${sizeText(options.maxFile)}; raise --max-file`,
    };
  const decoded = decode(bytes);
  if ('problem' in decoded) yield { origin: { path }, reason: decoded.problem };
  else yield* feedItems(decoded.text, input, options);
}

/** A feed that is being read: how, and what it says of itself. */
interface OpenFeed {
  readonly form: FeedForm;
  readonly frame: Frame;
  readonly info: FeedInfo;
}

function* feedItems(xml: string, input: Input, options: ReadOptions): Generator<Item> {
  const { path } = input;
  const source: FeedSource = { xml, split: makeSplitter() };
  let feed: OpenFeed | undefined;
  let found = false;
  for (const part of scanFeed(xml)) {
    if (part.kind === 'frame') feed = openFeed(part);
    if (part.kind === 'frame' && !feed) return yield { origin: { path }, reason: noFeed(part) };
    if (part.kind === 'fault') yield { origin: { path, line: part.line, item: part.item }, reason: part.reason };
    if (part.kind === 'item' && feed) yield itemOf(part, feed, { source, input, options });
    found ||= part.kind !== 'frame';
  }
  if (!found) yield { origin: { path }, reason: feed ? 'a feed without items' : 'empty: there is no feed in it' };
}

function noFeed({ root }: Frame): string {
  return `XML, but not a feed: its root element is <${root}>; Lakeby reads RSS, RDF and Atom`;
}

function openFeed(frame: Frame): OpenFeed | undefined {
  const form = Object.hasOwn(FORMS, frame.root) ? FORMS[frame.root] : undefined;
  return form && { form, frame, info: attempt(() => form.info(frame.head)).value ?? {} };
}

/** What the items of one feed are read with. */
interface Reading {
  readonly source: FeedSource;
  readonly input: Input;
  readonly options: ReadOptions;
}

function itemOf(raw: RawItem, { form, frame, info }: OpenFeed, { source, input, options }: Reading): Item {
  const origin = { path: input.path, line: raw.line, item: raw.number };
  const { value, problem } = attempt(() =>
    form.entry(frame.before + source.xml.slice(raw.start, raw.end) + frame.after),
  );
  if (problem !== undefined) return { origin, reason: `this item is not well-formed: ${problem}` };
  return itemArticle(value ?? NOTHING, {
    info,
    origin,
    url: input.url,
    maxBytes: options.maxBytes,
    locate: ({ value: content }, pieces) => itemPlaces(raw, { content, pieces }, source),
  });
}

const NOTHING: FeedEntry = { bodies: [], captions: [] };

/** What feedsmith makes of a piece of XML, nothing where nothing is in it, or what is wrong with it. */
function attempt<T>(parse: () => T | undefined): { readonly value?: T | undefined; readonly problem?: string } {
  try {
    return { value: parse() };
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error ? { problem: cause.message } : {};
  }
}
