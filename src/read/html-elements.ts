import type { MarkedRegion } from '../model.js';
import { attribute, type HtmlElement } from './html-tree.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that hold no prose: code, graphics, embedded pages, controls of forms. */
const UNSEEN = names(
  'head title script style noscript template svg math iframe frame frameset object embed canvas audio video map ' +
    'button input select textarea datalist option optgroup label progress meter rp rt ' +
    'amp-ad amp-analytics amp-auto-ads amp-consent amp-embed amp-iframe amp-sidebar amp-sticky-ad amp-user-notification',
);

/** Elements a browser puts on lines of their own (HTML Standard 15.3, `display: block`, `list-item` and `table-row`). */
const BLOCKS = names(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table ' +
    'caption tbody thead tfoot tr ul xmp',
);

const CELLS = names('td th');
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Classes of what only a screen reader tells, and of the originals Google's page translator kept beside its text. */
const HIDDEN_CLASSES = names(
  'google-src-text sr-only visually-hidden visuallyhidden screen-reader-text assistive-text a11y-hidden',
);

const CAPTION_CLASS = /(?:^|[-_])caption(?:[-_]+text)?$|[a-z]Caption(?:Text)?$/;
const CREDIT_CLASS = /(?:^|[-_])credits?$|[a-z]Credits?$|(?:^|[-_])photographer$/;
const CREDIT_PROPERTIES = names('copyrightHolder creditText copyrightNotice');

/** Whether an element and all that is in it is not to be seen on the page. */
export function isUnseen(element: HtmlElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => HIDDEN_CLASSES.has(name))
  );
}

/** How an element stands in the flow of the text. */
export function flowOf({ tagName }: HtmlElement): 'block' | 'cell' | 'line' | 'inline' {
  if (BLOCKS.has(tagName)) return 'block';
  if (CELLS.has(tagName)) return 'cell';
  return tagName === 'br' ? 'line' : 'inline';
}

/** What an element says its text is. Inside a caption (`outer`), small print is a credit. */
export function markOf(
  element: HtmlElement,
  outer: MarkedRegion['kind'] | undefined,
): MarkedRegion['kind'] | undefined {
  const { tagName } = element;
  if (HEADINGS.has(tagName)) return 'heading';
  const classes = classesOf(element);
  if (CREDIT_PROPERTIES.has(attribute(element, 'itemprop') ?? '') || classes.some((name) => CREDIT_CLASS.test(name)))
    return 'credit';
  if (outer === 'caption' && (tagName === 'small' || tagName === 'cite')) return 'credit';
  return tagName === 'figcaption' || tagName === 'caption' || classes.some((name) => CAPTION_CLASS.test(name))
    ? 'caption'
    : undefined;
}

/** The class names of an element. */
export function classesOf(element: HtmlElement): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/[\t\n\f\r ]+/);
}
