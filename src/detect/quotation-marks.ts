import { NUMBER, PUNCTUATION, type Text } from '../text/text.js';
import type { Spots } from '../text/watch.js';
import { hashSet } from '../text/hash-set.js';
import { spacedAfter, spacedBefore, wordsOf } from './words.js';

/** An opening quotation mark whose quotation never ends. */
export interface Unclosed {
  /** Token of the mark. */
  readonly open: number;
  /** Token of the next opening mark of its kind, or the number of tokens: the quotation had to end before it. */
  readonly before: number;
  /** A straight mark: what it does is guessed from the spaces around it. */
  readonly straight: boolean;
}

const OPENS = 1;
const CLOSES = 2;
const EITHER = OPENS | CLOSES;
/** Nobody reads more of them in one article. */
const MOST = 500;

/** What a mark does by its shape, by its code; a straight one is told by the spaces around it. */
const SHAPES = new Uint8Array(0x2020);
for (const mark of '\u201c\u201e\u00ab`\u2018') SHAPES[mark.charCodeAt(0)] = OPENS;
for (const mark of "\u201d\u00bb'\u2019") SHAPES[mark.charCodeAt(0)] = CLOSES;
const STRAIGHT = '"'.charCodeAt(0);

/** Words that begin with an apostrophe: 'em, '90s. */
const CLIPPED = hashSet(
  wordsOf('em n til till tis twas cause bout round cos cuz fraid ere neath tween s d m ll re ve t'),
);

/** Double marks that are opened again before they were closed, and a last one that stays open. */
export function unclosedDouble(text: Text, { tokens, length }: Spots): Unclosed[] {
  const found: Unclosed[] = [];
  let open = -1;
  let chain = -1;
  let paragraph = 0;
  for (let at = 0; at < length && found.length < MOST; at++) {
    const token = tokens[at];
    while (text.paragraphs[paragraph + 1] <= token) paragraph++;
    const shape = shapeOf(text, token);
    if (open < 0) {
      if ((shape & OPENS) === 0 || isInchMark(text, token) || isLoose(text, token)) continue;
      open = token;
      chain = paragraph;
    } else if (shape & CLOSES) {
      open = -1;
    } else if (token === text.paragraphs[paragraph] && chain === paragraph - 1) {
      // The mark is repeated at the head of each paragraph of a long quotation.
      chain = paragraph;
    } else {
      found.push({ open, before: token, straight: isStraight(text, open) });
      open = token;
      chain = paragraph;
    }
  }
  if (open >= 0) found.push({ open, before: text.length, straight: isStraight(text, open) });
  return found;
}

/** Single curly marks without a partner before the next one; a straight one is as likely an apostrophe. */
export function unclosedSingle(text: Text, { tokens, length }: Spots): Unclosed[] {
  const found: Unclosed[] = [];
  let open = -1;
  for (let at = 0; at < length && found.length < MOST; at++) {
    const token = tokens[at];
    const shape = SHAPES[unitOf(text, token)] || EITHER;
    if (shape === CLOSES) open = -1;
    else if (shape === OPENS && !isClipped(text, token)) {
      if (open >= 0) found.push({ open, before: token, straight: false });
      open = token;
    }
  }
  if (open >= 0) found.push({ open, before: text.length, straight: false });
  return found;
}

/** Whether the mark is the apostrophe of a clipped word or year. */
export function isClipped(text: Text, token: number): boolean {
  if (spacedAfter(text, token)) return true;
  return (text.flags[token + 1] & NUMBER) !== 0 || CLIPPED.has(text.hashes[token + 1]);
}

function shapeOf(text: Text, token: number): number {
  const shape = SHAPES[unitOf(text, token)];
  if (shape) return shape;
  const before = spacedBefore(text, token) || isOpeningBracket(text, token - 1);
  const after = spacedAfter(text, token) || isClosingMark(text, token + 1);
  if (before === after) return EITHER;
  return before ? OPENS : CLOSES;
}

function isStraight(text: Text, token: number): boolean {
  return unitOf(text, token) === STRAIGHT;
}

function unitOf({ source, starts }: Text, token: number): number {
  return source.charCodeAt(starts[token]);
}

/** A straight mark before white space or punctuation that nothing opened: it lost its partner in the text before it. */
function isLoose(text: Text, token: number): boolean {
  return isStraight(text, token) && (spacedAfter(text, token) || (text.flags[token + 1] & PUNCTUATION) !== 0);
}

/** 5'10" and 12" records. */
function isInchMark(text: Text, token: number): boolean {
  return !spacedBefore(text, token) && (text.flags[token - 1] & NUMBER) !== 0;
}

function isClosingMark(text: Text, token: number): boolean {
  return (text.flags[token] & PUNCTUATION) !== 0 && '.,;:?!)]'.includes(text.source[text.starts[token]]);
}

function isOpeningBracket(text: Text, token: number): boolean {
  return (
    token >= 0 &&
    (text.flags[token] & PUNCTUATION) !== 0 &&
    "([{-\u2013\u2014/\u2018'".includes(text.source[text.starts[token]])
  );
}
