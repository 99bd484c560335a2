import type { MarkupSign } from '../model.js';
import { attribute, walk, type HtmlDocument, type HtmlElement } from './html-tree.js';

/** Markup that only stands in a page whose text a machine has put there; widgets that offer to are no sign. */
interface Sign {
  readonly tag?: string;
  readonly attribute: string;
  readonly value?: RegExp;
  /** Whether the element stands directly in another that bears the sign. */
  readonly nested?: boolean;
  readonly message: string;
}

const GOOGLE = 'Google Translate changed the text of this page before it was saved.';
const EDGE = 'The translator of Microsoft Edge changed the text of this page before it was saved.';
const TRANSLATEPRESS =
  'TranslatePress served this page in another language than its own; what no person has translated, a machine has.';

/** In the order of how plainly they speak; each is told once a page. */
const SIGNS: readonly Sign[] = [
  // Google asks sites to name the original of a machine translation so, and to tag its language en-x-mtfrom-ja.
  {
    tag: 'link',
    attribute: 'rel',
    value: /\bmachine-translated-from\b/i,
    message: 'The page names the original it was machine-translated from.',
  },
  { attribute: 'lang', value: /-x-mtfrom-/i, message: 'The language tag says that the text is a machine translation.' },
  // Unicode locale extension -t- with the mechanism t0 (RFC 6497): text that a machine has translated.
  { attribute: 'lang', value: /-t-.*-t0-/i, message: 'The language tag says that the text is a machine translation.' },
  // Set by Google's element and by Chrome once the page shows the translation; taken away with "show original".
  { tag: 'html', attribute: 'class', value: /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/, message: GOOGLE },
  // Chrome wraps each text it replaces in two of these.
  { tag: 'font', attribute: 'style', value: /^\s*vertical-align:\s*inherit;?\s*$/, nested: true, message: GOOGLE },
  // The older page translator: the original in a hidden span beside its translation, and a line in the head.
  { tag: 'span', attribute: 'class', value: /(?:^|\s)google-src-text(?:\s|$)/, message: GOOGLE },
  {
    tag: 'meta',
    attribute: 'http-equiv',
    value: /^x-translated-by$/i,
    message: 'The head says who translated the page.',
  },
  // Edge and the Bing widget number the texts they have replaced.
  { attribute: '_msttexthash', message: EDGE },
  { attribute: '_msthash', message: EDGE },
  // Yandex Browser and its widget; "false" stands on texts that still wait.
  {
    tag: 'ya-tr-span',
    attribute: 'data-translated',
    value: /^true$/,
    message: 'The translator of Yandex changed the text of this page before it was saved.',
  },
  // Written only where the page is shown in a language other than the site's default.
  { attribute: 'data-trpgettextoriginal', message: TRANSLATEPRESS },
  { attribute: 'data-trp-translate-id', message: TRANSLATEPRESS },
  // Transposh counts the phrases of each page; on an original it counts none as translated.
  {
    tag: 'meta',
    attribute: 'content',
    value: /"translated_phrases":\s*"?[1-9]/,
    message:
      'Transposh served this page in another language than its own; what no person has translated, a machine has.',
  },
  // Translates the page as it loads, for every visitor. A link or a list that calls it waits for one who wants it.
  {
    tag: 'body',
    attribute: 'onload',
    value: /\bdoGTranslate\(/,
    message: 'The page has Google Translate change its text as soon as it is opened.',
  },
];

const SHOWN = 100;

/** What in a page's markup says that its text comes from a machine, in the order of the page, each kind of sign once. */
export function findSigns(document: HtmlDocument): MarkupSign[] {
  const open = new Set(SIGNS);
  const found: MarkupSign[] = [];
  walk(document, {
    enter(element) {
      for (const sign of open) {
        if (!bears(element, sign)) continue;
        for (const other of open) if (other.message === sign.message) open.delete(other);
        found.push(described(element, sign));
      }
      return true;
    },
  });
  return found;
}

function bears(element: HtmlElement, sign: Sign): boolean {
  if (sign.tag !== undefined && element.tagName !== sign.tag) return false;
  const value = attribute(element, sign.attribute);
  if (value === undefined || sign.value?.test(value) === false) return false;
  const { parentNode: parent } = element;
  return !sign.nested || (parent !== null && 'attrs' in parent && bears(parent, { ...sign, nested: false }));
}

/** The start tag with the attribute that tells, and what the value holds around it. */
function described(element: HtmlElement, sign: Sign): MarkupSign {
  const value = attribute(element, sign.attribute) ?? '';
  const at = Math.max((sign.value?.exec(value)?.index ?? 0) - SHOWN / 2, 0);
  const shown = `${at > 0 ? '…' : ''}${value.slice(at, at + SHOWN)}${at + SHOWN < value.length ? '…' : ''}`;
  const line = element.sourceCodeLocation?.startLine;
  return {
    markup: `<${element.tagName} ${sign.attribute}="${shown.replace(/\s+/g, ' ').trim()}">`,
    message: sign.message,
    ...(line === undefined ? {} : { line }),
  };
}
