import type { Aligned, Departure } from './departure.js';
import { coverage } from './links-near.js';
import type { Unit } from './unit.js';

const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself', "he's", "he'd", "he'll"]);
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself', "she's", "she'd", "she'll"]);
/** Share of linked words below which he and she may be different people. */
const COVERED = 0.6;
/** How far the two may stand apart, as a share of their units. */
const APART = 0.25;

/** Where one side has he for a person and the other she: only where either has none but its own. */
export function pronounDepartures({ one, other, links }: Aligned): Departure[] {
  const [mine, its] = [onlyOne(one), onlyOne(other)];
  if (!mine || !its || mine.she === its.she || coverage(one, other, links) < COVERED) return [];
  if (Math.abs(mine.at / one.words.length - its.at / other.words.length) > APART) return [];
  return [
    { kind: 'name', one: { first: mine.at, end: mine.at + 1 }, other: { first: its.at, end: its.at + 1 } } as const,
  ];
}

/** The first pronoun of a unit that has them of one gender only. */
function onlyOne({ words }: Unit): { readonly at: number; readonly she: boolean } | undefined {
  const [he, she] = [HE, SHE].map((forms) => words.findIndex(({ form }) => forms.has(form)));
  if ((he === -1) === (she === -1)) return undefined;
  return { at: Math.max(he, she), she: she !== -1 };
}
