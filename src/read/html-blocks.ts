import { classesOf, flowOf, isUnseen, markOf } from './html-elements.js';
import { attribute, walk, type HtmlDocument, type HtmlElement, type HtmlLetters } from './html-tree.js';
import type { Mark } from './text-flow.js';

/** A text node that is seen on the page, and where in the page it stands. */
export interface SeenLetters {
  readonly node: HtmlLetters;
  /** The innermost block around it. */
  readonly block: HtmlElement;
  readonly kind?: Mark['kind'];
  readonly inLink: boolean;
  /** Inside a part of the page that is no part of its article: navigation, asides, teasers of other articles. */
  readonly isBeside: boolean;
  /** The innermost `<article>` or `<main>` around it. */
  readonly story?: HtmlElement;
}

const BESIDE = new Set(['nav', 'aside', 'footer', 'form', 'dialog']);
const STORIES = new Set(['article', 'main']);
const BESIDE_CLASS =
  /(?:^|[-_])(?:related|recommend(?:ed|ations)?|newsletter|most-?read|trending|teasers?|promos?|comments?|cookies?|consent|advert(?:isement)?s?|sponsored|share|social|outbrain|taboola|read-?more|more-?on|paywall|subscribe|sign-?up)(?:$|[-_])/i;

/** Every text node a reader of the page sees, in its order. White space alone is left out. */
export function seenLetters(document: HtmlDocument): SeenLetters[] {
  const seen: SeenLetters[] = [];
  const open: Around[] = [];
  walk(document, {
    enter(element) {
      if (isUnseen(element)) return false;
      open.push(around(element, open.at(-1)));
      return true;
    },
    leave: () => open.pop(),
    text(node) {
      const place = open.at(-1);
      if (place && /\S/.test(node.value)) seen.push({ node, ...place });
    },
  });
  return seen;
}

type Around = Omit<SeenLetters, 'node'>;

function around(element: HtmlElement, outer: Around | undefined): Around {
  const { tagName } = element;
  return {
    block: outer === undefined || flowOf(element) !== 'inline' ? element : outer.block,
    kind: markOf(element, outer?.kind) ?? outer?.kind,
    inLink: outer?.inLink === true || tagName === 'a',
    isBeside: outer?.isBeside === true || BESIDE.has(tagName) || isBesideByClass(element),
    story: STORIES.has(tagName) ? element : outer?.story,
  };
}

/** The classes of a page's frame say what is on the page, not what the frame is. */
function isBesideByClass(element: HtmlElement): boolean {
  if (['html', 'body', 'article', 'main'].includes(element.tagName)) return false;
  return [...classesOf(element), attribute(element, 'id') ?? ''].some((name) => BESIDE_CLASS.test(name));
}
