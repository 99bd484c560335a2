import type { Article, Finding, Severity, Span, Verdict } from '../model.js';
import { fieldText } from '../text/fields.js';
import { STRENGTH } from './reported.js';
import { visible } from './visible.js';

/** A sentence of at most this many characters is shown whole; of a longer one, the surroundings of its findings. */
const WHOLE = 320;
/** Characters shown on each side of a finding in a long sentence. */
const CONTEXT = 70;
/** Of a longer finding only the beginning and the end are shown. */
const LONGEST = 240;

/** A piece of an excerpt; `severity` where it is marked. Control characters are already visible. */
export interface Segment {
  readonly text: string;
  readonly severity?: Severity;
}

/** A passage to be shown with the findings in it. */
export interface Excerpt {
  readonly field: 'text' | 'title' | 'markup';
  /** Line of the field it begins on, from 1. */
  readonly line: number;
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
}

/** A sentence and the findings that begin in it. */
interface Group {
  bounds: Span;
  readonly findings: Finding[];
}

/** The passages that hold findings, in the order of the text, those of title and markup first; at most `limit` of them. */
export function excerpts(verdict: Verdict, findings: readonly Finding[], limit: number): Excerpt[] {
  const { article } = verdict;
  const apart = (['title', 'markup'] as const).flatMap((field) => fieldExcerpt(article, field, findings));
  let line = 1;
  let from = 0;
  const ofText = groups(inBody(findings), verdict.passages, article.text.length)
    .slice(0, Math.max(limit - apart.length, 0))
    .map((group) => {
      line += lineEnds(article.text, from, group.bounds.start);
      from = Math.max(from, group.bounds.start);
      return excerpt('text', article.text, group, line);
    });
  return [...apart, ...ofText];
}

/** How many passages hold these findings. */
export function passageCount(verdict: Verdict, findings: readonly Finding[]): number {
  const apart = new Set(findings.flatMap(({ field }) => (field === undefined ? [] : [field])));
  return groups(inBody(findings), verdict.passages, verdict.article.text.length).length + apart.size;
}

function inBody(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ field }) => field === undefined).sort((one, other) => one.start - other.start);
}

/** What stands apart from the text is shown whole. */
function fieldExcerpt(article: Article, field: 'title' | 'markup', all: readonly Finding[]): Excerpt[] {
  const findings = all.filter((finding) => finding.field === field);
  const source = fieldText(article, field);
  return findings.length > 0 ? [excerpt(field, source, { bounds: { start: 0, end: source.length }, findings }, 1)] : [];
}

function groups(findings: readonly Finding[], passages: readonly Span[], length: number): Group[] {
  const found: Group[] = [];
  let passage = 0;
  for (const finding of findings) {
    while (passage < passages.length - 1 && (passages[passage]?.end ?? 0) <= finding.start) passage++;
    const bounds = union(holding(passages[passage], finding, length), finding);
    const last = found.at(-1);
    if (last && finding.start < last.bounds.end) {
      last.bounds = union(last.bounds, finding);
      last.findings.push(finding);
    } else found.push({ bounds, findings: [finding] });
  }
  return found;
}

/** The passage, if the finding begins in it; else its own surroundings. */
function holding(passage: Span | undefined, finding: Span, length: number): Span {
  if (passage && passage.start <= finding.start && finding.start < passage.end) return passage;
  return { start: Math.max(0, finding.start - CONTEXT), end: Math.min(length, finding.end + CONTEXT) };
}

function union(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

function excerpt(field: Excerpt['field'], source: string, { bounds, findings }: Group, line: number): Excerpt {
  const parts = shown(source, bounds, findings);
  const segments = parts.flatMap((part, index) => [
    ...(index > 0 || part.start > bounds.start ? [{ text: index > 0 ? ' ... ' : '... ' }] : []),
    ...cut(source, part, findings),
  ]);
  const ends = parts.at(-1)?.end ?? bounds.end;
  return { field, line, findings, segments: ends < bounds.end ? [...segments, { text: ' ...' }] : segments };
}

/** Which parts of a passage are shown. */
function shown(source: string, bounds: Span, findings: readonly Finding[]): Span[] {
  if (bounds.end - bounds.start <= WHOLE) return [bounds];
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of findings) {
    const part = {
      start: wordEdge(source, Math.max(bounds.start, start - CONTEXT), start),
      end: wordEdge(source, Math.min(bounds.end, end + CONTEXT), end),
    };
    const last = parts.at(-1);
    if (last && part.start <= last.end + 5) last.end = Math.max(last.end, part.end);
    else parts.push(part);
  }
  return parts;
}

/** The nearest space between a cut and the finding it must not reach, so that no word is cut in half. */
function wordEdge(source: string, at: number, finding: number): number {
  const between = at < finding ? source.slice(at, finding) : source.slice(finding, at);
  const space = at < finding ? between.search(/\s/) : between.search(/\s\S*$/);
  if (space === -1) return at;
  return at < finding ? at + space + 1 : finding + space;
}

/** A part of a passage, cut where findings begin and end. */
function cut(source: string, part: Span, findings: readonly Finding[]): Segment[] {
  const edges = findings.flatMap(({ start, end }) => [start, end]).filter((at) => at > part.start && at < part.end);
  const points = [...new Set([part.start, ...edges, part.end])].sort((one, other) => one - other);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? part.end;
    const severity = strongest(findings.filter((finding) => finding.start <= start && finding.end >= end));
    return { text: visible(middleLeftOut(source.slice(start, end))), ...(severity ? { severity } : {}) };
  });
}

function strongest(findings: readonly Finding[]): Severity | undefined {
  return findings.map(({ severity }) => severity).sort((one, other) => STRENGTH[other] - STRENGTH[one])[0];
}

function middleLeftOut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)} ... ${text.slice(-LONGEST / 2)}`;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
