import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Nodes of a page as parse5 makes them, each with its place in the source. */
export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlLetters = DefaultTreeAdapterTypes.TextNode;
type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Real pages have some thousand elements, the longest some hundred thousand. Unclosed formatting (`<font color=1><p>...`)
 * is opened again in every block after it (HTML Standard 13.2.4.3), so that a small page may ask for millions.
 */
const MAX_NODES = 500_000;

/** Parses a page or a fragment as browsers do; undefined for one of more than 500,000 elements and comments. */
export function parseHtml(html: string): HtmlDocument | undefined {
  let nodes = 0;
  const count = <Args extends unknown[], Node>(create: (...args: Args) => Node): ((...args: Args) => Node) => {
    return (...args) => {
      if (++nodes > MAX_NODES) throw new TooManyNodes();
      return create(...args);
    };
  };
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: count(defaultTreeAdapter.createElement),
    createCommentNode: count(defaultTreeAdapter.createCommentNode),
  };
  try {
    return parse(html, { sourceCodeLocationInfo: true, treeAdapter });
  } catch (error) {
    if (error instanceof TooManyNodes) return undefined;
    throw error;
  }
}

/** Stops the parser, which has no other way to be stopped. */
class TooManyNodes extends Error {}

/** What a walk does where an element begins and ends, and at its text. An element that is not entered is passed over. */
export interface Visitor {
  enter?(element: HtmlElement): boolean;
  leave?(element: HtmlElement): void;
  text?(letters: HtmlLetters, parent: HtmlElement): void;
}

/** What a walk begins at: a page, or one of its elements for all that is in it. */
interface Root {
  readonly childNodes: readonly HtmlNode[];
}

/** Goes through a page in the order of its text, without recursion: nesting can be as deep as a file is long. */
export function walk(root: Root, visitor: Visitor): void {
  const open: { readonly parent: Root | HtmlElement; at: number }[] = [{ parent: root, at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { parent } = top;
    const node = parent.childNodes.at(top.at++);
    if (node === undefined) {
      open.pop();
      if (open.length > 0 && 'tagName' in parent) visitor.leave?.(parent);
    } else if (isElement(node)) {
      if (visitor.enter?.(node) !== false) open.push({ parent: node, at: 0 });
    } else if (isLetters(node) && 'tagName' in parent) visitor.text?.(node, parent);
  }
}

/** All letters in an element as one line. */
export function lineOf(element: HtmlElement): string {
  const letters: string[] = [];
  walk(element, { text: ({ value }) => letters.push(value) });
  return letters.join('').replace(/\s+/g, ' ').trim();
}

/** The value of an attribute; undefined where the element has none of this name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

function isLetters(node: HtmlNode): node is HtmlLetters {
  return node.nodeName === '#text';
}
