import { indexOf, QUOTED, type Text } from '../text/text.js';
import { LONGEST } from './code.js';
import { longestAt, shortestAt, type Run } from './match.js';
import { ANYWHERE, ARTICLE, FAR, NEAR, PARAGRAPH, QUOTE, SENTENCE, UNLESS, WHERE, WINDOW } from './rule-code.js';

/** Tokens from `first` up to `end`, which is excluded. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A match with its sentence, before the conditions of its rule are asked. */
export interface Place extends Stretch {
  readonly sentence: number;
}

/** Whether all conditions of the rule at `rule` hold for a match; those that are answered soonest come first. */
export function holds(rule: number, match: Place, run: Run): boolean {
  const { code, text } = run;
  if (!standsIn(code[rule + WHERE], match, text)) return false;
  const [near, far, unless] = [code[rule + NEAR], code[rule + FAR], code[rule + UNLESS]];
  if (near !== 0 || far !== 0) {
    const window = windowAround(code[rule + WINDOW], match, text);
    if (near !== 0 && !occursNear(near, run, { window, match })) return false;
    if (far !== 0 && occursNear(far, run, { window, match })) return false;
  }
  return unless === 0 || !liesInside(unless, match, run);
}

/** Whether a match stands in a part of the article its rule looks at. */
function standsIn(where: number, { first, end, sentence }: Place, { regions, flags }: Text): boolean {
  if (where & (ANYWHERE | (1 << regions[sentence]))) return true;
  return (where & QUOTE) !== 0 && (flags[first] & flags[end - 1] & QUOTED) !== 0;
}

/** The tokens around a match that `near` and `far` look at. */
function windowAround(window: number, { first, end, sentence }: Place, text: Text): Stretch {
  if (window === ARTICLE) return { first: 0, end: text.length };
  if (window === SENTENCE) return { first: text.sentences[sentence], end: text.sentences[sentence + 1] };
  if (window === PARAGRAPH) {
    const paragraph = indexOf(text.paragraphs, first);
    return { first: text.paragraphs[paragraph], end: text.paragraphs[paragraph + 1] };
  }
  return { first: Math.max(0, first - window), end: Math.min(text.length, end + window) };
}

/** Windows longer than this are answered from a list of all occurrences in the article, made once. */
const SHORT = 120;

/** Whether a pattern occurs in a window, outside the match itself. */
function occursNear(pattern: number, run: Run, { window, match }: { window: Stretch; match: Stretch }): boolean {
  if (window.end - window.first <= SHORT) return anyWithin(occurrences(pattern, run, window), window, match);
  const known = (run.known ??= new Map<number, readonly number[]>());
  const all = known.get(pattern) ?? occurrences(pattern, run, { first: 0, end: run.text.length });
  known.set(pattern, all);
  return anyWithin(all, window, match);
}

/** Starts and ends by turns, ordered by start. */
function occurrences(pattern: number, run: Run, window: Stretch): number[] {
  const found: number[] = [];
  run.limit = window.end;
  for (let first = window.first; first < window.end; first++) {
    const end = shortestAt(pattern, first, run);
    if (end >= 0) found.push(first, end);
  }
  return found;
}

/** Whether a window holds one of these occurrences that does not touch the match. */
function anyWithin(all: readonly number[], window: Stretch, match: Stretch): boolean {
  for (let at = firstFrom(all, window.first); at < all.length && all[at] < window.end; at += 2) {
    const end = all[at + 1];
    if (end <= window.end && (end <= match.first || all[at] >= match.end)) return true;
  }
  return false;
}

/** The place of the first occurrence that starts at a token or later. */
function firstFrom(all: readonly number[], token: number): number {
  let low = 0;
  let high = all.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle * 2] < token) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}

/** Whether a match lies inside a match of a pattern. */
function liesInside(pattern: number, match: Place, run: Run): boolean {
  const { sentences } = run.text;
  const from = Math.max(sentences[match.sentence], match.end - run.code[pattern + LONGEST]);
  run.limit = sentences[match.sentence + 1];
  for (let first = match.first; first >= from; first--) {
    if (longestAt(pattern, first, run) >= match.end) return true;
  }
  return false;
}
