import type { Figure } from '../schema.js';
import { element, type Child, type Html } from '../../report/html/element.js';
import { range, whole, type Write } from './numbers.js';

/** What stands in a cell, and what it is sorted by; null sorts last. */
interface Cell {
  readonly shown: Child;
  readonly sort: string | number | null;
  /** What a reader who points at it is told. */
  readonly title?: string;
}

/** A column: its heading, what the heading means, and the cell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly about?: string;
  /** How its cells stand: numbers to the right, figures with room for an interval. */
  readonly kind: 'words' | 'number' | 'figure';
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
  const head = columns.map(({ name, about, kind }) => element('th', { scope: 'col', title: about, class: kind }, name));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column, at) => cellOf(column, row, at === 0)),
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

function cellOf<Row>({ cell, kind }: Column<Row>, row: Row, first: boolean): Html {
  const { shown, sort, title } = cell(row);
  const attributes = { 'data-sort': sort ?? '', class: kind, title };
  return first ? element('th', { scope: 'row', ...attributes }, shown) : element('td', attributes, shown);
}

/** A column of words. */
export function words<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, kind: 'words', cell: (row) => ({ shown: of(row) ?? '', sort: of(row) ?? '' }) };
}

/** A column of plain numbers. */
export function numbers<Row>(name: string, of: (row: Row) => number, about?: string): Column<Row> {
  return { name, about, kind: 'number', cell: (row) => ({ shown: whole(of(row)), sort: of(row) }) };
}

/** What a column of measured figures is: how they are written, and what they mean. */
export interface FigureColumn {
  readonly write: Write;
  readonly about?: string;
}

/** A column of measured figures, each with its interval. */
export function figures<Row>(name: string, of: (row: Row) => Figure | null, how: FigureColumn): Column<Row> {
  return { name, about: how.about, kind: 'figure', cell: (row) => figureCell(of(row), how.write) };
}

function figureCell(figure: Figure | null, write: Write): Cell {
  const { value = null, low = null, high = null, reason } = figure ?? {};
  const shown = [value === null ? '–' : write(value), ' ', element('small', {}, range(low, high, write))];
  return { shown, sort: value, ...(reason === undefined ? {} : { title: reason }) };
}
