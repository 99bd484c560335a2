import type { AsyncBuffer, ColumnMetaData, RowGroup } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { sizeText } from './limits.js';
import { Unreadable } from './unreadable.js';

/** What the columns of a row group may unpack to, in bytes and in values: they are in memory all at once. */
const MAX_UNPACKED = 512e6;
const MAX_VALUES = 50e6;
/** Bytes that columns which are only carried along may unpack to. */
const MAX_CARRIED = 64e6;

/** What the pages of a column say of themselves. */
interface Announced {
  readonly unpacked: number;
  readonly values: number;
}

/** The columns of a row group that are read: those an article needs, and as many others as come cheap. */
export function affordable(group: RowGroup, needed: readonly string[], others: readonly string[]): string[] {
  let carried = 0;
  const cheap = others.filter((name) => {
    const size = chunksOf(group, [name]).reduce((sum, { total_uncompressed_size: own }) => sum + Number(own), 0);
    if (carried + size > MAX_CARRIED) return false;
    carried += size;
    return true;
  });
  return [...needed, ...cheap];
}

/**
 * Adds up what the pages of the columns announce, before anything is unpacked: hyparquet takes the memory that a page asks for.
 * @throws Unreadable where it is too much, or cannot be true.
 */
export async function assertBounded(file: AsyncBuffer, group: RowGroup, columns: readonly string[]): Promise<void> {
  const rows = Number(group.num_rows);
  let unpacked = 0;
  let values = 0;
  for (const chunk of chunksOf(group, columns)) {
    const announced = await announcedBy(file, chunk);
    if (!(rows >= 0 && announced.values >= rows))
      throw new Unreadable(`it announces ${rows} rows, but a column holds ${announced.values} values`);
    unpacked += announced.unpacked;
    values += announced.values;
  }
  if (unpacked <= MAX_UNPACKED && values <= MAX_VALUES) return;
  throw new Unreadable(
    `it unpacks to ${sizeText(unpacked)} in ${values} values, more than the limit of ${sizeText(MAX_UNPACKED)} and ${MAX_VALUES / 1e6} million values; write smaller row groups`,
  );
}

function chunksOf({ columns }: RowGroup, names: readonly string[]): ColumnMetaData[] {
  return columns.flatMap(({ meta_data: chunk }) =>
    chunk && names.includes(chunk.path_in_schema[0] ?? '') ? [chunk] : [],
  );
}

async function announcedBy(file: AsyncBuffer, chunk: ColumnMetaData): Promise<Announced> {
  const start = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
  const end = start + Number(chunk.total_compressed_size);
  if (!(start >= 4 && end >= start && end <= file.byteLength))
    throw new Unreadable(`a column lies outside the file, which is cut off or damaged`);
  const view = new DataView(await file.slice(start, end));
  const reader = { view, offset: 0 };
  let unpacked = 0;
  let values = 0;
  while (reader.offset < view.byteLength - 1) {
    const page = parquetHeader(reader);
    const own = page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header;
    const sizes = [page.compressed_page_size, page.uncompressed_page_size, own?.num_values ?? 0];
    if (sizes.some((size) => !(size >= 0))) throw new Unreadable('a page has no size, or one below zero');
    reader.offset += page.compressed_page_size;
    unpacked += page.uncompressed_page_size;
    if (page.type !== 'DICTIONARY_PAGE') values += own?.num_values ?? 0;
    else if ((own?.num_values ?? 0) > page.uncompressed_page_size)
      throw new Unreadable('a dictionary holds more values than bytes');
  }
  return { unpacked, values };
}
