import type { Fields } from './reader.js';

/** The fields as the columns of a table write them: `text` is found in `Text` too, where no column is called `text`. */
export function fieldsIn(columns: readonly string[], fields: Fields): Fields {
  const found = (name: string): string =>
    columns.includes(name) ? name : (columns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? name);
  return {
    text: found(fields.text),
    id: found(fields.id),
    title: found(fields.title),
    source: found(fields.source),
    published: found(fields.published),
    language: found(fields.language),
    url: found(fields.url),
  };
}
