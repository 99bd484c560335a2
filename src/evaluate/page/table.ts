import type { Figure } from '../schema.js';
import { element, type Child, type Html } from './element.js';
import { whole, type Write } from './numbers.js';

/** What stands in a cell, and what it is sorted by; null sorts last. */
export interface Cell {
  readonly shown: Child;
  readonly sort: string | number | null;
  /** What a reader who points at it is told. */
  readonly title?: string;
}

/** A column: its heading, what the heading means, and the cell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly about?: string;
  cell(row: Row): Cell;
}

/** A table to be shown. */
export interface Table<Row> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What the box that filters rows is called; without it there is none. */
  readonly filter?: string;
}

/** A table whose rows a reader can sort by any column (browser/tables.js), and search where it is long. */
export function table<Row>({ id, caption, columns, rows, filter }: Table<Row>): Html {
  const head = columns.map(({ name, about }) => element('th', { scope: 'col', title: about }, name));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column, at) => cellOf(column.cell(row), at === 0)),
    ),
  );
  const inner = element(
    'table',
    { id, class: 'sortable' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, body),
  );
  const box = filter === undefined ? [] : [filterBox(id, filter)];
  return element(
    'div',
    {},
    box,
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, inner),
  );
}

/** Hidden until the script that makes it work has run. */
function filterBox(id: string, name: string): Html {
  return element(
    'p',
    { class: 'filter', hidden: true },
    element('label', { for: `${id}-filter` }, name),
    ' ',
    element('input', {
      id: `${id}-filter`,
      type: 'search',
      'data-filters': id,
      autocomplete: 'off',
      spellcheck: 'false',
    }),
    ' ',
    element('output', { for: `${id}-filter` }),
  );
}

function cellOf({ shown, sort, title }: Cell, first: boolean): Html {
  const attributes = { 'data-sort': sort ?? '', class: typeof sort === 'string' ? undefined : 'number', title };
  return first ? element('th', { scope: 'row', ...attributes }, shown) : element('td', attributes, shown);
}

/** A column of words. */
export function words<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, cell: (row) => ({ shown: of(row) ?? '', sort: of(row) ?? '' }) };
}

/** A column of plain numbers. */
export function numbers<Row>(name: string, of: (row: Row) => number, about?: string): Column<Row> {
  return { name, about, cell: (row) => ({ shown: whole(of(row)), sort: of(row) }) };
}

/** What a column of measured figures is: how they are written, and what they mean. */
export interface FigureColumn {
  readonly write: Write;
  readonly about?: string;
}

/** A column of measured figures, each with its interval. */
export function figures<Row>(name: string, of: (row: Row) => Figure | null, how: FigureColumn): Column<Row> {
  return { name, about: how.about, cell: (row) => figureCell(of(row), how.write) };
}

function figureCell(figure: Figure | null, write: Write): Cell {
  if (figure === null || figure.value === null)
    return { shown: '–', sort: null, ...(figure?.reason ? { title: figure.reason } : {}) };
  const interval = intervalText(figure, write);
  return {
    shown: [write(figure.value), ...(interval ? [' ', element('small', {}, interval)] : [])],
    sort: figure.value,
  };
}

/** The interval of a figure as text; empty where it has none. */
export function intervalText({ low, high }: Figure, write: Write): string {
  return low === null || high === null ? '' : `${write(low)} – ${write(high)}`;
}
