import { grouped } from '../../report/say.js';

/** How a kind of number is written. */
export type Write = (value: number) => string;

/** AUC, F1, a correlation: three decimals, four where a share of human text is so small that they count. */
export const decimal: Write = (value) => value.toFixed(value !== 0 && Math.abs(value) < 0.01 ? 4 : 3);

/** A rate or ratio. */
export const ratio: Write = (value) => (value === 0 ? '0' : value.toFixed(value < 0.1 ? 3 : 2));

/** A share in percent, with more digits where it is small. */
export const percent: Write = (value) =>
  value === 0 ? '0 %' : `${(value * 100).toFixed(Math.abs(value) < 0.0995 ? 2 : 1)} %`;

/** Two numbers as a range, its unit said once; empty where one is missing. */
export function range(low: number | null, high: number | null, write: Write): string {
  if (low === null || high === null) return '';
  return `${write(low).replace(/ %$/, '')} – ${write(high)}`;
}

/** A count. */
export const whole: Write = grouped;
