import { COMMON, NUMBER } from '../text/text.js';
import { areOpposites } from './antonyms.js';
import type { Aligned, Departure, Stretch } from './departure.js';
import { companyOf, coverage } from './links-near.js';
import { paraphrase } from './paraphrases.js';
import { SCALES, smallNumber } from './number-words.js';
import type { Unit, Word } from './unit.js';

/** Words of weight that a term has at most. */
const LONGEST = 2;
const REACH = 5;
/** Share of the words around the terms, and of the pair, that must be linked. */
const COMPANY = 0.85;
const COVERED = 0.6;
const LEAST = 3;
/** Letters that two words may begin with alike and still mean different things. */
const ALIKE = 3;

/**
 * Where between the same words stand words that are not known to mean the same. Most such words are harmless synonyms: this says
 * only that the articles differ, and more than one article has to say so.
 */
export function termDepartures({ one, other, links }: Aligned): Departure[] {
  if (coverage(one, other, links) < COVERED) return [];
  return slots(one, other, links.there).flatMap(([mine, its]) => {
    const [words, partners] = [weighty(one, mine), weighty(other, its)];
    if (!isTerm(one, words) || !isTerm(other, partners)) return [];
    if (words.some((word) => partners.some((partner) => mayMeanTheSame(word, partner)))) return [];
    const company = companyOf(one, links.there, { at: mine.first, to: its.first, reach: REACH });
    const sure = company.near >= LEAST && company.near >= (company.words - words.length + 1) * COMPANY;
    return sure ? [{ kind: 'term', one: mine, other: its } as const] : [];
  });
}

/** Stretches without partners between the same two linked words of either side. */
function slots(one: Unit, other: Unit, there: Int32Array): [Stretch, Stretch][] {
  const anchors = [...there.keys()].filter((at) => there[at] !== -1);
  const linked = new Set(there);
  return anchors.flatMap((anchor, index) => {
    const end = anchors[index + 1] ?? one.words.length;
    const [first, to] = [anchor + 1, there[anchor] + 1];
    const until = end === one.words.length ? other.words.length : there[end];
    if (first === end || to >= until) return [];
    for (let at = to; at < until; at++) if (linked.has(at)) return [];
    return [
      [
        { first, end },
        { first: to, end: until },
      ],
    ];
  });
}

function weighty({ words }: Unit, { first, end }: Stretch): Word[] {
  return words.slice(first, end).filter((word) => !word.function);
}

function isTerm({ text }: Unit, words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.length <= LONGEST &&
    words.every(({ token, form, name }) => {
      const flags = text.flags[token];
      return !name && (flags & COMMON) !== 0 && (flags & NUMBER) === 0 && smallNumber(form) === undefined && !SCALES.has(form);
    })
  );
}

function mayMeanTheSame(one: Word, other: Word): boolean {
  return (
    one.form.slice(0, ALIKE + 1) === other.form.slice(0, ALIKE + 1) ||
    paraphrase(one.stem, other.stem) > 0 ||
    areOpposites(one.stem, other.stem)
  );
}
