import type { Aligned, Departure } from './departure.js';
import { companyOf } from './links-near.js';
import type { Unit } from './unit.js';

/** How sure a thing is said to be. */
type Certainty = 'will' | 'may' | 'must';

/** A modal verb and the first word of weight behind it. */
interface Modal {
  readonly certainty: Certainty;
  readonly at: number;
  readonly target: number;
}

/** Could, can and would are left out: reported speech and politeness put them for any other. */
const MODALS: ReadonlyMap<string, Certainty> = new Map([
  ['will', 'will'],
  ["won't", 'will'],
  ['shall', 'will'],
  ["i'll", 'will'],
  ["we'll", 'will'],
  ["they'll", 'will'],
  ["he'll", 'will'],
  ["she'll", 'will'],
  ['may', 'may'],
  ['might', 'may'],
  ['must', 'must'],
  ["mustn't", 'must'],
  ['should', 'must'],
  ["shouldn't", 'must'],
  ['ought', 'must'],
]);
/** Obligations in several words, of which the last builds the infinitive. */
const OBLIGED: ReadonlySet<string> = new Set(['has to', 'have to', 'had to', 'needs to', 'need to', 'obliged to']);
/** Certainties that differ: must is put for will, and should for must, wherever a language makes no difference. */
const APART: ReadonlySet<string> = new Set(['will may', 'may will', 'must may', 'may must']);
const REACH = 4;
const AROUND = 5;
const COMPANY = 0.5;

/** Where one side says that a thing is certain or has to be, and the other that it is possible. */
export function modalityDepartures({ one, other, links }: Aligned): Departure[] {
  const others = modalsOf(other);
  return modalsOf(one).flatMap((modal) => {
    const to = links.there[modal.target];
    const partner = others.find(({ target }) => target === to);
    if (!partner || !APART.has(`${modal.certainty} ${partner.certainty}`)) return [];
    const { words, linked } = companyOf(one, links.there, { at: modal.target, to, reach: AROUND });
    if (linked < words * COMPANY) return [];
    return [
      {
        kind: 'modality',
        one: { first: modal.at, end: modal.target + 1 },
        other: { first: partner.at, end: partner.target + 1 },
      } as const,
    ];
  });
}

function modalsOf(unit: Unit): Modal[] {
  return unit.words.flatMap(({ form, name }, at) => {
    const phrase = `${form} ${unit.words[at + 1]?.form ?? ''}`;
    const certainty = name ? undefined : OBLIGED.has(phrase) ? 'must' : MODALS.get(form);
    const target = certainty === undefined ? -1 : targetOf(unit, at);
    return certainty === undefined || target === -1 ? [] : [{ certainty, at, target }];
  });
}

function targetOf({ words }: Unit, at: number): number {
  const end = Math.min(at + REACH, words.length - 1);
  for (let target = at + 1; target <= end; target++) if (!words[target].function) return target;
  return -1;
}
