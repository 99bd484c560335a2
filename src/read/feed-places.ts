import type { Places, Span } from '../model.js';
import type { RawItem } from './feed-scan.js';
import type { Splitter, Stretch } from './html-letters.js';
import { placesOf } from './places.js';
import { throughBoth, type Pieces } from './text-flow.js';

/** What the places of texts are looked for in. */
export interface FeedSource {
  readonly xml: string;
  /** Decodes character references. */
  readonly split: Splitter;
}

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/**
 * Where the text of an item stands in the file. `pieces` say where it stands in `content`, which is decoded and trimmed;
 * undefined where no element of the item holds just this content, so that no place is ever made up.
 */
export function itemPlaces(
  item: RawItem,
  { content, pieces }: { content: string; pieces: Pieces },
  { xml, split }: FeedSource,
): Places | undefined {
  for (const child of item.children) {
    const written = writtenAs(content, xml.slice(child.start, child.end), split);
    if (written) return placesInFile(throughBoth(pieces, written), { xml, item, child });
  }
  return undefined;
}

/** Where the letters of a content stand in the source of an element: as they are, in CDATA sections, or escaped. */
function writtenAs(content: string, raw: string, split: Splitter): Pieces | undefined {
  if (raw.length < content.length) return undefined;
  const start = startIn(raw, content);
  if (start !== undefined) return { starts: [0], offsets: [start] };
  const stretches = (raw.includes(CDATA) ? sections(raw) : unescaped(raw, content, split)).flatMap(withoutReturns);
  const letters = stretches.map((stretch) => stretch.letters).join('');
  return letters.trim() === content ? trimmed(stretches, letters.length - letters.trimStart().length) : undefined;
}

/** Escaped text, decoded; nothing where the parser of pages decodes it to anything else. */
function unescaped(raw: string, content: string, split: Splitter): readonly Stretch[] {
  if (!raw.includes('&')) return [{ letters: raw, offset: 0 }];
  const stretches = split(raw, content, 0);
  return stretches.length > 1 ? stretches : [];
}

/** Line ends as XML has them (XML 1.0, 2.11). */
function withoutReturns({ letters, offset }: Stretch): Stretch[] {
  if (!letters.includes('\r')) return [{ letters, offset }];
  const found: Stretch[] = [];
  let at = 0;
  for (const line of letters.split('\r')) {
    found.push({ letters: line, offset: offset + at });
    at += line.length + 1;
  }
  return found;
}

/** Where a content stands as it is: alone, or in the `<div>` of XHTML. */
function startIn(raw: string, content: string): number | undefined {
  const alone = raw.length - raw.trimStart().length;
  const inDiv = /^\s*<[^<>]*>\s*/.exec(raw)?.[0].length ?? alone;
  return [alone, inDiv].find(
    (start) => raw.startsWith(content, start) && /^\s*(?:<\/[^<>]*>\s*)?$/.test(raw.slice(start + content.length)),
  );
}

/** What is in the CDATA sections of an element, without the comments of the HTML in them. */
function sections(raw: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = raw.indexOf(CDATA); at !== -1; at = raw.indexOf(CDATA, at)) {
    const start = at + CDATA.length;
    at = endOr(raw.indexOf(CDATA_END, start), raw);
    found.push(...withoutComments(raw, { start, end: at }));
  }
  return found;
}

function withoutComments(raw: string, { start, end }: Span): Stretch[] {
  const found: Stretch[] = [];
  for (let at = start; at < end;) {
    const comment = Math.min(endOr(raw.indexOf('<!--', at), raw), end);
    found.push({ letters: raw.slice(at, comment), offset: at });
    at = comment === end ? end : endOr(raw.indexOf('-->', comment), raw) + 3;
  }
  return found;
}

function endOr(found: number, raw: string): number {
  return found === -1 ? raw.length : found;
}

/** Stretches as pieces of their letters, counted from `lead` on. */
function trimmed(stretches: readonly Stretch[], lead: number): Pieces {
  const starts: number[] = [];
  const offsets: number[] = [];
  let end = -lead;
  for (const { letters, offset } of stretches) {
    const start = end;
    end += letters.length;
    if (end <= 0) continue;
    starts.push(Math.max(start, 0));
    offsets.push(offset + Math.max(-start, 0));
  }
  return { starts, offsets };
}

/** Lines and columns in the file of pieces whose offsets count in an element of an item. */
function placesInFile({ starts, offsets }: Pieces, at: { xml: string; item: RawItem; child: Span }): Places {
  const { xml, item, child } = at;
  const inItem = offsets.map((offset) => offset + child.start - item.start);
  const { lines, columns } = placesOf({ starts, offsets: inItem }, xml.slice(item.start, item.end));
  return {
    starts,
    lines: lines.map((line) => line + item.line - 1),
    columns: columns.map((column, index) => (lines[index] === 1 ? column + item.column - 1 : column)),
  };
}
