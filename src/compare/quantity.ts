/** What a number is a number of, as far as its form tells. */
export type QuantityKind = 'count' | 'percent' | 'ordinal' | 'year' | 'time' | 'day' | 'weekday' | 'month';

/** A number in a unit, in digits or words. `first` and `end` are indexes of the unit's words, end excluded. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** What it may be read as: more than one value where a dot may mark thousands or decimals. */
  readonly values: readonly number[];
  readonly first: number;
  readonly end: number;
  /** Stands beside about, nearly, more than: a neighbouring number says the same. */
  readonly rough: boolean;
}
