import { foldMarks } from '../text/fold.js';
import type { Tag } from '../text/tags.js';
import { FOLDED, tokenText, WORD, type Text } from '../text/text.js';
import {
  ACCEPT,
  ANY,
  ANY_CASE,
  CAPTURE,
  CAPTURED,
  EITHER,
  END,
  FIXED,
  FLAG,
  IDS,
  NEXT,
  NO_CAPTURE,
  NOT,
  NOT_TAG,
  OPERAND,
  OPTIONS,
  PHRASE,
  SAME,
  SIZE,
  START,
  TAG,
  TAGGED,
  TAGS,
  WORDS,
  type Code,
} from './code.js';

/** A text while patterns run over it. */
export interface Run {
  readonly code: Code;
  readonly text: Text;
  /** The tag of a token; works out the sentence's tags on first asking. */
  tag(token: number): Tag;
  /** The token a match may not go beyond: the end of a sentence or window. */
  limit: number;
  /** Of several ends, whether the nearest is wanted. */
  shortest: boolean;
  /** Whether tags are asked for. */
  tags: boolean;
  /** The token captured under each digit, or NO_CAPTURE. */
  readonly captures: Int32Array;
  /** Where patterns of conditions occur in the whole text: what conditions.ts worked out. */
  known: Map<number, readonly number[]> | undefined;
}

const DIGITS = 10;
const NO_MATCH = -1;

/** One text at a time; empty again after each match. */
const captures = new Int32Array(DIGITS).fill(NO_CAPTURE);

/** A run over a text that has not begun. */
export function startRun(code: Code, text: Text, tag: Run['tag']): Run {
  return { code, text, tag, limit: 0, shortest: false, tags: false, captures, known: undefined };
}

/** The token after the longest match of a pattern that starts at a token and ends by the limit of the run, or NO_MATCH. */
export function longestAt(pattern: number, token: number, run: Run): number {
  run.shortest = false;
  return inTwoPasses(pattern, token, run);
}

/** The same for the shortest match: what fits into a window or stands clear of something is seen by its nearest end. */
export function shortestAt(pattern: number, token: number, run: Run): number {
  run.shortest = true;
  return inTwoPasses(pattern, token, run);
}

/** Patterns with tag classes are tried without tags first, so that only promising sentences are tagged. */
function inTwoPasses(pattern: number, token: number, run: Run): number {
  const start = run.code[pattern + START];
  run.tags = false;
  const end = walk(start, token, run);
  if (end === NO_MATCH || run.code[pattern + TAGGED] === 0) return end;
  run.tags = true;
  return walk(start, token, run);
}

/** Goes from node to node and token to token; only what branches or captures calls itself. */
function walk(start: number, first: number, run: Run): number {
  const { code, limit } = run;
  let node = start;
  let token = first;
  for (;;) {
    const kind = code[node];
    if (kind === ACCEPT) return token;
    if (kind === EITHER) return bestOf(node, token, run);
    if (kind === PHRASE) return walkTrie(code[node + OPERAND], token, { node, run });
    if (token >= limit) return NO_MATCH;
    const operand = code[node + OPERAND];
    if (kind === FIXED) {
      if (run.text.words[token] !== operand) return NO_MATCH;
    } else if (kind === SAME) {
      if (!isSame(operand, token, run)) return NO_MATCH;
    } else {
      if (!passes(operand, token, run)) return NO_MATCH;
      if (kind === CAPTURE) return walkCaptured(node, token, run);
    }
    node = code[node + NEXT];
    token++;
  }
}

/** Goes on behind a node that captured a token; an alternative that fails leaves no capture behind. */
function walkCaptured(node: number, token: number, run: Run): number {
  const { code, captures } = run;
  const capture = code[node + CAPTURED];
  const before = captures[capture];
  captures[capture] = token;
  const end = walk(code[node + NEXT], token + 1, run);
  captures[capture] = before;
  return end;
}

function better(one: number, other: number, { shortest }: Run): number {
  if (one === NO_MATCH || other === NO_MATCH) return Math.max(one, other);
  return shortest ? Math.min(one, other) : Math.max(one, other);
}

function bestOf(node: number, token: number, run: Run): number {
  const { code } = run;
  const options = node + OPTIONS;
  const end = options + code[node + OPERAND];
  let best = NO_MATCH;
  for (let option = options; option < end; option++) best = better(best, walk(code[option], token, run), run);
  return best;
}

/** A list's node while its trie is walked. */
interface Phrase {
  readonly node: number;
  readonly run: Run;
}

function walkTrie(trie: number, token: number, phrase: Phrase): number {
  const { node, run } = phrase;
  const { code, text } = run;
  let best = code[trie + END] === 0 ? NO_MATCH : walkPast(node, token, run);
  if (token >= run.limit) return best;
  const word = text.words[token];
  const size = code[trie + SIZE];
  const end = trie + IDS + size;
  for (let child = findId(trie, word, code); child < end && code[child] === word; child++) {
    if (!hasShape(code[child + size], token, run)) continue;
    best = better(best, walkTrie(code[child + size * 2], token + 1, phrase), run);
  }
  return best;
}

/** Goes on behind an entry of a list; its last token is what is captured. */
function walkPast(node: number, end: number, run: Run): number {
  if (run.code[node + CAPTURED] !== NO_CAPTURE) return walkCaptured(node, end - 1, run);
  return walk(run.code[node + NEXT], end, run);
}

function isSame(capture: number, token: number, { captures, text }: Run): boolean {
  const first = captures[capture];
  return first !== NO_CAPTURE && text.hashes[first] === text.hashes[token];
}

function passes(test: number, token: number, run: Run): boolean {
  const { code, text } = run;
  const operand = code[test + OPERAND];
  switch (code[test]) {
    case ANY:
      return true;
    case WORDS:
      return hasWord(test, token, run);
    case FLAG:
      return (text.flags[token] & operand) !== 0;
    case TAG:
      return run.tags ? run.tag(token) === TAGS[operand] : (text.flags[token] & WORD) !== 0;
    case NOT_TAG:
      // Without tags it cannot be judged yet.
      return !run.tags || !passes(operand, token, run);
    case NOT:
      return !passes(operand, token, run);
    default:
      return passesSome(test, token, run);
  }
}

function passesSome(some: number, token: number, run: Run): boolean {
  const { code } = run;
  const end = some + OPTIONS + code[some + OPERAND];
  for (let test = some + OPTIONS; test < end; test++) if (passes(code[test], token, run)) return true;
  return false;
}

function hasWord(words: number, token: number, run: Run): boolean {
  const { code, text } = run;
  const word = text.words[token];
  const size = code[words + SIZE];
  const place = findId(words, word, code);
  return place < words + IDS + size && code[place] === word && hasShape(code[place + size], token, run);
}

/** The place of the first id in a row that is not below this one, or the place behind them all. */
function findId(row: number, id: number, code: Code): number {
  let low = row + IDS;
  let high = low + code[row + SIZE];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the rule writes a capital, the text must have one. */
function hasShape(shapes: number, token: number, run: Run): boolean {
  if (shapes === ANY_CASE) return true;
  const { code, text } = run;
  const written = text.flags[token] & FOLDED ? foldMarks(tokenText(text, token)) : tokenText(text, token);
  let shape = shapes + 1;
  for (let left = code[shapes]; left > 0; left--) {
    if (hasCapitals(shape, written, code)) return true;
    shape += 1 + code[shape] * 2;
  }
  return false;
}

function hasCapitals(shape: number, written: string, code: Code): boolean {
  const end = shape + 1 + code[shape] * 2;
  for (let at = shape + 1; at < end; at += 2) if (written.charCodeAt(code[at]) !== code[at + 1]) return false;
  return true;
}
