import { parquetReadObjects, parquetSchema, type RowGroup } from 'hyparquet';
import type { Origin } from '../model.js';
import { fieldsIn } from './columns.js';
import { COMPRESSORS, isBinary, openParquet, plainRow, type ParquetFile } from './parquet-file.js';
import { affordable, assertBounded } from './parquet-limits.js';
import type { Input, Item, ReadOptions } from './reader.js';
import { missingText, toArticle } from './record.js';
import { failureReason } from './source.js';

/** A table whose columns are stored apart: each row is an article. One row group is in memory at a time. */
export async function* readParquet(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { path } = input;
  try {
    yield* groupsOf(await openParquet(input, options), path, options);
  } catch (error) {
    yield { origin: { path }, reason: reasonFor(error) };
  }
}

async function* groupsOf(parquet: ParquetFile, path: string, options: ReadOptions): AsyncGenerator<Item> {
  const elements = parquetSchema(parquet.metadata).children.map(({ element }) => element);
  const columns = elements.map(({ name }) => name);
  const fields = fieldsIn(columns, options.fields);
  if (!columns.includes(fields.text)) return yield { origin: { path }, reason: missingText(columns, options.fields) };
  const wanted = new Set<string>(Object.values(fields));
  const needed = columns.filter((name) => wanted.has(name));
  const others = elements.filter((element) => !wanted.has(element.name) && !isBinary(element)).map(({ name }) => name);
  let start = 0;
  for (const group of parquet.metadata.row_groups) {
    const part = { group, start, columns: affordable(group, needed, others) };
    yield* rowsOf(parquet, part, (row, item) => itemOf(row, { path, item }, { ...options, fields }));
    start += Number(group.num_rows);
  }
  if (start === 0) yield { origin: { path }, reason: 'empty: there is no row in it' };
}

/** A row group, the number of rows before it, and the columns of it that are read. */
interface Part {
  readonly group: RowGroup;
  readonly start: number;
  readonly columns: string[];
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of one group, numbered from 1 through the file; a group that cannot be read is one skipped item. */
async function* rowsOf(
  { file, metadata }: ParquetFile,
  { group, start, columns }: Part,
  item: (row: Row, number: number) => Item,
): AsyncGenerator<Item> {
  const end = start + Number(group.num_rows);
  try {
    await assertBounded(file, group, columns);
    const range = { rowStart: start, rowEnd: end };
    const rows = await parquetReadObjects({ file, metadata, columns, ...range, compressors: COMPRESSORS });
    for (const [at, row] of rows.entries()) yield item(row, start + at + 1);
  } catch (error) {
    const { origin } = item({}, start + 1);
    yield { origin, reason: `rows ${start + 1} to ${end} cannot be read: ${reasonFor(error)}` };
  }
}

function itemOf(row: Row, origin: Origin, options: ReadOptions): Item {
  try {
    return toArticle(plainRow(row), origin, options);
  } catch (error) {
    return { origin, reason: reasonFor(error) };
  }
}

/** hyparquet and its decoders throw errors of every kind at damaged data; none of them is a fault of the program. */
function reasonFor(error: unknown): string {
  return failureReason(error) ?? `damaged (${error instanceof Error ? error.message : String(error)})`;
}
