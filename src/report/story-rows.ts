import type { Finding, OtherSpan, Span, Verdict } from '../model.js';
import { otherWords, type OtherWords } from './others.js';

/** One thing that articles of a story say differently: what each says, by the article's id. */
export interface StoryRow {
  readonly rule: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The words of one article, in their sentence. */
export interface Cell extends OtherWords, Span {
  /** Whether the finding is about this article; else it is one that contradicts it. */
  readonly isFound: boolean;
}

/** A story as it is shown: its number, its articles, and what they say differently. */
export interface ShownStory {
  readonly number: number;
  readonly verdicts: readonly Verdict[];
  readonly rows: readonly StoryRow[];
}

/** The stories among these verdicts, in their order; articles of a story that found no room in a report are missing. */
export function storiesOf(verdicts: readonly Verdict[]): ShownStory[] {
  const stories = new Map<number, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.story === undefined) continue;
    const known = stories.get(verdict.story.number);
    if (known) known.push(verdict);
    else stories.set(verdict.story.number, [verdict]);
  }
  return [...stories]
    .sort(([one], [other]) => one - other)
    .map(([number, own]) => ({ number, verdicts: own, rows: rowsOf(own) }));
}

interface Row extends StoryRow {
  readonly cells: Map<string, Cell>;
}

/** A row for each departure; what two articles find in each other is one. */
function rowsOf(verdicts: readonly Verdict[]): Row[] {
  const rows: Row[] = [];
  for (const verdict of verdicts)
    for (const finding of verdict.findings) {
      if (finding.others === undefined) continue;
      const own = { ...wordsOf(finding, verdict), isFound: true };
      const { id } = verdict.article;
      const row = rows.find(({ rule, cells }) => rule === finding.rule && overlap(cells.get(id), own));
      if (row) row.cells.set(id, own);
      else rows.push({ rule: finding.rule, cells: new Map([[id, own], ...finding.others.map(cellOf)]) });
    }
  return rows;
}

function cellOf(other: OtherSpan): [string, Cell] {
  return [other.article, { ...otherWords(other), start: other.start, end: other.end, isFound: false }];
}

/** The words of a finding in the sentence they stand in. */
function wordsOf({ start, end }: Finding, { article, passages }: Verdict): OtherWords & Span {
  const passage = passages.find((one) => one.start <= start && start < one.end) ?? { start, end };
  const { id, origin, text } = article;
  const sentence = text.slice(passage.start, Math.max(passage.end, end));
  const span = { article: id, origin, start, end, text: text.slice(start, end), sentence };
  return { ...otherWords({ ...span, within: start - passage.start }), start, end };
}

function overlap(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.start < other.end && other.start < one.end;
}
