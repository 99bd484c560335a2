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

/** A feed by its root element; any other XML too, save XHTML, as nothing else can say what is wrong with it. */
export function looksLikeFeed(head: Buffer): boolean {
  const text = beginning(head);
  const [, root = ''] = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(afterProlog(text)) ?? [];
  const name = root.toLowerCase();
  return ['rss', 'rdf', 'feed'].includes(name) || (text.startsWith('<?xml') && name !== 'html');
}

/** XML from its first element on, without what may stand before it: declarations, comments, processing instructions. */
function afterProlog(xml: string): string {
  let at = 0;
  while (/^<[?!]/.test(xml.slice(at, at + 2))) {
    const mark = xml.startsWith('<!--', at) ? '-->' : '>';
    const end = xml.indexOf(mark, at);
    if (end === -1) return '';
    at = end + mark.length;
    while (/\s/.test(xml.charAt(at))) at++;
  }
  return xml.slice(at);
}

/** A JSON Feed by the address of its version, near the beginning of every one; PHP escapes its slashes. */
export function looksLikeJsonFeed(head: Buffer): boolean {
  const text = beginning(head);
  return text.startsWith('{') && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(text);
}

/** A list of objects, an object written over several lines, or one with a list of objects before any other in it. */
export function looksLikeJson(head: Buffer): boolean {
  const text = beginning(head);
  if (/^\[\s*(?:\{|\]\s*$)/.test(text) || looksLikeJsonFeed(head)) return true;
  return !holdsJsonLines(head) && /^\{\s*\n\s*["}]|^\{[^[\]{}]*\[\s*\{/.test(text);
}

/** Two lines that are JSON objects each. */
export function holdsJsonLines(head: Buffer): boolean {
  return looksLikeJsonLines(head) && /^[^\n]*\n\s*\{/.test(beginning(head));
}

function beginning(head: Buffer): string {
  return head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
}
