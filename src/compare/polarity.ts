import type { Aligned, Departure } from './departure.js';
import type { Links } from './links.js';
import { linkedAround } from './links-near.js';
import type { Unit, Word } from './unit.js';

const set = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/));
/** Words that turn what follows into its opposite. */
const NOT =
  set(`not never no none nobody nothing neither nor cannot without isn't aren't wasn't weren't don't doesn't didn't won't wouldn't
  can't couldn't shouldn't hasn't haven't hadn't mustn't ain't no-one nowhere`);
/** Verbs and adjectives that do the same, as stems. */
const REFUSING = set('fail refus deni denial unabl unwil reject');
/** Words that may say in some other way that a thing is not so: they explain a negation of the other side, and are none. */
const SOFT =
  set(`hardly barely scarcely seldom rarely unless except instead rather unlike false untrue wrong baseless groundless unfounded
  dismiss dismissed dismisses refute refuted contradict dispute disputed impossible unlikely unacceptable prevent prevented prevents preventing
  avoid avoided stop stopped stops cease ceased ban banned forbid forbidden prohibit prohibited exclude excluded little less absence absent
  doubt doubts oppose opposed beyond difficult too free lose lost miss missed missing abandon abandoned decline declined
  declines halt halted lack lacks lacked lacking nor non hard only against out far short`);
const PREFIXED = /^(?:un(?!der|it|ion|iv|til|less)|in(?!t|d|c|s|v|f|ter|to)|im(?!p)|dis(?!t|c)|non-)\w{4}|less$/;
/** What follows a negation that denies nothing. */
const HARMLESS = set(
  'only just least long far until unless even necessarily merely simply always doubt longer matter less more later',
);
/** Words behind a negation among which its target is looked for. */
const REACH = 5;
/** How far from the like place the other side's own negation may stand. */
const AWAY = 7;
/** Share of the words of weight around a negation that must be linked, where its target is, and where it is not. */
const COMPANY = 0.5;
const COMPANY_ALONE = 0.8;
const LEAST_ALONE = 4;

/** What one side denies and the other says, in the same words. */
export function polarityDepartures({ one, other, links }: Aligned): Departure[] {
  const turned = { there: links.back, back: links.there };
  return [
    ...denied(one, other, links).map(([at, to]) => ({ kind: 'polarity', one: at, other: to }) as const),
    ...denied(other, one, turned).map(([at, to]) => ({ kind: 'polarity', one: to, other: at }) as const),
  ];
}

type Stretches = readonly [Departure['one'], Departure['other']];

/** Where `one` denies what `other` says: from the negation to its target, and the target's partner. */
function denied(one: Unit, other: Unit, { there }: Links): Stretches[] {
  return one.words.flatMap((word, at) => {
    if (!isNegation(word) || HARMLESS.has(one.words[at + 1]?.form ?? '')) return [];
    const target = targetOf(one, at);
    const partner = target === -1 ? -1 : there[target];
    const place = partner === -1 ? placeOf(there, at) : partner;
    if (place === -1 || isDoubled(one, at, target) || denies(other, place)) return [];
    const { words, linked } = linkedAround(one, there, { at: target === -1 ? at : target, partner: place, reach: 6 });
    const enough =
      partner === -1
        ? linked >= LEAST_ALONE && linked >= words * COMPANY_ALONE
        : linked > 0 && linked >= words * COMPANY;
    return enough
      ? [
          [
            { first: at, end: Math.max(target, at) + 1 },
            { first: place, end: place + 1 },
          ] as const,
        ]
      : [];
  });
}

function isNegation({ form, stem }: Word): boolean {
  return NOT.has(form) || REFUSING.has(stem);
}

/** The first word of weight behind a negation. */
function targetOf({ words }: Unit, at: number): number {
  for (let target = at + 1; target <= Math.min(at + REACH, words.length - 1); target++)
    if (!words[target].function && !/ly$/.test(words[target].form)) return target;
  return -1;
}

/** Where the nearest linked words before and behind a place stand on the other side; -1 if they are apart or missing. */
function placeOf(there: Int32Array, at: number): number {
  for (let step = 1; step <= 3; step++) {
    if (at + step < there.length && there[at + step] !== -1) return there[at + step];
    if (at - step >= 0 && there[at - step] !== -1) return there[at - step];
  }
  return -1;
}

/** Whether another negation stands beside this one: the two may take each other back. */
function isDoubled({ words }: Unit, at: number, target: number): boolean {
  for (let near = Math.max(at - 4, 0); near <= Math.min(Math.max(target, at) + 2, words.length - 1); near++)
    if (near !== at && (isNegation(words[near]) || isSoft(words[near]))) return true;
  return false;
}

function isSoft({ form }: Word): boolean {
  return SOFT.has(form) || PREFIXED.test(form);
}

/** Whether something near a place says that it is not so. */
function denies({ words }: Unit, place: number): boolean {
  for (let near = Math.max(place - AWAY, 0); near <= Math.min(place + AWAY, words.length - 1); near++)
    if (isNegation(words[near]) || isSoft(words[near])) return true;
  return false;
}
