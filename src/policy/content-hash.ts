import { createHash } from 'node:crypto';

const DIGITS = 16;

/** What tells a text from others, however it is set in lines: 16 hexadecimal digits of SHA-256. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, DIGITS);
}
