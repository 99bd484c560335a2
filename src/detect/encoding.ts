import type { Finding } from '../model.js';
import { FOLDED, type Text } from '../text/text.js';
import type { Watches } from '../text/watch.js';
import { DAMAGE } from './damage-rules.js';
import { mark } from './detector.js';

/**
 * UTF-8 read as Windows-1252, Latin-1 or Mac Roman (the first bytes of two- and three-byte characters are these letters)
 * and the replacement character. Each alternative begins with a fixed character: the scan is linear.
 */
const MOJIBAKE =
  /(?:\u00e2\u201a\u00ac|\u00e2\u20ac[\u0080-\u00ff\u0152-\u02dc\u2013-\u2122]?|\u00e2\u0080[\u0080-\u00bf]|\u00c3[\u0080-\u00bf\u0152-\u02dc\u2013-\u203a\u20ac\u2122]|\u00c2[\u0080-\u00bf]|\u201a\u00c4[\u00f4\u00fa\u00f9\u00ec\u00ee\u00b6]|\u00f0\u0178[\s\S]{2}|\u00ef\u00bb\u00bf|\ufffd)+/g;

/** A word with one of these is in each of them, but for the replacement character. */
const LETTERS = '\u00e2\u00c3\u00c2\u00c4\u00f0\u00ef';

/** What finds mojibake and replacement characters, a run of them as one finding. Both show in words with odd letters, or stand alone. */
export function brokenEncodingFinder(watches: Watches): (text: Text) => Finding[] {
  const odd = watches.flags(FOLDED, FOLDED);
  const replaced = watches.words('replacement-characters', () => ['\ufffd']);
  return (text) => {
    const { tokens, length } = odd(text);
    if (replaced(text).length > 0) return findBroken(text);
    for (let at = 0; at < length; at++) if (holdsLetter(text, tokens[at])) return findBroken(text);
    return [];
  };
}

function holdsLetter({ source, starts, ends }: Text, token: number): boolean {
  for (let at = starts[token]; at < ends[token]; at++)
    if (source.charCodeAt(at) > 127 && LETTERS.includes(source[at])) return true;
  return false;
}

function findBroken(text: Text): Finding[] {
  const found: Finding[] = [];
  for (const match of text.source.matchAll(MOJIBAKE)) {
    found.push(
      mark(text, DAMAGE['broken-encoding'], wordAround(text.source, match.index, match.index + match[0].length)),
    );
  }
  return found;
}

const REACH = 20;
const LETTER = /[\p{L}\p{N}]/u;

/** The word that the broken character stands in, a few letters at most. */
function wordAround(source: string, start: number, end: number): { start: number; end: number } {
  let first = start;
  let last = end;
  while (first > 0 && start - first < REACH && LETTER.test(source[first - 1])) first--;
  while (last < source.length && last - end < REACH && LETTER.test(source[last])) last++;
  return { start: first, end: last };
}
