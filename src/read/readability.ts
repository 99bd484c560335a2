import type { SeenLetters } from './html-blocks.js';
import { isUnseen } from './html-elements.js';
import { attribute, walk, type HtmlDocument, type HtmlElement, type HtmlLetters } from './html-tree.js';

/** Above this many elements Readability, which goes over a page many times, would take seconds. */
const MAX_ELEMENTS = 30_000;
/** Browsers, too, flatten what is nested deeper (Blink: 512); Readability is recursive. */
const MAX_DEPTH = 250;
/** Below this length Readability tries again with a wider net. Briefs have some 250 characters; its own limit is 500. */
const MIN_LENGTH = 250;

/** The element that carries a text node through Readability: phrasing content that no rule of it looks at. */
const CARRIER = 'data';

/** Readability takes the place and date a story begins with for the name of its author, and takes it away. */
const DATELINE = /dateline/i;

/** As much of the DOM as is needed here; linkedom's own types want those of a browser. */
interface PageNode {
  appendChild(child: PageNode): unknown;
}
interface PageElement extends PageNode {
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageDocument {
  title: string;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  createTextNode(text: string): PageNode;
}

/**
 * The text nodes of a page that Mozilla's Readability takes for its article. It works on a copy in linkedom, in which each
 * text node stands in an element with its number, so that what it keeps, however it moves it about, is known in the source.
 * Undefined for pages it cannot be asked about: too many elements, nothing that looks like an article.
 */
export async function readableLetters(
  document: HtmlDocument,
  seen: readonly SeenLetters[],
  title: string,
): Promise<Set<HtmlLetters> | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document: page } = parseHTML('<!doctype html><html><head><title></title></head><body></body></html>');
  page.title = title;
  if (!copy(document, seen, page)) return undefined;
  const found = new Readability<PageElement>(page, {
    charThreshold: MIN_LENGTH,
    disableJSONLD: true,
    serializer: (node: PageElement) => node,
  }).parse();
  if (!found?.content) return undefined;
  const numbers = Array.from(found.content.querySelectorAll(CARRIER), (one) => Number(one.getAttribute('value')));
  return new Set(numbers.map((number) => seen[number].node));
}

/** Copies what is seen of a page; false, with nothing to be used, where it is too much. */
function copy(document: HtmlDocument, seen: readonly SeenLetters[], page: PageDocument): boolean {
  const open: PageElement[] = [page.body];
  let elements = 0;
  let number = 0;
  walk(document, {
    enter(element) {
      if (elements >= MAX_ELEMENTS || isUnseen(element)) return false;
      elements++;
      open.push(copied(element, open, page));
      return true;
    },
    leave: () => open.pop(),
    text(node) {
      const parent = open[open.length - 1];
      const letters = page.createTextNode(node.value);
      if (seen[number]?.node !== node) return parent.appendChild(letters);
      const carrier = page.createElement(CARRIER);
      carrier.setAttribute('value', String(number++));
      carrier.appendChild(letters);
      parent.appendChild(carrier);
    },
  });
  return elements < MAX_ELEMENTS;
}

function copied(element: HtmlElement, open: readonly PageElement[], page: PageDocument): PageElement {
  const parent = open[open.length - 1];
  if (open.length > MAX_DEPTH || element.tagName === 'html') return parent;
  const copy = element.tagName === 'body' ? page.body : page.createElement(nameOf(element));
  for (const { name, value } of attributesOf(element)) copy.setAttribute(name, value);
  if (copy !== page.body) parent.appendChild(copy);
  return copy;
}

/** Elements the HTML standard does not know are blocks of the site's own, and no names to make elements of. */
function nameOf({ tagName }: HtmlElement): string {
  return /^[a-z][a-z0-9]*$/.test(tagName) && tagName !== CARRIER ? tagName : 'div';
}

/** What Readability goes by. Of links it wants to know whether they lead to another place of the page. */
function attributesOf(element: HtmlElement): { readonly name: string; readonly value: string }[] {
  const names = ['class', 'id', 'role', 'rel', 'itemprop'] as const;
  const own = names.map((name) => ({ name, value: attribute(element, name) ?? '' }));
  const href = { name: 'href', value: attribute(element, 'href')?.startsWith('#') ? '#place' : '' };
  return [...own, href].filter(({ value }) => value !== '' && !DATELINE.test(value));
}
