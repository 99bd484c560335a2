import { BODY, CAPTION, CREDIT, HEADING, indexOf, QUOTED, type Text } from '../text/text.js';
import { matchAt, shortestAt, type Run } from './match.js';
import type { Program } from './program.js';
import type { Place, Window } from './rule.js';

/** Tokens from `first` up to `end`, which is excluded. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

const REGIONS: Readonly<Record<Exclude<Place, 'quote' | 'any'>, number>> = {
  body: BODY, heading: HEADING, caption: CAPTION, credit: CREDIT,
};

/** Whether a match stands in a part of the article its rule looks at. */
export function standsIn(places: readonly Place[], text: Text, sentence: number, match: Stretch): boolean {
  return places.some((place) => {
    if (place === 'any') return true;
    if (place === 'quote') return (text.flags[match.first] & text.flags[match.end - 1] & QUOTED) !== 0;
    return text.regions[sentence] === REGIONS[place];
  });
}

/** The tokens around a match that `near` and `far` look at. */
export function windowAround(window: Window, text: Text, sentence: number, match: Stretch): Stretch {
  if (window === 'article') return { first: 0, end: text.length };
  if (window === 'sentence') return { first: text.sentences[sentence], end: text.sentences[sentence + 1] };
  if (window === 'paragraph') {
    const paragraph = indexOf(text.paragraphs, match.first);
    return { first: text.paragraphs[paragraph], end: text.paragraphs[paragraph + 1] };
  }
  return { first: Math.max(0, match.first - window), end: Math.min(text.length, match.end + window) };
}

/** The patterns of one condition of a rule. */
export interface Condition {
  readonly programs: readonly Program[];
}

/** Windows longer than this are answered from a list of all occurrences in the article, made once. */
const SHORT = 120;

/** Where a condition's patterns occur in one article: starts and ends, ordered by start. */
type Occurrences = readonly Stretch[];

/** Answers for one article whether a condition's patterns occur in a window, outside the match itself. */
export function occursNear(condition: Condition, run: Run & { known: Map<Condition, Occurrences> }, window: Stretch, match: Stretch): boolean {
  const outside = ({ first, end }: Stretch): boolean => end <= match.first || first >= match.end;
  if (window.end - window.first <= SHORT) return occurrences(condition, run, window).some(outside);
  let all = run.known.get(condition);
  if (!all) run.known.set(condition, (all = occurrences(condition, run, { first: 0, end: run.text.length })));
  return anyWithin(all, window, outside);
}

function occurrences({ programs }: Condition, run: Run, window: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let first = window.first; first < window.end; first++) {
    for (const program of programs) {
      const end = shortestAt(program, run, first, window.end);
      if (end >= 0) found.push({ first, end });
    }
  }
  return found;
}

function anyWithin(all: Occurrences, window: Stretch, wanted: (stretch: Stretch) => boolean): boolean {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle].first < window.first) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < all.length && all[at].first < window.end; at++) {
    if (all[at].end <= window.end && wanted(all[at])) return true;
  }
  return false;
}

/** Whether a match lies inside a match of one of these patterns. */
export function liesInside({ programs }: Condition, run: Run, sentence: Stretch, match: Stretch): boolean {
  return programs.some((program) => {
    const from = Math.max(sentence.first, match.end - program.longest);
    for (let first = match.first; first >= from; first--) {
      if (matchAt(program, run, first, sentence.end) >= match.end) return true;
    }
    return false;
  });
}
