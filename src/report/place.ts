import type { Article, Finding, Places } from '../model.js';

/** A place in a file, line and column from 1; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** Where something begins and ends in a file, the end excluded; what is not known is left out. */
export interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Works out places in one article; it looks for the line ends of the text once. */
export type Placer = (offset: number, field?: Finding['field']) => Place | undefined;

/**
 * Where the words of an article stand in the file it came from, as far as that is known: by the reader's map; by counting
 * lines where the text is the file; else by the line the article begins on, or not at all.
 */
export function placer(article: Article): Placer {
  const { places, origin, text } = article;
  const whole: Place | undefined = origin.line === undefined ? undefined : { line: origin.line };
  const isFile = places === undefined && whole === undefined && origin.item === undefined;
  let map = places;
  return (offset, field) => {
    if (field !== undefined) return field === 'markup' ? markupPlace(article, offset) : whole;
    if (isFile) map ??= linesOf(text);
    return map === undefined ? whole : placeIn(map, text, offset);
  };
}

/** Where a finding stands in the file; the end only where it is known to lie behind the start. */
export function regionOf({ start, end, field }: Finding, place: Placer): Region | undefined {
  const first = place(start, field);
  if (first?.column === undefined) return first && { startLine: first.line };
  const last = place(Math.max(start, end - 1), field);
  const from = { startLine: first.line, startColumn: first.column };
  if (last?.column === undefined || last.line < first.line) return from;
  const endColumn = last.column + (end > start ? 1 : 0);
  return last.line === first.line && endColumn < first.column ? from : { ...from, endLine: last.line, endColumn };
}

function placeIn({ starts, lines, columns }: Places, text: string, offset: number): Place | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = low - 1;
  if (piece < 0) return undefined;
  const before = text.slice(starts[piece], offset);
  const lastEnd = before.lastIndexOf('\n');
  if (lastEnd === -1) return { line: lines[piece], column: columns[piece] + before.length };
  return { line: lines[piece] + before.split('\n').length - 1, column: before.length - lastEnd };
}

/** The places of a text that is its file: a piece a line. */
function linesOf(text: string): Places {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return { starts, lines: starts.map((_, at) => at + 1), columns: starts.map(() => 1) };
}

/** The line of the sign in markup that stands at an offset of the joined signs. */
function markupPlace({ markup = [] }: Article, offset: number): Place | undefined {
  let end = 0;
  const sign = markup.find((one) => {
    end += one.markup.length + 1;
    return offset < end;
  });
  return sign?.line === undefined ? undefined : { line: sign.line };
}
