import type { Span } from '../../model.js';
import { count } from '../say.js';
import { element, type Child, type Html } from './element.js';
import { markedField, markedText, type Marked } from './marks.js';
import { noteList, type Note, type NoteContext } from './notes.js';

/** From that many on, paragraphs without marks are folded away. */
const FOLDED = 3;

/** A paragraph, whether anything in it is marked, and the notes that are begun in it. */
interface Paragraph extends Span {
  readonly isMarked: boolean;
  readonly notes: readonly Note[];
}

/** The text of an article: marked paragraphs with their notes beside them, the others folded where they are many. */
export function articleText(notes: readonly Note[], context: NoteContext): Html {
  const marked = markedField(undefined, notes, context);
  const blocks = runs(paragraphs(marked)).map((run) =>
    run.length >= FOLDED && !run[0].isMarked ? folded(run, marked) : run.map((each) => row(each, marked, context)),
  );
  return element('div', { class: 'text' }, blocks);
}

/** Lines that are not empty. A note belongs to the paragraph its finding begins in, or to the next one. */
function paragraphs({ text, notes }: Marked): Paragraph[] {
  const lines = filledLines(text);
  let next = 0;
  let reach = 0;
  return lines.map(({ start, end }, at) => {
    const last = at === lines.length - 1;
    const first = next;
    const reached = reach > start;
    for (; next < notes.length && (last || notes[next].finding.start < end); next++)
      reach = Math.max(reach, notes[next].finding.end);
    return { start, end, notes: notes.slice(first, next), isMarked: reached || next > first };
  });
}

/** Lines with more than blanks in them, cut without a regular expression: one of ten million characters would exhaust its stack. */
function filledLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Neighbours of one sort together. */
function runs(all: readonly Paragraph[]): Paragraph[][] {
  const found: Paragraph[][] = [];
  for (const paragraph of all) {
    const last = found.at(-1);
    if (last && last[0].isMarked === paragraph.isMarked) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

function row(paragraph: Paragraph, marked: Marked, context: NoteContext): Child {
  const words = paragraph.isMarked ? markedText(marked, paragraph) : marked.text.slice(paragraph.start, paragraph.end);
  const text = element('p', {}, words);
  return paragraph.notes.length === 0
    ? text
    : element('div', { class: 'row' }, text, noteList(paragraph.notes, context));
}

function folded(run: readonly Paragraph[], marked: Marked): Html {
  const summary = element('summary', {}, `${count(run.length, 'paragraph')} without marks`);
  return element(
    'details',
    {},
    summary,
    run.map(({ start, end }) => element('p', {}, marked.text.slice(start, end))),
  );
}
