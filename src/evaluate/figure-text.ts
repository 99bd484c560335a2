import type { Figure } from './schema.js';

const DIGITS = 3;
/** Stands for a figure without a value. */
const NONE = '-';

/** A number with three decimals. */
export function numberText(value: number | null): string {
  return value === null ? NONE : value.toFixed(DIGITS);
}

/** A figure's 95 % interval; nothing where there is none. */
export function intervalText({ low, high }: Figure): string {
  return low === null || high === null ? '' : `${low.toFixed(DIGITS)} to ${high.toFixed(DIGITS)}`;
}

/** A share in per cent. */
export function percentText({ value }: Figure): string {
  return value === null ? NONE : `${(value * 100).toFixed(2)} %`;
}
