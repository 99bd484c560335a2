import type { Origin } from '../model.js';
import { fieldsIn } from './columns.js';
import { splitRecords, type CsvRecord } from './csv-records.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { missingText, toArticle } from './record.js';

/** A table in text, its first record the names of the columns, every other an article. The delimiter is found out. */
export function readCsv(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  return readTable(input, options);
}

/** As CSV, with tabs between the cells. */
export function readTsv(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  return readTable(input, options, '\t');
}

async function* readTable({ path, chunks }: Input, options: ReadOptions, delimiter?: string): AsyncGenerator<Item> {
  const limits = { max: options.maxLine, ...(delimiter === undefined ? {} : { delimiter }) };
  let row: Row | undefined;
  let found = false;
  for await (const record of splitRecords(chunks, limits)) {
    if (isBlank(record)) continue;
    const origin = { path, line: record.line };
    if (row) {
      found = true;
      yield row(record, origin);
      continue;
    }
    const header = headerOf(record, options);
    if (typeof header === 'string') return yield { origin, reason: header };
    row = header;
  }
  if (!found) yield { origin: { path }, reason: 'empty: there is no row below the names of the columns' };
}

/** Makes an item of a record below the header. */
type Row = (record: CsvRecord, origin: Origin) => Item;

/** What the rows are, by the header; a reason where it is none. */
function headerOf(record: CsvRecord, options: ReadOptions): Row | string {
  if ('problem' in record) return record.problem;
  const columns = record.cells.map((name) => name.trim());
  const fields = fieldsIn(columns, options.fields);
  if (!columns.includes(fields.text)) return missingText(columns, options.fields);
  return (row, origin) => {
    if ('problem' in row) return { origin, reason: row.problem };
    const { cells } = row;
    return cells.length === columns.length
      ? toArticle(Object.fromEntries(columns.map((name, at) => [name, cells[at]])), origin, { ...options, fields })
      : {
          origin,
          reason: `${cells.length} cells where the header has ${columns.length}; is a quotation mark missing?`,
        };
  };
}

function isBlank(record: CsvRecord): boolean {
  return 'cells' in record && record.cells.every((cell) => cell.trim() === '');
}
