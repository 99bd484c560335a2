import { SaxesParser } from 'saxes';
import type { Span } from '../model.js';

/** A start tag, or the end of an element; the span is that of the tag in the document. */
export interface Tag extends Span {
  readonly kind: 'start' | 'end';
  /** With its prefix, in lower case. */
  readonly name: string;
  /** Of an end: the element was cut short by the end of another one. */
  readonly cut: boolean;
}

/** A document type declaration, without its marks. */
export interface Doctype extends Span {
  readonly kind: 'doctype';
  readonly text: string;
}

const CHUNK = 64 * 1024;

/**
 * The tags of an XML document in their order. Faults are passed over where they can be, as half of all real documents have
 * some: an entity that only HTML knows, a bare ampersand. Nothing is expanded and nothing outside the document is fetched.
 */
export function* xmlTags(xml: string): Generator<Tag | Doctype> {
  const parser = new SaxesParser();
  const found: (Tag | Doctype)[] = [];
  let start = 0;
  parser.on('error', () => undefined);
  parser.on('doctype', (text) => found.push({ kind: 'doctype', text, start: parser.position, end: parser.position }));
  parser.on('opentagstart', () => (start = xml.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ name }) =>
    found.push({ kind: 'start', name: name.toLowerCase(), cut: false, start, end: parser.position }),
  );
  parser.on('closetag', ({ name, isSelfClosing }) =>
    found.push(endOf(name, isSelfClosing, { xml, end: parser.position })),
  );
  for (let at = 0; at < xml.length; at += CHUNK) {
    // No entity reaches the parser: it would look for the end of a bare ampersand through half the file.
    parser.write(xml.slice(at, at + CHUNK).replaceAll('&', '+'));
    yield* found.splice(0);
  }
}

function endOf(name: string, isEmpty: boolean, { xml, end }: { xml: string; end: number }): Tag {
  if (isEmpty) return { kind: 'end', name: name.toLowerCase(), cut: false, start: end, end };
  const start = xml.lastIndexOf('</', end - 1);
  const cut = xml.slice(start + 2, end - 1).trimEnd() !== name;
  return { kind: 'end', name: name.toLowerCase(), cut, start, end };
}
