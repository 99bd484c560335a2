import type { Aligned, Departure, Stretch } from './departure.js';
import { coverage } from './links-near.js';
import { areAkin } from './paraphrases.js';
import type { Unit, Word } from './unit.js';
import { isWrongFor } from './wrong-senses.js';

/** Words of weight that a term has at most. */
const LONGEST = 3;
/** Share of the words of the pair that must be linked. */
const COVERED = 0.4;

/**
 * Where between the same words one side has a word that rules know as a wrong translation of what the other has: `arrows`, and
 * `missiles`. Words that merely differ are mostly synonyms, and are left alone.
 */
export function termDepartures({ one, other, links }: Aligned): Departure[] {
  if (coverage(one, other, links) < COVERED) return [];
  return slots(one, other, links.there)
    .filter(([mine, its]) => areApart(termOf(one, mine), termOf(other, its)))
    .map(([mine, its]) => ({ kind: 'term', one: mine, other: its }));
}

/** Stretches without partners between the same two linked words, or the last one and the end, of either side. */
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

function termOf({ words }: Unit, { first, end }: Stretch): Word[] {
  return words.slice(first, end).filter((word) => !word.function && !word.name);
}

function areApart(one: readonly Word[], other: readonly Word[]): boolean {
  if (Math.max(one.length, other.length) > LONGEST) return false;
  return one.some(({ stem }) =>
    other.some((word) => (isWrongFor(stem, word.stem) || isWrongFor(word.stem, stem)) && !areAkin(stem, word.stem)),
  );
}
