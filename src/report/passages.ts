import type { Finding, Severity, Verdict } from '../model.js';
import { otherLines } from './others.js';
import { excerpts, passageCount, type Excerpt, type Segment } from './excerpt.js';
import type { Paint } from './paint.js';
import { quoted } from './reported.js';
import { visible } from './visible.js';
import { widthOf, wrapSpans, wrapText } from './wrap.js';

/** Passages shown of one article; beyond that nobody reads on, and the number is said. */
const MOST_PASSAGES = 50;
/** Columns left of a passage: a line number and a bar. */
const MARGIN = 8;
/** What stands below marked words where there is no colour. */
const MARKS: Readonly<Record<Severity, string>> = { proof: '^', sign: '~', hint: '.' };

/** The passages that hold these findings: the words marked, then what was meant and why, line by line. */
export function passageLines(verdict: Verdict, findings: readonly Finding[], paint: Paint, width: number): string[] {
  const parts = excerpts(verdict, findings, MOST_PASSAGES);
  const more = passageCount(verdict, findings) - parts.length;
  return [
    ...parts.flatMap((part) => [...markedLines(part, paint, width), ...findingLines(part, verdict, paint, width), '']),
    ...(more > 0
      ? [`  and ${more} more ${more === 1 ? 'passage' : 'passages'}; --format json lists all of them.`, '']
      : []),
  ];
}

function markedLines(part: Excerpt, paint: Paint, width: number): string[] {
  const text = part.segments.map((segment) => segment.text).join('');
  const label = part.field === 'text' ? String(part.line) : part.field;
  return wrapSpans(text, width - MARGIN).flatMap((line, index) => {
    const runs = runsIn(part.segments, line);
    const margin = `${(index === 0 ? label : '').padStart(MARGIN - 3)} | `;
    const words =
      paint.faint(margin) +
      runs.map(({ text, severity }) => (severity ? paint.severity[severity](text) : text)).join('');
    const marks = runs
      .map((run) => (run.severity ? MARKS[run.severity] : ' ').repeat(widthOf(run.text)))
      .join('')
      .trimEnd();
    return paint.colored || marks === '' ? [words] : [words, `${' '.repeat(MARGIN - 2)}| ${marks}`];
  });
}

/** The pieces of the segments that lie in one line. */
function runsIn(segments: readonly Segment[], line: { start: number; end: number }): Segment[] {
  const runs: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    const text = segment.text.slice(Math.max(0, line.start - at), Math.max(0, line.end - at));
    if (text !== '') runs.push({ ...segment, text });
    at += segment.text.length;
  }
  return runs;
}

/** A finding to be told once, however often the same rule found the same words in a passage. */
interface Told {
  readonly finding: Finding;
  readonly words: string;
  times: number;
}

function findingLines({ findings }: Excerpt, verdict: Verdict, paint: Paint, width: number): string[] {
  const indent = ' '.repeat(MARGIN);
  return told(findings, verdict).flatMap(({ finding, words, times }) => {
    const meant = (finding.means ?? []).map(visible).join('; ');
    const what = `"${words}"${times > 1 ? ` (${times} times)` : ''}${meant ? `  probably: ${meant}` : ''}`;
    const why = wrapText(`${visible(finding.message)} (${visible(finding.rule)})`, width - MARGIN - 2, '');
    return [
      ...wrapText(what, width - MARGIN, '  ').map((line) => indent + (meant ? paint.meant(line) : line)),
      ...why.map((line) => `${indent}  ${paint.faint(line)}`),
      ...(finding.others ?? []).flatMap((other) =>
        otherLines(other, paint, width - MARGIN).map((line) => indent + line),
      ),
    ];
  });
}

function told(findings: readonly Finding[], { article }: Verdict): Told[] {
  const known = new Map<string, Told>();
  for (const finding of findings) {
    const words = quoted(finding, article);
    const key = `${finding.rule} ${words.toLowerCase()}`;
    const same = known.get(key);
    if (same) same.times++;
    else known.set(key, { finding, words, times: 1 });
  }
  return [...known.values()];
}
