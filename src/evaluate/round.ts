const DIGITS = 1e6;

/** A number with six decimals: more would be noise, and would differ between machines. */
export function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
