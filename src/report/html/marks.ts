import type { Finding, Passage, Span } from '../../model.js';
import { fieldText } from '../../text/fields.js';
import { element, type Child, type Html } from './element.js';
import { noteId, type Kind, type Note, type NoteContext } from './notes.js';

const GRAVEST: readonly Kind[] = ['proof', 'sign', 'damage', 'disclosure', 'hint'];

/** A text, and what is to be marked in it. */
export interface Marked {
  readonly text: string;
  readonly notes: readonly Note[];
  /** Sentences to be shaded, in their order. */
  readonly doubtful: readonly Passage[];
  readonly anchor: string;
}

/** The text, the title or the signs in the markup of an article, with the findings in it. */
export function markedField(field: Finding['field'], notes: readonly Note[], context: NoteContext): Marked {
  const { verdict, anchor } = context;
  return {
    text: fieldText(verdict.article, field),
    notes: notes.filter(({ finding }) => finding.field === field),
    doubtful: field === undefined ? verdict.passages.filter(({ score }) => score > 0) : [],
    anchor,
  };
}

/**
 * A stretch of a text as it is shown: doubtful sentences shaded, words marked. A mark is a link to its first note, so that
 * it can be reached by the keyboard; where findings overlap, each piece names all that it belongs to.
 */
export function markedText(marked: Marked, bounds: Span): Child[] {
  return stretches(bounds, marked.doubtful).map(({ start, end, score }) => {
    const pieces = piecesIn({ start, end }, marked.notes).map((piece) => pieceHtml(piece, marked));
    return score === 0 ? pieces : element('span', { class: 'doubt', style: `--doubt:${score.toFixed(2)}` }, pieces);
  });
}

/** The bounds, cut where doubtful sentences begin and end; the score is 0 between them. */
function stretches({ start, end }: Span, doubtful: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  let at = start;
  for (const passage of doubtful) {
    const from = Math.max(at, passage.start);
    const to = Math.min(end, passage.end);
    if (from >= to) continue;
    if (from > at) found.push({ start: at, end: from, score: 0 });
    found.push({ start: from, end: to, score: passage.score });
    at = to;
  }
  return at < end ? [...found, { start: at, end, score: 0 }] : found;
}

/** A piece of text that the same findings cover from its first to its last letter. */
interface Piece extends Span {
  readonly notes: readonly Note[];
}

/** The bounds, cut where findings begin and end. */
function piecesIn({ start, end }: Span, notes: readonly Note[]): Piece[] {
  const here = notes.filter(({ finding }) => finding.start < end && finding.end > start);
  const edges = here.flatMap(({ finding }) => [finding.start, finding.end]).filter((at) => at > start && at < end);
  const points = [...new Set([start, ...edges])].sort((one, other) => one - other);
  return points.map((from, at) => {
    const to = points[at + 1] ?? end;
    const covering = here.filter(({ finding }) => finding.start <= from && finding.end >= to);
    return { start: from, end: to, notes: covering };
  });
}

/** Only where a finding begins is there a stop for the keyboard, and only where one ends stands its number. */
function pieceHtml({ start, end, notes }: Piece, { text, anchor }: Marked): Child {
  const words = text.slice(start, end);
  if (notes.length === 0) return words;
  const begun = notes.find(({ finding }) => finding.start === start);
  const ended = notes.filter(({ finding }) => finding.end === end).map(({ number }) => number);
  const ids = notes.map(({ number }) => noteId(anchor, number)).join(' ');
  const look = { class: lookOf({ start, end, notes }), 'data-ends': ended.join(',') || undefined, 'data-notes': ids };
  if (begun === undefined) return element('span', look, words);
  return element('a', { ...look, href: `#${noteId(anchor, begun.number)}`, 'aria-describedby': ids }, words);
}

/** The class of the gravest finding, and whether its mark goes on over an edge of the piece. */
function lookOf({ start, end, notes }: Piece): string {
  const [{ kind, finding }] = [...notes].sort((one, other) => GRAVEST.indexOf(one.kind) - GRAVEST.indexOf(other.kind));
  return `mark ${kind}${finding.start < start ? ' goes-on' : ''}${finding.end > end ? ' to-go-on' : ''}`;
}

/** A word under a mark of a kind, as the key of the page shows it. */
export function sampleMark(kind: Kind): Html {
  return element('span', { class: `mark ${kind}` }, kind);
}
