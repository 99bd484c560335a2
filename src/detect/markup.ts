import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Watches } from '../text/watch.js';
import { hashWord } from '../text/fold.js';
import { DAMAGE } from './damage-rules.js';
import { mark } from './detector.js';

const LESS = hashWord('<');
const ENTITY =
  /&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|hellip|copy|reg|euro|pound|eacute|egrave|agrave|[aou]uml|ntilde|ccedil|shy|#\d{2,5}|#x[\da-f]{2,5});/iy;
const TAG =
  /<\/?(?:p|br|div|span|strong|em|img|h[1-6]|ul|ol|li|script|style|iframe|blockquote|table|t[rdh]|figure|figcaption|section|a (?=href)|a(?=>)|b(?=>)|i(?=>))(?: [^<>]{0,200})?\/?>/y;

/** What finds HTML entities and tags, tried only where their first character stands. */
export function markupFinder(watches: Watches): (text: Text) => Finding[] {
  const marks = watches.words('markup', () => ['&', '<']);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = marks(text);
    for (let at = 0; at < length; at++)
      addMatch(text, tokens[at], text.hashes[tokens[at]] === LESS ? 'html-tag' : 'html-entity', found);
    return found;
  };
}

function addMatch(text: Text, token: number, rule: 'html-entity' | 'html-tag', found: Finding[]): void {
  const start = text.starts[token];
  const pattern = rule === 'html-entity' ? ENTITY : TAG;
  pattern.lastIndex = start;
  const match = pattern.exec(text.source);
  if (match) found.push(mark(text, DAMAGE[rule], { start, end: start + match[0].length }));
}
