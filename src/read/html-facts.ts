import { attribute, lineOf, walk, type HtmlDocument, type HtmlElement } from './html-tree.js';

/** What a page says about itself, as it stands there: the first of each kind. */
export interface PageFacts {
  readonly language?: string;
  /** `<title>`. */
  readonly title?: string;
  /** The first `<h1>` with text. */
  readonly headline?: string;
  readonly canonical?: string;
  /** `datetime` of the first `<time>`; one marked as the date of publication goes before the others. */
  readonly time?: string;
  /** Contents of `<meta>` by its name, property, itemprop or http-equiv in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** JSON-LD blocks as they stand. */
  readonly data: readonly string[];
}

type Found = { -readonly [Name in Exclude<keyof PageFacts, 'meta' | 'data'>]?: PageFacts[Name] };

const META_NAMES = ['property', 'name', 'itemprop', 'http-equiv'] as const;

/** Gathers what a page says about itself. */
export function pageFacts(document: HtmlDocument): PageFacts {
  const found: Found = {};
  const meta = new Map<string, string>();
  const data: string[] = [];
  const take: Readonly<Record<string, (element: HtmlElement) => void>> = {
    html: (element) => (found.language ||= attribute(element, 'lang') ?? attribute(element, 'xml:lang')),
    title: (element) => (found.title ||= lineOf(element)),
    h1: (element) => (found.headline ||= lineOf(element)),
    meta: (element) => addMeta(element, meta),
    link: (element) => {
      if (attribute(element, 'rel')?.toLowerCase() === 'canonical') found.canonical ||= attribute(element, 'href');
    },
    time: (element) => (found.time = betterTime(found.time, element)),
    script: (element) => {
      if (attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json') data.push(lettersOf(element));
    },
  };
  walk(document, {
    enter(element) {
      if (Object.hasOwn(take, element.tagName)) take[element.tagName](element);
      return element.tagName !== 'svg';
    },
  });
  return { ...found, meta, data };
}

function addMeta(element: HtmlElement, meta: Map<string, string>): void {
  const content = attribute(element, 'content')?.trim();
  if (!content) return;
  for (const name of META_NAMES) {
    const key = attribute(element, name)?.toLowerCase();
    if (key !== undefined && !meta.has(key)) meta.set(key, content);
  }
}

function betterTime(known: string | undefined, element: HtmlElement): string | undefined {
  const isDate =
    /datePublished/i.test(attribute(element, 'itemprop') ?? '') || attribute(element, 'pubdate') !== undefined;
  const time = attribute(element, 'datetime');
  return isDate ? (time ?? known) : (known ?? time);
}

function lettersOf(element: HtmlElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
