import { createHash } from 'node:crypto';
import type { Verdict } from '../model.js';

/** A verdict without its article, which every run has read for itself. */
export type Stored = Omit<Verdict, 'article'>;

/** Number of the form below; an entry of any other is none. */
const VERSION = 1;
const SEAL_LENGTH = seal('').length;

/** SHA-256 of strings, as 64 hexadecimal digits. The strings are told apart: ("ab", "c") is not ("a", "bc"). */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** A stored verdict as the text of its file: JSON, whose last key seals all that stands before it. */
export function entryText(key: string, verdict: Stored): string {
  const body = JSON.stringify({ version: VERSION, key, verdict }).slice(0, -1);
  return body + seal(body);
}

/** The verdict in the text of a file; undefined unless it is just what `entryText` gave for this key. */
export function readEntry(key: string, text: string): Stored | undefined {
  const body = text.slice(0, -SEAL_LENGTH);
  if (!text.startsWith(`{"version":${VERSION},"key":"${key}",`) || text !== body + seal(body)) return undefined;
  return (JSON.parse(text) as { readonly verdict: Stored }).verdict;
}

function seal(body: string): string {
  return `,"seal":"${digest(body)}"}`;
}
