import { hashWord } from '../text/fold.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';

/**
 * The class bits of words by id, for classes of thousands of words, which the build keeps: the first class of `table` has bit 1,
 * the second 2, the third 4, and so on. Frequent words have low ids, so that a table ends with its last member.
 */
export function classTable(
  { lexicon, tables }: Pick<Knowledge, 'lexicon' | 'tables'>,
  name: string,
  table: () => readonly (readonly string[])[],
): Int32Array {
  return tables.get(name, () => {
    const ids = table().map((words) => words.map((word) => lexicon.id(word)));
    const last = ids.reduce((highest, members) => members.reduce((most, id) => Math.max(most, id), highest), 0);
    const classes = new Int32Array(last + 1);
    ids.forEach((members, index) => {
      for (const id of members) classes[id] |= 1 << index;
    });
    return classes;
  });
}

/** The words of a table cell: `'a an the'` reads better than an array of strings. */
export function wordsOf(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}

/** A word that begins with a small letter. */
export function isLowerWord(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | CAPITAL)) === WORD;
}

/** Whether white space (or nothing at all) stands directly before the token. */
export function spacedBefore(text: Text, token: number): boolean {
  return token === 0 || (text.flags[token] & SPACED) !== 0;
}

/** Whether white space (or the end of the text) stands directly after the token. */
export function spacedAfter(text: Text, token: number): boolean {
  return token + 1 >= text.length || (text.flags[token + 1] & SPACED) !== 0;
}

/** Hashes of folded marks, to compare with `text.hashes`. */
export const DOT = hashWord('.');
export const COMMA = hashWord(',');
export const SEMICOLON = hashWord(';');
export const COLON = hashWord(':');
export const QUESTION = hashWord('?');
export const EXCLAMATION = hashWord('!');
export const ELLIPSIS = hashWord('...');
export const DASH = hashWord('-');
export const DOUBLE_QUOTE = hashWord('"');
export const POSSESSIVE = hashWord("'s");
export const OPEN_BRACKET = hashWord('(');
export const CLOSE_BRACKET = hashWord(')');

/** Whether the token is a mark that ends a sentence. */
export function isFinalStop(text: Text, token: number): boolean {
  const hash = text.hashes[token];
  return hash === DOT || hash === QUESTION || hash === EXCLAMATION || hash === ELLIPSIS;
}

/** Part of a mail address, a link or a file name: a mark of those stands directly before or after the token. */
export function isInAddress(text: Text, token: number): boolean {
  return followsAddressMark(text, token) || precedesAddressMark(text, token);
}

/** Whether an @, slash, dot or the like stands directly before the token. */
export function followsAddressMark({ source, starts }: Text, token: number): boolean {
  return '@/_.#&='.includes(source[starts[token] - 1] ?? ' ');
}

/** Whether an @ or slash, or a dot with a letter, stands directly after the token. */
export function precedesAddressMark({ source, ends }: Text, token: number): boolean {
  const after = source[ends[token]] ?? ' ';
  return '@/_='.includes(after) || (after === '.' && /\w/.test(source[ends[token] + 1] ?? ' '));
}
