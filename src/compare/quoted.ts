import type { Quotation } from '../text/text.js';
import type { Unit } from './unit.js';

/** The quotation that a unit stands in as a whole, the marks left out. */
export function quotationOf({ text, first, end }: Unit): Quotation | undefined {
  return text.quotations.find(({ open, limit }) => first > open && end <= limit + 1);
}
