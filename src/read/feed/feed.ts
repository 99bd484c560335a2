import { wholeText } from '../bytes/whole-text.js';
import { itemArticle } from './article.js';
import type { FeedEntry, FeedInfo } from './entry.js';
import { FORMS, type FeedForm } from './forms.js';
import { itemPlaces, type FeedSource } from './places.js';
import { scanFeed, type Frame, type RawItem } from './scan.js';
import { makeSplitter } from '../html/letters.js';
import { sizeText } from '../limits.js';
import type { Input, Item, ReadOptions } from '../reader.js';

/** A feed in XML, RSS of all versions, RDF or Atom: each item is an article, and one that is broken costs itself only. */
export async function* readFeed(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { path } = input;
  const decoded = await wholeText(input, options.maxFile, '--max-file');
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
  let feed: OpenFeed | undefined;
  let found = false;
  for (const part of scanFeed(xml)) {
    if (part.kind === 'frame') feed = openFeed(part);
    if (part.kind === 'frame' && !feed) return yield { origin: { path }, reason: noFeed(part) };
    if (part.kind === 'frame' && part.before.length > MAX_BEFORE) return yield { origin: { path }, reason: TOO_LONG };
    if (part.kind === 'fault') yield { origin: { path, line: part.line, item: part.item }, reason: part.reason };
    if (part.kind === 'item' && feed) yield itemOf(part, feed, { xml, input, options });
    found ||= part.kind !== 'frame';
  }
  if (!found) yield { origin: { path }, reason: feed ? 'a feed without items' : 'empty: there is no feed in it' };
}

/** Longest start tags around the items, in UTF-16 code units: they are parsed anew with every item. */
const MAX_BEFORE = 8192;
const TOO_LONG = `the start tags around its items are longer than ${sizeText(MAX_BEFORE)}, which is the limit; nothing is read`;

function noFeed({ root }: Frame): string {
  return `XML, but not a feed: its root element is <${root}>; Lakeby reads RSS, RDF and Atom`;
}

function openFeed(frame: Frame): OpenFeed | undefined {
  const form = Object.hasOwn(FORMS, frame.root) ? FORMS[frame.root] : undefined;
  return form && { form, frame, info: attempt(() => form.info(frame.head)).value ?? {} };
}

/** What the items of one feed are read with. */
interface Reading {
  readonly xml: string;
  readonly input: Input;
  readonly options: ReadOptions;
}

function itemOf(raw: RawItem, { form, frame, info }: OpenFeed, { xml, input, options }: Reading): Item {
  const origin = { path: input.path, line: raw.line, item: raw.number };
  const source: FeedSource = { xml, split: makeSplitter() };
  const { value, problem } = attempt(() => form.entry(frame.before + xml.slice(raw.start, raw.end) + frame.after));
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
