import type { Article, Origin } from '../model.js';
import { decode } from './bytes/decode.js';
import { sizeText } from './limits.js';
import type { Line } from './blocks.js';
import type { Fields, Item, ReadOptions } from './reader.js';

/** A JSON object as it was read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A line of JSONL: a record with the text it was parsed from, or why it is none. Blank lines are `undefined`. */
export type ParsedLine =
  { readonly record: JsonObject; readonly raw: string } | { readonly problem: string; readonly raw?: string };

/** The keys used unless `--field` names others. */
export const FIELDS: Fields = {
  text: 'text',
  id: 'id',
  title: 'title',
  source: 'source',
  published: 'published',
  language: 'language',
  url: 'url',
};

/** Parses one line of JSONL; anything but an object is a problem, said in words. */
export function parseLine(line: Line, maxLine: number): ParsedLine | undefined {
  const { bytes, size } = line;
  if (bytes === undefined) {
    return { problem: `line of ${sizeText(size)}, longer than the limit of ${sizeText(maxLine)}; raise --max-line` };
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return { problem: decoded.problem, raw: bytes.toString('utf8') };
  const raw = decoded.text.trim();
  return raw === '' ? undefined : parseText(raw);
}

function parseText(raw: string): ParsedLine {
  try {
    const value: unknown = JSON.parse(raw);
    if (isObject(value)) return { record: value, raw };
    return { problem: `${kindOf(value)}, not a JSON object; one article a line is expected, as {"text": "..."}`, raw };
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}`, raw };
  }
}

/** The article a value of JSON holds, or why it holds none. */
export function valueArticle(value: unknown, origin: Origin, options: ReadOptions): Item {
  return isObject(value)
    ? toArticle(value, origin, options)
    : { origin, reason: `${kindOf(value)}, not a JSON object` };
}

/** The article a record holds, or why it holds none. Keys that are not named as fields are carried in `meta`. */
export function toArticle(record: JsonObject, origin: Origin, options: ReadOptions): Item {
  const { fields, maxBytes } = options;
  const text = record[fields.text];
  const problem = textProblem(text, record, options);
  if (typeof text !== 'string' || problem !== undefined) return { origin, reason: problem ?? '' };
  if (Buffer.byteLength(text) > maxBytes) {
    return {
      origin,
      reason: `text of ${sizeText(Buffer.byteLength(text))}, longer than the limit of ${sizeText(maxBytes)}; raise --max-bytes`,
    };
  }
  return { ...described(record, fields), id: idOf(record, origin, fields), text, origin, ...meta(record, fields) };
}

function textProblem(text: unknown, record: JsonObject, { fields }: ReadOptions): string | undefined {
  const key = `"${fields.text}"`;
  if (text === undefined) return missingText(Object.keys(record), fields);
  if (typeof text !== 'string') return `field ${key} is ${kindOf(text)}, not text`;
  return text.trim() === '' ? `field ${key} is empty` : undefined;
}

/** Why records with these keys hold no article. */
export function missingText(keys: readonly string[], { text }: Fields): string {
  const there = keys.slice(0, 8).map((name) => `"${name}"`);
  return `no field "${text}"${there.length > 0 ? ` (there are ${there.join(', ')})` : ''}; name the one that holds the article with --field text=NAME`;
}

function idOf(record: JsonObject, { path, line, item }: Origin, fields: Fields): string {
  return scalar(record[fields.id]) ?? (item === undefined ? `${path}:${line ?? 1}` : `${path}#${item}`);
}

const DESCRIPTIONS = ['title', 'source', 'published', 'language', 'url'] as const;

function described(record: JsonObject, fields: Fields): Pick<Article, (typeof DESCRIPTIONS)[number]> {
  const known = DESCRIPTIONS.map((name) => [name, scalar(record[fields[name]])] as const);
  return Object.fromEntries(
    known.filter(([name, value]) => value !== undefined && (name !== 'url' || isWebAddress(value))),
  );
}

function meta(record: JsonObject, fields: Fields): Pick<Article, 'meta'> {
  const used = new Set(Object.values(fields));
  const rest = Object.entries(record).filter(([key]) => !used.has(key));
  return rest.length > 0 ? { meta: Object.fromEntries(rest) } : {};
}

/** Whether an address may stand in a report as a link: other schemes can run code where they are clicked. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Numbers are welcome as ids and dates; objects and lists are not descriptions of anything. */
function scalar(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Whether a value is a JSON object: neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a JSON value is, for a message. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`.replace('a object', 'an object');
}
