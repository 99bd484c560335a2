import type { Article } from '../../model.js';
import { blank, blankMarks } from './marks.js';
import { READING } from '../defaults.js';
import { isSkipped, type Input, type Item, type ReadOptions } from '../reader.js';
import { isObject, toArticle, type JsonObject } from '../record.js';
import { wholeArticle } from '../text.js';

/** Longest front matter a parser of YAML is asked about, in UTF-16 code units: it compares every key with all before it. */
const MAX_YAML = 32 * 1024;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Markdown: the front matter gives title, source, date and language; marks are blanked, so offsets hold in the file. */
export async function* readMarkdown(input: Input, options: ReadOptions): AsyncGenerator<Item> {
  const item = await wholeArticle(input, options);
  yield isSkipped(item) ? item : await withoutMarks(item);
}

async function withoutMarks(article: Article): Promise<Item> {
  const { origin, text } = article;
  const [block = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = blank(block) + blankMarks(text.slice(block.length));
  if (/^[\s\u00AD]*$/.test(body)) return { origin, reason: 'empty: there is no text below the front matter' };
  const described = { ...(yaml ? await readFrontMatter(yaml) : {}), text: body };
  const item = toArticle(described, origin, { ...READING, maxBytes: Infinity });
  return isSkipped(item) ? item : { ...item, id: article.id };
}

/** Front matter by YAML; where people wrote what YAML refuses (`title: War: a diary`), line by line. */
async function readFrontMatter(source: string): Promise<JsonObject> {
  const { parse } = await import('yaml');
  try {
    if (source.length > MAX_YAML) return renamed(lineByLine(source));
    const value: unknown = parse(source, { schema: 'failsafe', logLevel: 'error' });
    return renamed(isObject(value) ? value : {});
  } catch {
    return renamed(lineByLine(source));
  }
}

function lineByLine(source: string): JsonObject {
  const pairs = Array.from(source.matchAll(/^(\w+):(.*\S.*)$/gm), ([, key = '', value = '']) => [key, value.trim()]);
  return Object.fromEntries(pairs.map(([key, value]) => [key, value.replace(/^(["'])(.*)\1$/, '$2')]));
}

/** The names front matter has for what an article calls otherwise. */
function renamed(found: JsonObject): JsonObject {
  const { date, lang, ...rest } = found;
  return {
    ...(date === undefined ? {} : { published: date }),
    ...(lang === undefined ? {} : { language: lang }),
    ...rest,
  };
}
