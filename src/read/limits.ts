import { UserError } from '../errors.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, k: 1e3, mb: 1e6, m: 1e6, gb: 1e9, g: 1e9 };

/**
 * Sizes above which an input is skipped with a reason instead of being held in memory, in bytes, and how many times its size
 * a compressed input may grow. Text shrinks to a third or a tenth; a bomb of zeros, to a thousandth.
 */
export const LIMITS = { maxBytes: 10e6, maxLine: 16e6, maxFile: 64e6, maxRatio: 200 } as const;

/** `10MB`, `500 kB` or `2000` as a number of bytes; decimal units, as disks have them. Throws UserError on anything else. */
export function parseSize(value: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim()) ?? [];
  const factor = UNITS[(unit ?? '').toLowerCase()];
  const bytes = Math.floor(Number(number) * (factor ?? Number.NaN));
  if (bytes >= 1) return bytes;
  throw new UserError(`"${value}" is not a size.`, {
    hint: 'Write a number of bytes, or one such as 500kB, 10MB or 1GB.',
  });
}

/** How many times its size an input may grow, as a number. Throws UserError on anything else. */
export function parseRatio(value: string): number {
  const ratio = Number(value);
  if (value.trim() !== '' && ratio >= 1) return ratio;
  throw new UserError(`"${value}" is not a ratio.`, { hint: 'Write a number of times, such as 200 or 1000.' });
}

/** A number of bytes for a message: `200 MB`, `1.5 kB`, `12 bytes`. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${rounded(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${rounded(bytes / 1e3)} kB` : `${bytes} bytes`;
}

function rounded(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
