import type { Span } from '../model.js';

const CONTEXT = 40;

/**
 * A stable id for a finding, 16 hexadecimal digits: the same rule over the same words between the same neighbours has
 * the same id wherever it stands in the file, so that baselines survive edits elsewhere. Two 32-bit FNV-1a hashes
 * (http://www.isthe.com/chongo/tech/comp/fnv/): one of rule and matched text, one of the words around it.
 */
export function fingerprint(rule: string, source: string, span: Span): string {
  const matched = normalise(source.slice(span.start, span.end));
  const before = normalise(source.slice(Math.max(0, span.start - CONTEXT), span.start));
  const after = normalise(source.slice(span.end, span.end + CONTEXT));
  // Cut at white space so that half a word at the edge of the window does not depend on what stands further out.
  const context = `${before.slice(before.indexOf(' ') + 1)}|${after.slice(0, Math.max(after.lastIndexOf(' '), 0))}`;
  return hex(fnv1a(`${rule}|${matched}`)) + hex(fnv1a(context));
}

const ASCII = /^[\0-\x7f]*$/;
const OTHER_SPACE = /\s\s|[^\S ]/;

/** NFKC in small letters, runs of white space as one space. Most text is in that form but for its capitals, which is soon seen. */
function normalise(part: string): string {
  const small = (ASCII.test(part) ? part : part.normalize('NFKC')).toLowerCase();
  return OTHER_SPACE.test(small) ? small.replace(/\s+/g, ' ') : small;
}

function fnv1a(value: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < value.length; at++) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}
