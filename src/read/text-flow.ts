import type { MarkedRegion } from '../model.js';

/**
 * Which stretch of a text stands at which offset of its source to the letter: the text from `starts[i]` up to the next
 * start begins at `offsets[i]`. What stands between two stretches was white space or markup.
 */
export interface Pieces {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/** A text cut from markup. */
export interface FlowedText {
  readonly text: string;
  /** In the order of the text; none overlaps another. */
  readonly regions: readonly MarkedRegion[];
  readonly pieces: Pieces;
}

/** What stands between two stretches of text, from the weakest: a stronger gap swallows a weaker one beside it. Two line ends end a paragraph. */
const GAPS = ['', ' ', '\t', '\n', '\n\n'] as const;
const STRENGTH = { none: 0, space: 1, cell: 2, line: 3, paragraph: 4 } as const;
export type Gap = keyof typeof STRENGTH;

/** Runs of white space that stand for one space. A no-break space is one too: what follows it may not, but in an article does. */
const RUNS = /[\t\n\f\r \u00A0]{2,}|[\t\n\f\r\u00A0]/g;

/** Lays letters out as paragraphs. Gaps at the beginning and the end of the text are left out. */
export interface Flow {
  gap(gap: Gap): void;
  /** Letters from an offset of the source. `mark` tells regions apart: letters of one element share one. */
  write(letters: string, offset: number, mark?: Mark): void;
  /** As `write`, with the line ends of the source. */
  writeLines(letters: string, offset: number, mark?: Mark): void;
  /** The last letters before the next ones, where no paragraph ends between them. */
  before(): string;
  end(): FlowedText;
}

/** What one element says its letters are. */
export interface Mark {
  readonly kind: MarkedRegion['kind'];
}

/** An empty flow. */
export function startFlow(): Flow {
  const parts: string[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  const regions: { kind: MarkedRegion['kind']; start: number; end: number }[] = [];
  let length = 0;
  let pending: number = STRENGTH.none;
  let marked: Mark | undefined;

  function gap(wanted: Gap): void {
    const twice = wanted === 'line' && pending === STRENGTH.line;
    pending = Math.max(pending, STRENGTH[twice ? 'paragraph' : wanted]);
  }

  function put(letters: string, offset: number, mark: Mark | undefined): void {
    if (letters === '') return;
    const between = length === 0 ? '' : GAPS[pending];
    const start = length + between.length;
    pending = STRENGTH.none;
    parts.push(between, letters);
    starts.push(start);
    offsets.push(offset);
    length = start + letters.length;
    const last = regions.at(-1);
    if (mark && mark === marked && last) last.end = length;
    else if (mark) regions.push({ kind: mark.kind, start, end: length });
    marked = mark;
  }

  function write(letters: string, offset: number, mark?: Mark): void {
    let at = 0;
    for (const { 0: run, index } of letters.matchAll(RUNS)) {
      putTrimmed(letters.slice(at, index), offset + at, mark);
      gap('space');
      at = index + run.length;
    }
    putTrimmed(at === 0 ? letters : letters.slice(at), offset + at, mark);
  }

  function putTrimmed(letters: string, offset: number, mark: Mark | undefined): void {
    const from = letters.startsWith(' ') ? 1 : 0;
    const to = letters.endsWith(' ') ? letters.length - 1 : letters.length;
    if (from > 0) gap('space');
    put(letters.slice(from, to), offset + from, mark);
    if (to < letters.length) gap('space');
  }

  function writeLines(letters: string, offset: number, mark?: Mark): void {
    let at = 0;
    for (const { 0: run, index } of letters.matchAll(/\r?\n\s*/g)) {
      write(letters.slice(at, index), offset + at, mark);
      gap(run.indexOf('\n') < run.lastIndexOf('\n') ? 'paragraph' : 'line');
      at = index + run.length;
    }
    write(letters.slice(at), offset + at, mark);
  }

  return {
    gap,
    write,
    writeLines,
    before: () => (pending === STRENGTH.paragraph ? '' : (parts.at(-1) ?? '')),
    end: () => ({ text: parts.join(''), regions, pieces: { starts, offsets } }),
  };
}

/** The pieces of a text in the source of its source: `outer` gives offsets that `inner` has as starts. */
export function throughBoth(outer: Pieces, inner: Pieces): Pieces {
  const starts: number[] = [];
  const offsets: number[] = [];
  let at = 0;
  outer.starts.forEach((start, index) => {
    const from = outer.offsets[index];
    const to = from + (outer.starts[index + 1] ?? Infinity) - start;
    while (at > 0 && inner.starts[at] > from) at--;
    while (inner.starts[at + 1] <= from) at++;
    for (let piece = at; piece < inner.starts.length && inner.starts[piece] < to; piece++) {
      const skipped = Math.max(from - inner.starts[piece], 0);
      starts.push(start + Math.max(inner.starts[piece] - from, 0));
      offsets.push(inner.offsets[piece] + skipped);
    }
  });
  return { starts, offsets };
}
