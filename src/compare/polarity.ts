import { areOpposites } from './antonyms.js';
import type { Aligned, Departure } from './departure.js';
import { companyOf, coverage, likePlace } from './links-near.js';
import { hasDenyingPart, maySayNo, negationsOf, saysNo, type Negation } from './negations.js';
import { oppositesIn, type Opposite } from './opposites.js';
import type { Unit } from './unit.js';

/** Words between a negation and the like place of another up to which the two may be one, moved. */
const MOVED = 14;
/** Words around a place among which something else may say that a thing is not so. */
const EXPLAINED = 6;
/** Words around a place that show whether the two sides speak of the same. */
const REACH = 5;
/** Words between two negations of one side up to which they may be one denial, and between two plain `not`. */
const DOUBLED = 10;
const DOUBLED_NOT = 3;
/** Words beside a place among which an or carries on what an earlier negation denies. */
const LISTED = 4;
/** What parts clauses. */
const CLAUSE = /[,;:()–—]|\b(?:and|but|or|because|if|that)\b/;
/** Share of the words around a negation that must be linked: where the word it denies is the same, is a like one, or has no partner. */
const COMPANY_SAME = 0.34;
const COMPANY = 0.5;
const COMPANY_ALONE = 0.7;
const LEAST_ALONE = 2;
/** Share of all words that are linked from which on two sides say the same for the most part. */
const ALIKE = 0.55;
/** Words without a partner at the like place, where one has to be what is denied, in another word. */
const STRANGERS = 1;

/** One side of a pair as seen from the other. */
interface Side {
  readonly one: Unit;
  readonly other: Unit;
  readonly there: Int32Array;
  readonly back: Int32Array;
  /** The two say the same for the most part. */
  readonly alike: boolean;
}

/**
 * What one side denies and the other says in the same words. Negations of both sides are set against each other first, wherever
 * they stand, so that only one that the other side has not at all can be a departure.
 */
export function polarityDepartures({ one, other, links }: Aligned): Departure[] {
  const alike = coverage(one, other, links) >= ALIKE;
  const side = { one, other, there: links.there, back: links.back, alike };
  const turned = { one: other, other: one, there: links.back, back: links.there, alike };
  const opposites = oppositesIn(one, other, links);
  const [mine, its] = unmatched(side, negationsOf(one), negationsOf(other));
  const denied = (from: Side, alone: readonly Negation[]): Departure[] =>
    alone.filter(({ idle }) => !idle).flatMap((negation) => departureAt(from, negation));
  const found = [...denied(side, mine), ...denied(turned, its).map(swapped)];
  return [...found, ...(mine.length + its.length === 0 ? opposites.map(asDeparture) : [])];
}

function swapped({ kind, one, other }: Departure): Departure {
  return { kind, one: other, other: one };
}

function asDeparture({ at, to }: Opposite): Departure {
  return { kind: 'polarity', one: { first: at, end: at + 1 }, other: { first: to, end: to + 1 } };
}

/** The negations of either side that have none of the other side to stand for them, the nearest taken first. */
function unmatched(
  { there }: Side,
  mine: readonly Negation[],
  its: readonly Negation[],
): [readonly Negation[], readonly Negation[]] {
  const pairs = mine.flatMap((one) =>
    its.map((other) => ({ one, other, away: Math.abs(placeOf(there, one) - other.at) })),
  );
  const taken = new Set<Negation>();
  for (const { one, other, away } of pairs.sort((a, b) => a.away - b.away))
    if (away <= MOVED && !taken.has(one) && !taken.has(other)) taken.add(one).add(other);
  return [mine.filter((one) => !taken.has(one)), its.filter((other) => !taken.has(other))];
}

function placeOf(there: Int32Array, { at, target }: Negation): number {
  return likePlace(there, target === -1 ? at : target);
}

function departureAt(side: Side, negation: Negation): Departure[] {
  const { at, target } = negation;
  const to = placeOf(side.there, negation);
  const last = Math.max(at, target);
  if (to === -1 || isTakenBack(side, negation) || isExplained(side, negation, to)) return [];
  if (!keepsCompany(side, negation, to)) return [];
  return [{ kind: 'polarity', one: { first: at, end: last + 1 }, other: { first: to, end: to + 1 } }];
}

/** Whether the two sides speak of the same: in most of what they say, or around the negation at least. */
function keepsCompany({ one, other, there, alike }: Side, { at, target }: Negation, to: number): boolean {
  const { words, linked, near } = companyOf(one, there, { at: target === -1 ? at : target, to, reach: REACH });
  if (target === -1 || there[target] === -1)
    return near >= LEAST_ALONE && linked >= words * (alike ? COMPANY : COMPANY_ALONE);
  const same = one.words[target].stem === other.words[there[target]].stem;
  if (same && alike) return true;
  return near > 0 && linked >= words * (same ? COMPANY_SAME : COMPANY);
}

/** Whether another denial of this side stands beside this one: the two take each other back, or are one (`none ... never`). */
function isTakenBack({ one, there, other }: Side, { at, target }: Negation): boolean {
  if (negationsOf(one).some((negation) => areOneDenial(one, negation.at, at))) return true;
  const end = Math.min(Math.max(target, at) + 2, one.words.length);
  for (let beside = Math.max(at - 3, 0); beside < end; beside++) {
    if (beside === at || (beside === target && !hasDenyingPart(one.words[target]))) continue;
    const same = there[beside] !== -1 && other.words[there[beside]].stem === one.words[beside].stem;
    if (!same && saysNo(one.words[beside])) return true;
  }
  return false;
}

/** Whether two negations stand so near in one clause that they may be one denial; `without` opens another clause mostly. */
function areOneDenial({ words, text }: Unit, one: number, other: number): boolean {
  if (one === other) return false;
  const [first, last] = one < other ? [one, other] : [other, one];
  const plain = [one, other].every((at) => /n['o]t$/.test(words[at].form));
  if (last - first > (plain ? DOUBLED_NOT : DOUBLED)) return false;
  const between = text.source.slice(text.ends[words[first].token], text.starts[words[last].token]);
  return words[first].form === 'without' || !CLAUSE.test(between);
}

/**
 * Whether the other side may say in another way that the thing is not so: by a word that the first side has not, or, where what
 * is denied has no partner, by any word at the like place that has none either.
 */
function isExplained({ one, other, there, back }: Side, { at, target }: Negation, to: number): boolean {
  const known = target !== -1 && there[target] !== -1;
  if (isListed(other, to)) return true;
  const denied = one.words.slice(at + 1, Math.max(at, target) + 2);
  const end = Math.min(to + EXPLAINED, other.words.length - 1);
  let strangers = 0;
  for (let beside = Math.max(to - EXPLAINED, 0); beside <= end; beside++) {
    const word = other.words[beside];
    const partner = back[beside];
    if (partner !== -1 && partner !== at && saysNo(word) === saysNo(one.words[partner])) continue;
    if (maySayNo(word, denied)) return true;
    if (denied.some(({ stem }) => areOpposites(stem, word.stem))) return true;
    const strange = !word.function && !areOpposites(one.words[at].stem, word.stem);
    if (strange && !known && Math.abs(beside - to) <= 3) strangers++;
  }
  return strangers > STRANGERS;
}

/** Whether a place is denied by a negation before it, as the members of a list are: `will not burn, smell or leak`. */
function isListed(unit: Unit, place: number): boolean {
  const or = unit.words.findIndex(({ form }, at) => form === 'or' && Math.abs(place - at) <= LISTED);
  return or !== -1 && negationsOf(unit).some(({ at }) => at < Math.min(or, place));
}
