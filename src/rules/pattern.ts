import { UserError } from '../errors.js';

/** Tag classes a pattern may name between angle brackets; every other name is a list. */
const TAG_CLASSES = ['noun', 'verb', 'adj', 'name', 'number'] as const;
export type TagClass = (typeof TAG_CLASSES)[number];

/** One item of a pattern. `capture` numbers a single token that `<n>` may ask for again. */
export type Item =
  | { readonly kind: 'word'; readonly word: string; readonly capture?: number }
  | { readonly kind: 'inflected'; readonly lemma: string; readonly capture?: number }
  | { readonly kind: 'list'; readonly name: string; readonly capture?: number }
  | { readonly kind: 'class'; readonly name: TagClass; readonly capture?: number }
  | { readonly kind: 'any'; readonly capture?: number }
  | { readonly kind: 'not'; readonly item: Item; readonly capture?: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Item[])[]; readonly capture?: number }
  | { readonly kind: 'optional'; readonly item: Item }
  | { readonly kind: 'same'; readonly capture: number };

/** A parsed pattern: adjacent items are adjacent tokens. */
export type Pattern = readonly Item[];

interface Cursor {
  readonly source: string;
  at: number;
}

/**
 * Parses a pattern of the rule language.
 * @throws UserError with the column (from 1, inside the pattern) and what was probably meant.
 */
export function parsePattern(source: string): Pattern {
  const cursor: Cursor = { source, at: 0 };
  const items = parseSequence(cursor);
  if (cursor.at < source.length) fail(cursor, closingHint(source[cursor.at]));
  if (items.length === 0) fail(cursor, 'The pattern is empty.');
  return items;
}

function closingHint(mark: string): string {
  if (mark === ')') return 'This ) closes nothing.';
  return 'Alternatives stand in parentheses: write (one | other).';
}

function fail(cursor: Cursor, message: string, at = cursor.at): never {
  throw new UserError(`Pattern "${cursor.source}": ${message}`, { column: at + 1 });
}

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.source[cursor.at] ?? '')) cursor.at++;
}

function parseSequence(cursor: Cursor): Item[] {
  const items: Item[] = [];
  for (;;) {
    skipSpace(cursor);
    const next = cursor.source[cursor.at];
    if (next === undefined || next === ')' || next === '|') return items;
    items.push(...parseSuffixed(cursor));
  }
}

/** An item with `?` or `:1` behind it. One written word may be several tokens: Russia's. */
function parseSuffixed(cursor: Cursor): Item[] {
  const start = cursor.at;
  const items = parseItem(cursor);
  const capture = parseCapture(cursor);
  if (capture !== undefined) {
    if (items.length !== 1 || !isSingle(items[0])) fail(cursor, 'Only a single word can be captured with :1.', start);
    items[0] = { ...items[0], capture } as Item;
  }
  if (cursor.source[cursor.at] !== '?') return items;
  cursor.at++;
  return [{ kind: 'optional', item: items.length === 1 ? items[0] : { kind: 'choice', options: [items] } }];
}

function isSingle(item: Item): boolean {
  if (item.kind === 'optional' || item.kind === 'same') return false;
  return item.kind !== 'choice' || item.options.every((option) => option.length === 1 && isSingle(option[0]));
}

function parseCapture(cursor: Cursor): number | undefined {
  const found = /^:(\d)(?=[\s|)?]|$)/.exec(cursor.source.slice(cursor.at));
  if (!found) return undefined;
  cursor.at += found[0].length;
  return Number(found[1]);
}

function parseItem(cursor: Cursor): Item[] {
  const { source, at } = cursor;
  const next = source[at];
  if (next === '(') return [parseGroup(cursor)];
  if (next === '<') return [parseAngle(cursor)];
  if (next === '^') return [parseNot(cursor)];
  if (next === '~') return [parseInflected(cursor)];
  if (next === '_' && /^_(?=[\s|)?:]|$)/.test(source.slice(at))) {
    cursor.at++;
    return [{ kind: 'any' }];
  }
  return [{ kind: 'word', word: readWord(cursor) }];
}

function parseGroup(cursor: Cursor): Item {
  const start = cursor.at++;
  const options = [parseSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    options.push(parseSequence(cursor));
  }
  if (cursor.source[cursor.at] !== ')') fail(cursor, 'This ( is never closed.', start);
  cursor.at++;
  if (options.some((option) => option.length === 0)) {
    fail(cursor, 'An alternative is empty; write (word)? for something that may be missing.', start);
  }
  return { kind: 'choice', options };
}

function parseAngle(cursor: Cursor): Item {
  const found = /^<([a-z0-9-]+)>/.exec(cursor.source.slice(cursor.at));
  if (!found) fail(cursor, 'Write a list or class as <name>: small letters, digits and hyphens.');
  cursor.at += found[0].length;
  const name = found[1];
  if (/^\d$/.test(name)) return { kind: 'same', capture: Number(name) };
  const tag = TAG_CLASSES.find((known) => known === name);
  return tag ? { kind: 'class', name: tag } : { kind: 'list', name };
}

function parseNot(cursor: Cursor): Item {
  const start = cursor.at++;
  if (cursor.source[cursor.at] === '^') fail(cursor, 'Not not is nothing: write the word without ^.', start);
  const [item, ...more] = parseItem(cursor);
  if (more.length > 0 || !isSingle(item)) fail(cursor, '^ stands before one word, list, class or group of words.', start);
  return { kind: 'not', item };
}

function parseInflected(cursor: Cursor): Item {
  const start = cursor.at++;
  const lemma = readWord(cursor);
  if (!/^[\p{L}][\p{L}'-]*$/u.test(lemma)) fail(cursor, '~ stands before a single word.', start);
  return { kind: 'inflected', lemma };
}

/** A word ends at white space, a bar or a bracket; a suffix (`?`, `:1`) is not part of it. */
function readWord(cursor: Cursor): string {
  const rest = cursor.source.slice(cursor.at);
  if (/^\?(?=\s|$)/.test(rest)) {
    cursor.at++;
    return '?';
  }
  const found = /^[^\s|()<>^~?]+/.exec(rest);
  if (!found) fail(cursor, `"${rest[0] ?? ''}" cannot stand here.`);
  const word = found[0].replace(/(?<=.):\d$/, '');
  cursor.at += word.length;
  return word;
}
