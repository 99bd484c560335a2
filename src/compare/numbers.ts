import type { Aligned, Departure } from './departure.js';
import { quantitiesOf, type Quantity, type QuantityKind } from './quantities.js';
import { coverage } from './links-near.js';
import type { Unit } from './unit.js';

/** Words on each side of a number that may show that two numbers count the same thing. */
const REACH = 3;
/** Rounded numbers that are this near say the same. */
const NEAR = 0.12;
/** Share of linked words from which on two units say the same for the most part. */
const CLOSE = 0.35;

/**
 * Numbers, dates and times that differ where the words around them are the same. Numbers that are equal are paired first, in
 * whatever form; a number that only one side gives is no departure.
 */
export function numberDepartures(pair: Aligned): Departure[] {
  const [one, other] = unpaired(quantitiesOf(pair.one), quantitiesOf(pair.other));
  const found: Departure[] = [];
  const taken = new Set<Quantity>();
  const close = coverage(pair.one, pair.other, pair.links) >= CLOSE;
  const only = (list: readonly Quantity[], quantity: Quantity): boolean =>
    list.filter((candidate) => sortOf(candidate) === sortOf(quantity)).length === 1;
  for (const quantity of one) {
    const partner = other.find(
      (candidate) =>
        !taken.has(candidate) &&
        countSame(pair, [quantity, candidate], close && only(one, quantity) && only(other, candidate)),
    );
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
function countSame(
  { one, other, links }: Aligned,
  [quantity, candidate]: readonly [Quantity, Quantity],
  alone: boolean,
): boolean {
  if (sortOf(quantity) !== sortOf(candidate)) return false;
  const after = linkedBeside(
    one,
    other,
    links.there,
    [quantity.end, quantity.end + REACH],
    [candidate.end, candidate.end + REACH],
  );
  const before = linkedBeside(
    one,
    other,
    links.there,
    [quantity.first - REACH, quantity.first],
    [candidate.first - REACH, candidate.first],
  );
  return after + before >= (alone ? 0 : 2);
}

/** Kinds that a wrong figure may turn into each other: 2008 and 4008, 15 % and 15. */
function sortOf({ kind }: Quantity): QuantityKind {
  return kind === 'percent' || kind === 'year' || kind === 'day' ? 'count' : kind;
}

/** How many words in a range of one unit are linked into a range of the other; content words count twice. */
function linkedBeside(
  one: Unit,
  other: Unit,
  there: Int32Array,
  [first, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): number {
  let linked = 0;
  for (let at = Math.max(first, 0); at < Math.min(end, one.words.length); at++) {
    const partner = there[at];
    if (partner >= from && partner < Math.min(to, other.words.length)) linked += one.words[at].function ? 1 : 2;
  }
  return linked;
}
