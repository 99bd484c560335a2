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
  enter(element: HtmlElement): boolean;
  leave(element: HtmlElement): void;
  text(letters: HtmlLetters, parent: HtmlElement): void;
}

/** Goes through a page in the order of its text, without recursion: nesting can be as deep as a file is long. */
export function walk(root: HtmlDocument, visitor: Visitor): void {
  const open: { readonly element?: HtmlElement; readonly nodes: readonly HtmlNode[]; at: number }[] = [
    { nodes: root.childNodes, at: 0 },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.at++];
    if (node === undefined) {
      if (top.element) visitor.leave(top.element);
      open.pop();
    } else if (isElement(node)) {
      if (visitor.enter(node)) open.push({ element: node, nodes: node.childNodes, at: 0 });
    } else if (isLetters(node) && top.element) visitor.text(node, top.element);
  }
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
