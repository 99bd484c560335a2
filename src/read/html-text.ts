import { flowOf, isUnseen, markOf } from './html-elements.js';
import { makeSplitter } from './html-letters.js';
import { parseHtml, walk, type HtmlDocument, type HtmlElement, type HtmlLetters } from './html-tree.js';
import { startFlow, type Flow, type FlowedText, type Mark } from './text-flow.js';

/** The text of a piece of HTML; empty, with the reason, where it is too much to be parsed. */
export interface HtmlText extends FlowedText {
  readonly problem?: string;
}

/** What a page of too many elements is skipped with. */
export const TOO_MANY_ELEMENTS =
  'more than 500,000 HTML elements; no article has so many, and Lakeby reads no such page';

/** An inline credit goes on in the sentence before it where that has not ended: "Photo by", an open bracket. */
const GOES_ON = /[([{:/,|–—-]$|(?:^|\s)(?:by|via|from|of|courtesy|and|the|with)$/i;

/**
 * The prose of a page or a fragment as a browser shows it: blocks are paragraphs with a blank line between them, line breaks
 * line ends, cells of a table have tabs between them. Headings, captions and credits are paragraphs of their own and are
 * named in `regions`. Offsets of `pieces` count UTF-16 code units of `html`.
 */
export function htmlText(html: string): HtmlText {
  const document = parseHtml(html);
  return document ? documentText(document, html) : { ...startFlow().end(), problem: TOO_MANY_ELEMENTS };
}

/** The text of a page that is parsed already, of those text nodes only that are to be kept. */
export function documentText(
  document: HtmlDocument,
  html: string,
  isKept: (letters: HtmlLetters) => boolean = () => true,
): FlowedText {
  const flow = startFlow();
  const split = makeSplitter();
  const open: Open[] = [{ lines: false }];
  walk(document, {
    enter(element) {
      if (isUnseen(element)) return false;
      open.push(opened(element, open.at(-1) ?? open[0], flow));
      return true;
    },
    leave(element) {
      const { own } = open.pop() ?? open[0];
      if (element.tagName !== 'br') separate(element, flow);
      if (own) flow.gap('paragraph');
    },
    text(letters) {
      if (!isKept(letters)) return;
      const { mark, lines } = open.at(-1) ?? open[0];
      const write = lines ? flow.writeLines : flow.write;
      for (const stretch of split(...sourceOf(letters, html))) write(stretch.letters, stretch.offset, mark);
    },
  });
  return flow.end();
}

/** What holds inside an element that is being read. */
interface Open {
  readonly mark?: Mark;
  /** Whether the marked element began a paragraph, and so ends one. */
  readonly own?: boolean;
  /** Whether line ends of the source are shown. */
  readonly lines: boolean;
}

function opened(element: HtmlElement, outer: Open, flow: Flow): Open {
  separate(element, flow);
  const lines = outer.lines || element.tagName === 'pre';
  const kind = markOf(element, outer.mark?.kind);
  if (kind === undefined) return { mark: outer.mark, lines };
  const own = !GOES_ON.test(flow.before().slice(-20));
  if (own) flow.gap('paragraph');
  return { mark: { kind }, own, lines };
}

function separate(element: HtmlElement, flow: Flow): void {
  const way = flowOf(element);
  if (way !== 'inline') flow.gap(way === 'block' ? 'paragraph' : way);
}

function sourceOf({ value, sourceCodeLocation: place }: HtmlLetters, html: string): [string, string, number] {
  const start = place?.startOffset ?? 0;
  return [html.slice(start, place?.endOffset ?? start), value, start];
}
