import { defaultTreeAdapter, parse } from 'parse5';
import { dissolveLayoutTables } from './layout.js';
import type { HtmlDocument } from './tree.js';

/** What a page of too many elements or attributes is skipped with. */
export const TOO_MANY =
  'more than 200,000 HTML elements or attributes; no article has so many, and Lakeby reads no such page';

/**
 * Real pages have some thousand elements. Unclosed formatting (`<font color=1><p>...`)
 * is opened again in every block after it (HTML Standard 13.2.4.3), so that a small page may ask for millions.
 */
const MAX = 200_000;

/**
 * Parses a page or a fragment as browsers do, but for tables that only lay a page out; undefined for one of more than
 * 200,000 elements and comments, or attributes.
 */
export function parseHtml(html: string): HtmlDocument | undefined {
  if (hasTooManyAttributes(html)) return undefined;
  let nodes = 0;
  const count = <Args extends unknown[], Node>(create: (...args: Args) => Node): ((...args: Args) => Node) => {
    return (...args) => {
      if (++nodes > MAX) throw new TooManyNodes();
      return create(...args);
    };
  };
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: count(defaultTreeAdapter.createElement),
    createCommentNode: count(defaultTreeAdapter.createCommentNode),
  };
  try {
    const document = parse(html, { sourceCodeLocationInfo: true, treeAdapter });
    dissolveLayoutTables(document);
    return document;
  } catch (error) {
    if (error instanceof TooManyNodes) return undefined;
    throw error;
  }
}

/** Stops the parser, which has no other way to be stopped. */
class TooManyNodes extends Error {}

/** The parser holds all attributes of a tag before it tells of the tag, at some 400 bytes each. */
function hasTooManyAttributes(html: string): boolean {
  if (html.length < MAX) return false;
  const tag = /<[a-z][^\s/>]*/gi;
  const attribute = /[\s/]*[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?/y;
  let attributes = 0;
  while (tag.test(html)) {
    attribute.lastIndex = tag.lastIndex;
    while (attribute.test(html)) {
      if (++attributes > MAX) return true;
      tag.lastIndex = attribute.lastIndex;
    }
  }
  return false;
}
