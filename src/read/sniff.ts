import { parseLine } from './record.js';

/** A first line that is a JSON object, or begins like one where it is longer than the beginning that was looked at. */
export function looksLikeJsonLines(head: Buffer): boolean {
  const end = head.indexOf(10);
  const first = head
    .toString('utf8', 0, end === -1 ? head.length : end)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!first.startsWith('{')) return false;
  const parsed = parseLine({ number: 1, size: first.length, bytes: Buffer.from(first) }, first.length);
  return (parsed !== undefined && 'record' in parsed) || (end === -1 && /^\{\s*"/.test(first));
}

/** Recognises formats by the letters they all begin with. */
export function startsWith(magic: string): (head: Buffer) => boolean {
  return (head) => head.toString('latin1', 0, magic.length) === magic;
}
