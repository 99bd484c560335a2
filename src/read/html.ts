import type { Article } from '../model.js';
import { collect } from './chunks.js';
import { decode } from './decode.js';
import { aboutPage } from './html-about.js';
import { seenLetters } from './html-blocks.js';
import { pageFacts } from './html-facts.js';
import { mainLetters } from './html-main.js';
import { findSigns } from './html-signs.js';
import { documentText, htmlText, TOO_MANY_ELEMENTS } from './html-text.js';
import { parseHtml, type HtmlDocument } from './html-tree.js';
import { dataArticle } from './json-ld.js';
import { sizeText } from './limits.js';
import { placesOf } from './places.js';
import { readableLetters } from './readability.js';
import { READING } from './defaults.js';
import { isSkipped, type Input, type Item, type ReadOptions } from './reader.js';
import { toArticle } from './record.js';
import type { FlowedText } from './text-flow.js';

/** A page with one article: its text without what stands around it, and what the page says about it. */
export async function* readHtml(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const { path } = input;
  const bytes = await collect(input.chunks, options.maxFile);
  if (bytes === undefined)
    return yield {
      origin: { path },
      reason: `longer than the limit of ${sizeText(options.maxFile)}; raise --max-file`,
    };
  const decoded = decode(bytes);
  if ('problem' in decoded) return yield { origin: { path }, reason: decoded.problem };
  const document = parseHtml(decoded.text);
  yield document
    ? await pageArticle({ document, html: decoded.text }, input, options)
    : { origin: { path }, reason: TOO_MANY_ELEMENTS };
}

/** A page and the source its places count in. */
interface Page {
  readonly document: HtmlDocument;
  readonly html: string;
}

async function pageArticle(page: Page, { path, url }: Input, options: ReadOptions): Promise<Item> {
  const facts = pageFacts(page.document);
  const data = dataArticle(facts.data);
  const about = aboutPage(facts, data, url);
  const { text, regions, pieces } = await textOf(page, { title: about.title ?? '', body: data.articleBody }, options);
  const origin = { path };
  if (text === '') return { origin, reason: NO_TEXT };
  const item = toArticle({ ...about, id: about.url ?? path, text }, origin, { ...options, fields: READING.fields });
  if (isSkipped(item)) return item;
  const markup = findSigns(page.document);
  const signs: Pick<Article, 'markup'> = markup.length > 0 ? { markup } : {};
  return { ...item, regions, ...signs, places: placesOf(pieces, page.html) };
}

const NO_TEXT = 'no text in it that a reader would see; a page that a script fills in has to be saved from a browser';

/** How much longer an article in the structured data has to be to stand for the text of a page that shows a part of it. */
const FULLER = 3;

async function textOf(
  { document, html }: Page,
  { title, body }: { readonly title: string; readonly body?: string },
  { whole }: ReadOptions,
): Promise<FlowedText> {
  if (whole) return documentText(document, html);
  const seen = seenLetters(document);
  const kept = await readableLetters(document, seen, title);
  const main = kept && mainLetters(seen, kept);
  const text = documentText(document, html, main && ((letters) => main.has(letters)));
  return body !== undefined && body.length > FULLER * text.text.length ? dataText(body) : text;
}

/** The text in the structured data; where its words stand in the file is not worked out. */
function dataText(body: string): FlowedText {
  const { text } = htmlText(/<\w/.test(body) ? body : body.replaceAll('\n', '<br>'));
  return { text, regions: [], pieces: { starts: [], offsets: [] } };
}
