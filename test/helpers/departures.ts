import { departuresOf } from '../../src/compare/departures.js';
import type { DepartureKind } from '../../src/compare/departure.js';
import { linkWords } from '../../src/compare/links.js';
import { unitOf, type Unit } from '../../src/compare/unit.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { analyze } from '../../src/text/analyze.js';

const { lexicon } = shippedKnowledge(loadShipped());

/** A text as one unit. */
export function unit(text: string): Unit {
  const analyzed = analyze({ id: '', text, origin: { path: 'story.txt' } }, lexicon);
  return unitOf(analyzed, 0, analyzed.length);
}

/** What stands within the first quotation marks of a text, as a unit. */
export function quoted(source: string): Unit {
  const { text } = unit(source);
  const [{ open, limit }] = text.quotations;
  return unitOf(text, open + 1, limit);
}

/** The departures of one kind between two units, each side's words as they are folded. */
export function departures(kind: DepartureKind, one: Unit, other: Unit): string[] {
  const words = (side: Unit, first: number, end: number): string =>
    side.words
      .slice(first, end)
      .map(({ form }) => form)
      .join(' ');
  return departuresOf({ one, other, links: linkWords(one, other) })
    .filter((departure) => departure.kind === kind)
    .map(
      (found) => `${words(one, found.one.first, found.one.end)} | ${words(other, found.other.first, found.other.end)}`,
    );
}
