import type { Article } from '../model.js';

/** What a token is; the low bits of `Text.flags`. */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 4;
/** Letters outside the Latin alphabet. */
export const FOREIGN_SCRIPT = 8;
/** First letter is a capital. */
export const CAPITAL = 16;
/** Two letters or more, all capitals. */
export const ALL_CAPS = 32;
/** White space stands before the token (or it is the first one). */
export const SPACED = 64;
/** A line break stands before the token. */
export const LINE_START = 128;
/** Inside quotation marks (the marks themselves included). */
export const QUOTED = 256;
/** Part of a name: capitalised though no sentence begins here, or next to such a word. */
export const NAME = 512;
/** In the English dictionary or a list of names (inflected forms included). */
export const KNOWN = 1024;
/** In the English dictionary in lower case: an ordinary word, whatever its capitals here. */
export const COMMON = 2048;
/** An empty line stands before the token. */
export const BLANK_LINE = 4096;
/** Holds a character that was folded away for matching (a curly apostrophe, an accent, a soft hyphen, a ligature). */
export const FOLDED = 8192;

/** What a sentence is part of. */
export const BODY = 0;
export const HEADING = 1;
export const CAPTION = 2;
export const CREDIT = 3;

/** A pair of quotation marks. Tokens `open` to `close`; `close` is -1 where the quotation never ends. */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** Token index at which the quoted text ends when it is not closed: the end of its paragraph. */
  readonly limit: number;
}

/**
 * An article, segmented once, in columns: every detector reads the same arrays, and a string is cut only for a report.
 * Token columns have `length` entries; sentence and paragraph columns hold the first token of each, plus one final
 * entry equal to `length`.
 */
export interface Text {
  readonly article: Article;
  /** The text the offsets point into: `article.text`. */
  readonly source: string;
  /** Number of tokens. */
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Id of the folded word in the lexicon, 0 where the lexicon does not hold it. */
  readonly words: Int32Array;
  /** Folded 32-bit hash of each token: equal for equal words whatever their case; never a proof by itself. */
  readonly hashes: Int32Array;
  readonly flags: Uint16Array;
  readonly sentences: Int32Array;
  /** BODY, HEADING, CAPTION or CREDIT, an entry a sentence. */
  readonly regions: Uint8Array;
  readonly paragraphs: Int32Array;
  readonly quotations: readonly Quotation[];
  /** Number of WORD and NUMBER tokens. */
  readonly wordCount: number;
}

/** The token as it stands in the article. */
export function tokenText(text: Text, token: number): string {
  return text.source.slice(text.starts[token], text.ends[token]);
}

/** The index of the last entry in `bounds` that is not above `token`: which sentence or paragraph a token is in. */
export function indexOf(bounds: Int32Array, token: number): number {
  return lastAtMost(bounds, bounds.length - 1, token);
}

/** The token that begins at or before an offset of the article. */
export function tokenAt({ starts, length }: Text, offset: number): number {
  return lastAtMost(starts, length, offset);
}

/** The index of the last of the first `count` values that is not above `limit`; 0 if there is none. */
function lastAtMost(values: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
