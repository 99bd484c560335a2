import { ALL_CAPS, CAPITAL, COMMON } from '../text/text.js';
import { namedDay } from './calendar.js';
import type { Aligned, Departure, Stretch } from './departure.js';
import { companyOf, coverage, likePlace } from './links-near.js';
import { isShortFor, mayBeSame } from './same-name.js';
import type { Unit, Word } from './unit.js';

/** Share of the words of the pair, and of those around the names, that must be linked. */
const COVERED = 0.5;
const COMPANY = 0.6;
const REACH = 4;
/** How far from the like place the other name may stand. */
const AWAY = 3;
const SHORTEST = 3;

/** Where another name stands among the same words: a person, place or body that is not the other under any spelling. */
export function nameDepartures(pair: Aligned): Departure[] {
  const { one, other, links } = pair;
  if (coverage(one, other, links) < COVERED) return [];
  const others = loneNames(other, links.back);
  const found = loneNames(one, links.there).flatMap((name) => {
    const to = likePlace(links.there, name.first);
    const near = others.filter(({ first }) => to !== -1 && Math.abs(first - to) <= AWAY);
    const [partner] = near;
    if (near.length !== 1 || mayAgree(pair, name, partner)) return [];
    const { words, linked } = companyOf(one, links.there, { at: name.first, to, reach: REACH });
    return linked > 1 && linked >= words * COMPANY ? [{ kind: 'name', one: name, other: partner } as const] : [];
  });
  return found.length === 1 ? found : [];
}

/** Names of which no word has a partner. */
function loneNames(unit: Unit, links: Int32Array): Stretch[] {
  const names: Stretch[] = [];
  for (let first = 0; first < unit.words.length; first++) {
    if (!isName(unit, first)) continue;
    let end = first + 1;
    while (end < unit.words.length && isName(unit, end)) end++;
    const alone = Array.from({ length: end - first }, (_, at) => links[first + at]).every((partner) => partner === -1);
    if (alone && unit.words[first].form.length >= SHORTEST) names.push({ first, end });
    first = end;
  }
  return names;
}

/** Capitals within a sentence, but no letters that stand for words. */
function isName({ text, words }: Unit, at: number): boolean {
  const word = words[at];
  const flags = text.flags[word.token];
  return (
    word.name && (flags & CAPITAL) !== 0 && (flags & ALL_CAPS) === 0 && !/[\d.-]/.test(word.form) && !namedDay(word)
  );
}

/** Whether the names may be one, or either stands elsewhere on the other side. */
function mayAgree({ one, other }: Aligned, name: Stretch, partner: Stretch): boolean {
  const [mine, its] = [formsOf(one, name), formsOf(other, partner)];
  if (isCommon(one, name) && isCommon(other, partner)) return true;
  if (isShortFor(mine[0], its) || isShortFor(its[0], mine)) return true;
  const known = (form: string, { words }: Unit): boolean =>
    words.some((word: Word) => mayBeSame(form, word.form) && word.name);
  return mine.some((form) => known(form, other)) || its.some((form) => known(form, one));
}

/** Made of words of the dictionary: a title that was translated, as often as a name. */
function isCommon({ text, words }: Unit, { first, end }: Stretch): boolean {
  return words.slice(first, end).every(({ token }) => (text.flags[token] & COMMON) !== 0);
}

function formsOf({ words }: Unit, { first, end }: Stretch): string[] {
  return words.slice(first, end).map(({ form }) => form);
}
