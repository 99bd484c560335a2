import { parseLine } from './record.js';

/** Bytes looked at for the first tag: some pages have a licence or a greeting above it. */
const SNIFFED = 8192;

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

/** What may stand before the first tag of a page: a byte order mark, an XML declaration, comments. */
const BEFORE_TAGS = /^(?:\uFEFF|\s+|<\?xml[^>]*\?>|<!--[^]*?-->)/;
const FIRST_TAG = /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|div|h1|p)[\s/>]/i;

/** A page begins with its doctype or one of its outer elements. Other XML does not, and text that mentions a tag does not. */
export function looksLikeHtml(head: Buffer): boolean {
  let start = head.toString('utf8', 0, SNIFFED);
  for (let before = BEFORE_TAGS.exec(start); before; before = BEFORE_TAGS.exec(start)) {
    start = start.slice(before[0].length);
  }
  return FIRST_TAG.test(start);
}
