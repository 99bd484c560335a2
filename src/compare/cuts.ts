import type { Aligned, Departure, Stretch } from './departure.js';
import { negationsOf } from './negations.js';
import { quotationOf } from './quoted.js';
import type { Unit } from './unit.js';

/** Words that turn what stands before or behind them. */
const TURNING: ReadonlySet<string> = new Set(
  'unless if but until except provided however although though only'.split(' '),
);
/** Share of the shorter quotation's words that must be linked. */
const LINKED = 0.85;
const FEWEST = 4;
/** Words that must be missing at an end. */
const MISSING = 3;

/** Where one side ends or begins a quotation before the words that turn it round: `We will pay`, of `We will pay if we are forced to`. */
export function cutDepartures({ one, other, links }: Aligned): Departure[] {
  if (!quotationOf(one) || !quotationOf(other)) return [];
  const mine = cutFrom(one, other, links.back);
  const its = cutFrom(other, one, links.there);
  return [
    ...mine.map((rest) => ({ kind: 'cut', one: whole(one), other: rest }) as const),
    ...its.map((rest) => ({ kind: 'cut', one: rest, other: whole(other) }) as const),
  ];
}

function whole({ words }: Unit): Stretch {
  return { first: 0, end: words.length };
}

/** The words that the longer unit has beyond the ends of the shorter, where they turn it round. */
function cutFrom(short: Unit, long: Unit, back: Int32Array): Stretch[] {
  const linked = [...back.keys()].filter((at) => back[at] !== -1);
  if (short.words.length < FEWEST || linked.length < short.words.length * LINKED) return [];
  const ends: Stretch[] = [
    { first: 0, end: linked[0] },
    { first: linked[linked.length - 1] + 1, end: long.words.length },
  ];
  const denied = new Set(negationsOf(long).map(({ at }) => at));
  return ends.filter(
    ({ first, end }) =>
      end - first >= MISSING &&
      long.words.slice(first, end).some(({ form }, at) => TURNING.has(form) || denied.has(first + at)),
  );
}
