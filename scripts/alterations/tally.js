// What is found in altered and untouched pairs, and whether it is what was altered.
import { departuresOf } from '../../dist/compare/departures.js';
import { linkWords } from '../../dist/compare/links.js';
import { KINDS } from './kinds.js';
import { sentence } from './sample.js';

/** Characters beyond the altered spot in which a departure still marks it: the verb beside a negation, the unit of a number. */
const BESIDE = 40;
/** The kind of departure that an alteration should be found as. */
const expected = (kind) => (KINDS[kind].class === 'pronoun' ? 'name' : KINDS[kind].class);

function found(first, second) {
  const [one, other] = [sentence(first), sentence(second)];
  const links = linkWords(one, other);
  return departuresOf({ one, other, links }).map((departure) => ({
    kind: departure.kind,
    ...spanOf(one, departure.one),
    words: wordsOf(one, departure.one),
    otherWords: wordsOf(other, departure.other),
  }));
}

function spanOf({ text, words }, { first, end }) {
  return { start: text.starts[words[first].token], end: text.ends[words[end - 1].token] };
}

const wordsOf = ({ words }, { first, end }) =>
  words
    .slice(first, end)
    .map(({ form }) => form)
    .join(' ');

/** Altered cases with what was found, and whether it was the alteration. */
export function judgeCases(cases) {
  return cases.map((one) => {
    const { text, start, end } = one.alteration;
    const departures = found(text, one.mt).map((departure) => ({
      ...departure,
      right:
        departure.kind === expected(one.kind) && departure.start <= end + BESIDE && departure.end >= start - BESIDE,
    }));
    return { ...one, human: text, departures, hit: departures.some(({ right }) => right) };
  });
}

/** Untouched pairs with what was found, all of it wrong unless the machine erred. */
export function judgeUntouched(pairs) {
  return pairs.map((pair) => ({
    ...pair,
    departures: found(pair.human, pair.mt).map((departure) => ({ ...departure, right: false })),
  }));
}

/** A share with its 95 % interval (Wilson 1927). */
export function share(count, all) {
  if (all === 0) return { count, all, value: NaN, low: NaN, high: NaN };
  const z = 1.96;
  const value = count / all;
  const middle = (value + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((value * (1 - value)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return { count, all, value, low: Math.max(middle - half, 0), high: middle + half };
}
