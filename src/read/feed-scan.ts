import type { Span } from '../model.js';
import { xmlTags, type Tag } from './xml-tags.js';

/** An item of a feed as it stands in the file; spans are offsets into the feed in UTF-16 code units. */
export interface RawItem extends Span {
  readonly kind: 'item';
  /** Which item of the feed it is, from 1. */
  readonly number: number;
  /** Line and column of its start tag, from 1. */
  readonly line: number;
  readonly column: number;
  /** What stands between the tags of the elements in it, down to the caption of a picture in a group. */
  readonly children: readonly Span[];
}

/** What a feed says of itself, and what an item has to stand in to be a feed of its own. */
export interface Frame {
  readonly kind: 'frame';
  /** Name of the root element without its prefix, in lower case: `rss`, `rdf`, `feed`. */
  readonly root: string;
  /** The feed up to its first item, as a feed without any. */
  readonly head: string;
  /** Start tags of the elements around the items. */
  readonly before: string;
  /** Their end tags. */
  readonly after: string;
}

/** A place the feed cannot be followed at, and why. */
interface Fault {
  readonly kind: 'fault';
  /** Line of the file, from 1. */
  readonly line: number;
  /** Number of the item that is lost. */
  readonly item?: number;
  readonly reason: string;
}

/** What a feed is cut into. A frame comes before all items, and where there are none too. */
export type FeedPart = Frame | RawItem | Fault;

const MAX_DEPTH = 500;
const KEPT_DEPTH = 3;
const ITEMS = new Set(['item', 'entry']);
const AROUND_ITEMS = new Set(['rss', 'rdf', 'feed', 'channel', ...ITEMS]);

const REASONS = {
  entities:
    'it declares entities of its own, which can grow without bounds; Lakeby expands none. Take the DOCTYPE out if you trust the feed',
  deep: `elements are nested more than ${MAX_DEPTH} deep; nothing after this is read`,
  tags: 'the tags of this item do not match; it is left out',
  brokenOff: 'the feed breaks off in the middle of this item',
  ended: 'the feed breaks off here; items may be missing',
} as const;

/** The item that is being read: its start tag, and how many elements are open around its children. */
interface OpenItem extends Place {
  readonly number: number;
  readonly tag: Tag;
  readonly depth: number;
  readonly children: Span[];
}

/** A line and a column of it, both from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** How far the scan has come. */
interface Scan {
  readonly xml: string;
  readonly placeAt: (offset: number) => Place;
  /** Start tags of the elements that have not ended yet, outermost first. */
  readonly open: Tag[];
  item?: OpenItem | undefined;
  items: number;
  framed: boolean;
}

/** Cuts a feed in XML into its items, one at a time: a fault in one of them costs that one only. */
export function* scanFeed(xml: string): Generator<FeedPart> {
  const scan: Scan = { xml, placeAt: placeCounter(xml), open: [], items: 0, framed: false };
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'doctype') {
      if (/<!ENTITY/i.test(tag.text)) return yield fault('entities', scan.placeAt(tag.start));
    } else yield* tag.kind === 'start' ? started(scan, tag) : ended(scan, tag);
    if (scan.open.length > MAX_DEPTH) return yield fault('deep', scan.placeAt(tag.start));
  }
  const { item, open } = scan;
  if (!scan.framed && open.length > 0) yield frameAt(scan, xml.length);
  if (item) yield fault('brokenOff', item);
  else if (open.length > 0) yield fault('ended', scan.placeAt(xml.length));
}

function* started(scan: Scan, tag: Tag): Generator<FeedPart> {
  const { item, open } = scan;
  if (beginsItem(scan, tag)) {
    if (!scan.framed) yield frameAt(scan, tag.start);
    if (item) yield fault('tags', item);
    scan.item = { ...scan.placeAt(tag.start), number: ++scan.items, tag, depth: open.length + 1, children: [] };
  }
  open.push(tag);
}

/** An item stands in the feed itself, or right below one whose end tag is missing. */
function beginsItem({ item, open }: Scan, { name }: Tag): boolean {
  if (item) return open.length === item.depth && name === item.tag.name;
  return ITEMS.has(localName(name)) && open.every((outer) => AROUND_ITEMS.has(localName(outer.name)));
}

function* ended(scan: Scan, end: Tag): Generator<FeedPart> {
  const { item, open } = scan;
  if (open.length === 1 && !scan.framed) yield frameAt(scan, end.start);
  const start = open.pop();
  if (!item || !start) return;
  if (open.length >= item.depth && open.length < item.depth + KEPT_DEPTH)
    item.children.push({ start: start.end, end: end.start });
  if (start !== item.tag) return;
  scan.item = undefined;
  if (end.cut) yield fault('tags', item);
  else yield { ...item, kind: 'item', start: start.start, end: end.end };
}

/** The frame as it is known at the first item, or where there turns out to be none. RSS of old has its items beside the channel. */
function frameAt(scan: Scan, offset: number): Frame {
  const { xml, open } = scan;
  const [first] = open;
  const root = localName(first?.name ?? '');
  const channel = root === 'rss' && open.length === 1 ? ['<channel>', '</channel>'] : ['', ''];
  const after = open.map(({ name }) => `</${name}>`).reverse();
  scan.framed = true;
  return {
    kind: 'frame',
    root,
    head: xml.slice(first?.start, offset) + after.join(''),
    before: open.map(({ start, end }) => xml.slice(start, end)).join('') + channel[0],
    after: channel[1] + after.join(''),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function fault(reason: keyof typeof REASONS, { line, number }: { line: number; number?: number }): Fault {
  return { kind: 'fault', line, ...(number === undefined ? {} : { item: number }), reason: REASONS[reason] };
}

/** Tells the line and column of offsets; each offset must be at or after the last. */
function placeCounter(text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
