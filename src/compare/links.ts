import { compareTwoStrings } from 'string-similarity';
import { paraphrase } from './paraphrases.js';
import type { Unit, Word } from './unit.js';

/** Which words of two units say the same: for each word of one, the index of its partner in the other, or -1. */
export interface Links {
  readonly there: Int32Array;
  readonly back: Int32Array;
}

/** How likely two stems stand for each other, 0 to 1. */
type Likelihood = (one: string, other: string) => number;

/** What words are worth when links are chosen. */
const SAME_STEM = 3;
const SAME_FORM = 0.5;
const LIKE_NAME = 2.2;
const LIKE_WORD = 1.6;
const FUNCTION = 0.6;
/** A neighbour that is linked to the partner's neighbour. */
const NEIGHBOUR = 0.8;
/** What a difference in place costs, as a share of the longer unit. */
const DISTANCE = 0.7;
const LIKE = 0.7;
const LEAST_LETTERS = 4;

/** A pair of words that may be linked. */
interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly worth: number;
}

/**
 * Links words of two units one to one: the same stem, or nearly the same letters (string-similarity). Where several could be
 * linked, the pair whose neighbours are linked as well, or which stands in the like place, comes first. The time is the
 * product of the lengths; units are sentences.
 */
export function linkWords(one: Unit, other: Unit, put: Likelihood = paraphrase): Links {
  const there = new Int32Array(one.words.length).fill(-1);
  const back = new Int32Array(other.words.length).fill(-1);
  for (const { one: at, other: to } of candidates(one, other, put)) {
    if (there[at] !== -1 || back[to] !== -1) continue;
    there[at] = to;
    back[to] = at;
  }
  return { there, back };
}

function candidates(one: Unit, other: Unit, put: Likelihood): Candidate[] {
  const alike = one.words.map((word) => other.words.map((partner) => likeness(word, partner, put)));
  const longest = Math.max(one.words.length, other.words.length);
  const found: Candidate[] = [];
  alike.forEach((row, at) =>
    row.forEach((worth, to) => {
      if (worth === 0) return;
      const beside = [-2, -1, 1, 2].filter((step) => near(alike, at + step, to) > 0).length;
      const away = Math.abs(at / one.words.length - to / other.words.length) * DISTANCE * Math.min(longest / 10, 1);
      found.push({ one: at, other: to, worth: worth + beside * NEIGHBOUR - away });
    }),
  );
  return found.sort((a, b) => b.worth - a.worth || a.one - b.one || a.other - b.other);
}

/** The best likeness of a word with those around a place of the other unit. */
function near(alike: readonly (readonly number[])[], at: number, to: number): number {
  const row = alike[at];
  if (row === undefined) return 0;
  return Math.max(row[to - 2] ?? 0, row[to - 1] ?? 0, row[to + 1] ?? 0, row[to + 2] ?? 0);
}

/** How much two words say the same; 0 if they do not. */
function likeness(word: Word, partner: Word, likelihood: Likelihood): number {
  if (word.form === partner.form) return (word.function ? FUNCTION : SAME_STEM) + SAME_FORM;
  if (word.function || partner.function) return 0;
  if (word.stem === partner.stem) return SAME_STEM;
  const put = word.name || partner.name ? 0 : likelihood(word.stem, partner.stem);
  if (put > 0) return LIKE_WORD + put;
  if (Math.min(word.form.length, partner.form.length) < LEAST_LETTERS || /\d/.test(word.form + partner.form)) return 0;
  if (word.form[0] !== partner.form[0]) return 0;
  if (commonStart(word.form, partner.form) >= 5) return LIKE_WORD;
  return compareTwoStrings(word.form, partner.form) >= LIKE ? (word.name && partner.name ? LIKE_NAME : LIKE_WORD) : 0;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
