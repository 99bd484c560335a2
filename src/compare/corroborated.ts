import type { DepartureKind } from './departure.js';
import type { OddOne, Said } from './views.js';
import type { Unit } from './unit.js';

/** Kinds of departure whose words say the same wherever they stand: a polarity is nothing without its sentence. */
const KINDS: ReadonlySet<DepartureKind> = new Set(['number', 'name', 'office', 'term']);

/**
 * Counts on either side also the articles that say the same in some other sentence: `14,000 people` contradicts `40,000 people`
 * whatever stands around it.
 */
export function corroborated(odd: OddOne, articles: readonly (readonly Unit[])[]): OddOne {
  if (!KINDS.has(odd.kind)) return odd;
  const heard = new Set([odd.article, ...odd.against.map(({ article }) => article), ...odd.with]);
  const silent = [...articles.keys()].filter((article) => !heard.has(article));
  const saying = (said: Said): Said[] =>
    silent.flatMap((article) => placeOf(phraseOf(said), articles[article], article) ?? []);
  const [others, alike] = [saying(odd.against[0]), saying(odd)];
  const clear = (one: Said, rest: readonly Said[]): boolean => rest.every(({ article }) => article !== one.article);
  return {
    ...odd,
    against: [...odd.against, ...others.filter((one) => clear(one, alike))],
    with: new Set([...odd.with, ...alike.filter((one) => clear(one, others)).map(({ article }) => article)]),
  };
}

/** The stems of the words of weight, and of the one behind them: what a number counts, whose office it is. */
function phraseOf({ unit, words: { first, end } }: Said): string[] {
  const behind = unit.words.slice(end).find((word) => !word.function);
  const inside = unit.words.slice(first, end).filter((word) => !word.function);
  return [...inside, ...(behind ? [behind] : [])].map(({ stem }) => stem);
}

function placeOf(phrase: readonly string[], units: readonly Unit[], article: number): Said | undefined {
  if (phrase.length < 2) return undefined;
  for (const unit of units) {
    const weighty = unit.words.flatMap((word, at) => (word.function ? [] : [at]));
    const start = weighty.findIndex((_, step) =>
      phrase.every((stem, index) => unit.words[weighty[step + index] ?? -1]?.stem === stem),
    );
    if (start === -1) continue;
    const last = weighty[start + phrase.length - 2];
    return { article, unit, words: { first: weighty[start], end: last + 1 } };
  }
  return undefined;
}
