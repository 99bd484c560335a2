import Papa from 'papaparse';
import { isOpenAfter } from './csv-quotes.js';
import { decode } from './decode.js';
import { sizeText } from './limits.js';
import { splitLines } from './lines.js';

/** A record of a table in text: its cells, or why they cannot be told apart, and the line it begins on. */
export type CsvRecord = { readonly line: number } & (
  { readonly cells: readonly string[] } | { readonly problem: string }
);

/** Lines that make up one record, because a quoted field goes over their ends. */
interface OpenRecord {
  readonly line: number;
  readonly parts: Buffer[];
  size: number;
  quoted: boolean;
}

const NEWLINE = Buffer.from('\n');

/**
 * Cuts a table into records, holding one of at most `max` bytes. Where a quoted field is never closed the records end, as
 * nobody can tell what of the rest is inside it. Without a delimiter, the one of the first line is taken.
 */
export async function* splitRecords(
  chunks: AsyncIterable<Buffer>,
  { max, delimiter }: { readonly max: number; readonly delimiter?: string },
): AsyncGenerator<CsvRecord> {
  let separator = delimiter;
  let open: OpenRecord | undefined;
  for await (const { number, size, bytes } of splitLines(chunks, max)) {
    open ??= { line: number, parts: [], size: 0, quoted: false };
    open.size += size + 1;
    if (bytes === undefined || open.size > max + 1) {
      yield { line: open.line, problem: tooLong(open, max) };
      if (open.quoted) return;
      open = undefined;
      continue;
    }
    const text = bytes.toString('latin1');
    separator ??= delimiterOf(text);
    open.quoted = isOpenAfter(text, open.quoted, separator);
    open.parts.push(bytes);
    if (open.quoted) continue;
    yield closed(open, separator);
    open = undefined;
  }
  if (open) yield { line: open.line, problem: 'a quotation mark that is never closed: nothing after it can be read' };
}

function tooLong({ quoted, size }: OpenRecord, max: number): string {
  return quoted
    ? `a quotation mark that is not closed within ${sizeText(max)}: nothing after it is read; close it, or raise --max-line`
    : `record of ${sizeText(size)}, longer than the limit of ${sizeText(max)}; raise --max-line`;
}

/** Commas, semicolons, tabs, bars: whichever makes most columns of the first line. */
function delimiterOf(firstLine: string): string {
  return Papa.parse(firstLine, { preview: 1 }).meta.delimiter;
}

function closed({ line, parts }: OpenRecord, delimiter: string): CsvRecord {
  const bytes = Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [NEWLINE, part])));
  const decoded = decode(bytes);
  if ('problem' in decoded) return { line, problem: decoded.problem };
  const text = decoded.text.endsWith('\r') ? decoded.text.slice(0, -1) : decoded.text;
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return { line, cells: data[0] ?? [] };
}
