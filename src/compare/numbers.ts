import type { Aligned, Departure } from './departure.js';
import { coverage } from './links-near.js';
import { measureOf } from './measures.js';
import { quantitiesOf } from './quantities.js';
import type { Quantity, QuantityKind } from './quantity.js';

/** Words on each side of a number that may show that two numbers count the same thing. */
const REACH = 3;
/** Rounded numbers that are this near say the same. */
const NEAR = 0.12;
/** Share of linked words from which on two units say the same for the most part. */
const CLOSE = 0.5;
/** What linked words beside two numbers must be worth: a word of weight is worth two, one that builds the sentence one. */
const ENOUGH = 2;
/** Kinds whose values are no numbers of anything else: May is not a five. */
const OWN: ReadonlySet<QuantityKind> = new Set(['month', 'weekday', 'time']);

/**
 * Numbers, dates and times that differ where the words around them are the same. Numbers that are equal are paired first, in
 * whatever form; a number that only one side gives is no departure.
 */
export function numberDepartures(pair: Aligned): Departure[] {
  const [one, other] = unpaired(quantitiesOf(pair.one), quantitiesOf(pair.other));
  const close = coverage(pair.one, pair.other, pair.links) >= CLOSE;
  const only = (list: readonly Quantity[], quantity: Quantity): boolean =>
    list.filter((candidate) => sortOf(candidate) === sortOf(quantity)).length === 1;
  const found: Departure[] = [];
  const taken = new Set<Quantity>();
  for (const quantity of one) {
    const partner = other.find((candidate) => {
      const alone = close && only(one, quantity) && only(other, candidate);
      return !taken.has(candidate) && countSame(pair, [quantity, candidate], alone);
    });
    if (!partner) continue;
    taken.add(partner);
    found.push({ kind: 'number', one: quantity, other: partner });
  }
  return found;
}

/** The numbers that have no equal on the other side. */
function unpaired(one: readonly Quantity[], other: readonly Quantity[]): [Quantity[], Quantity[]] {
  const left = [...other];
  const alone = one.filter((quantity) => {
    const at = left.findIndex((candidate) => same(quantity, candidate));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return [alone, left.filter((candidate) => !one.some((quantity) => same(candidate, quantity)))];
}

function same(one: Quantity, other: Quantity): boolean {
  if (one.kind !== other.kind && (OWN.has(one.kind) || OWN.has(other.kind))) return false;
  return one.values.some((value) =>
    other.values.some((candidate) => value === candidate || nearlySame(value, candidate, one.rough || other.rough)),
  );
}

/** 31.4 and 31; about 14,000 and 13,700. */
function nearlySame(one: number, other: number, rough: boolean): boolean {
  const [small, large] = one < other ? [one, other] : [other, one];
  if (Math.round(large) === small || Math.round(small) === large) return true;
  return rough && large - small <= large * NEAR;
}

/**
 * Whether two numbers without an equal count the same thing: the words beside them are linked, or each is the only one of its
 * sort in a unit that says the same for the most part.
 */
function countSame(pair: Aligned, [quantity, candidate]: readonly [Quantity, Quantity], alone: boolean): boolean {
  if (!areOfOneSort(quantity, candidate)) return false;
  const [measure, other] = [measureOf(pair.one, quantity), measureOf(pair.other, candidate)];
  if (measure !== '' && other !== '' && measure !== other) return false;
  const behind = linkedBetween(pair, [quantity.end, candidate.end]);
  const before = linkedBetween(pair, [quantity.first - REACH, candidate.first - REACH]);
  return behind + before >= (alone ? 0 : ENOUGH);
}

/** Years are set against years and other numbers of four digits: 2008 and 4008, but not 2008 and two. */
function areOfOneSort(one: Quantity, other: Quantity): boolean {
  if (sortOf(one) !== sortOf(other)) return false;
  const years = [one, other].filter(({ kind }) => kind === 'year').length;
  return years !== 1 || [one, other].every(({ values }) => values.some((value) => value >= 1000 && value < 10_000));
}

/** Kinds that a wrong figure may turn into each other: 2008 and 4008, 15 % and 15. */
function sortOf({ kind }: Quantity): QuantityKind {
  return kind === 'percent' || kind === 'year' || kind === 'day' ? 'count' : kind;
}

/** What the words are worth that are linked from `REACH` words of one unit to as many of the other. */
function linkedBetween({ one, other, links }: Aligned, [first, from]: readonly [number, number]): number {
  let worth = 0;
  for (let at = Math.max(first, 0); at < Math.min(first + REACH, one.words.length); at++) {
    const partner = links.there[at];
    const inside = partner >= from && partner < Math.min(from + REACH, other.words.length);
    if (inside) worth += one.words[at].function ? 1 : 2;
  }
  return worth;
}
