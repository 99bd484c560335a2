import type { Span } from '../model.js';

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const COLOR = /\x1b\[[\d;]*m/g;
const NARROW = /^[\u0020-\u007E\u00A0-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]*$/;
/** Made where it is needed, which is seldom: properties of Unicode take long to look up. */
const unseen = (): RegExp => /\u200D.|[\p{M}\p{Cf}]/gsu;
const wide = (): RegExp =>
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/gu;

/**
 * Columns a text takes in a terminal: two for wide letters (Unicode TR 11) and emoji, none for combining marks and
 * colours. The package string-width knows more, and takes 40 ms to load.
 */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const seen = text.replace(COLOR, '').replace(unseen(), '');
  return [...seen].length + (seen.match(wide())?.length ?? 0);
}

/** The lines a text takes at a width in columns: spans of the text, without the spaces at which it was broken. */
export function wrapSpans(text: string, width: number): Span[] {
  const lines: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const word of words(text, width)) {
    if (last && widthOf(text.slice(last.start, word.end)) <= width) last.end = word.end;
    else lines.push((last = { ...word }));
  }
  return lines;
}

/** A paragraph wrapped to a width, every line but the first one indented. */
export function wrapText(text: string, width: number, indent: string): string[] {
  const lines = wrapSpans(text, width - indent.length);
  return lines.map(({ start, end }, index) => (index === 0 ? '' : indent) + text.slice(start, end));
}

/** A text cut to a width, its middle left out. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  const tail = Math.floor((width - 3) / 3);
  const head = width - 3 - tail;
  return `${characters.slice(0, head).join('')}...${characters.slice(-tail).join('')}`;
}

/** Words; those too wide for a line are cut into pieces that fit. */
function* words(text: string, width: number): Generator<Span> {
  for (const match of text.matchAll(/\S+/g)) {
    if (widthOf(match[0]) <= width) yield { start: match.index, end: match.index + match[0].length };
    else yield* pieces(match[0], match.index, width);
  }
}

function* pieces(word: string, offset: number, width: number): Generator<Span> {
  let start = offset;
  let end = offset;
  let used = 0;
  for (const character of word) {
    const columns = widthOf(character);
    if (used + columns > width && end > start) {
      yield { start, end };
      start = end;
      used = 0;
    }
    used += columns;
    end += character.length;
  }
  yield { start, end };
}
