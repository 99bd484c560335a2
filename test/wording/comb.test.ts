import { describe, expect, test } from '@jest/globals';
import { cellOf, combOf, type CombRow } from '../../src/wording/comb.js';

const COLUMNS = 40;
/** Rows with entries in some columns, some of them negative, and rows with none. */
const rows = Array.from({ length: 300 }, (_, row): CombRow =>
  Array.from({ length: COLUMNS }, (_, column) => [column, ((row * 31 + column * 17) % 255) - 127] as const).filter(
    ([column, value]) => value !== 0 && row !== 0 && (row * column) % 7 === row % 5,
  ),
);

describe('comb', () => {
  test('every entry stands where it was put, and nothing where none was', () => {
    const comb = combOf(rows);
    rows.forEach((entries, row) => {
      const values = new Map(entries);
      for (let column = 0; column < COLUMNS; column++) expect(cellOf(comb, row, column)).toBe(values.get(column) ?? 0);
    });
  });

  test('takes little more room than entries and rows do', () => {
    const entries = rows.reduce((sum, row) => sum + row.length, 0);
    expect(combOf(rows).length).toBeLessThan(rows.length + entries * 1.5 + 2 * COLUMNS);
  });

  test('rows beyond half a cell are refused', () => {
    expect(() => combOf(Array.from({ length: 40_000 }, () => []))).toThrow(RangeError);
  });
});
