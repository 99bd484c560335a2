import { COMMON } from '../text/text.js';
import { areAkin } from './paraphrases.js';
import { SURE } from './sides.js';
import type { Unit, Word } from './unit.js';
import { viewsOf, type View } from './views.js';

/** Articles that must agree on the other word. */
const AGREEING = 2;

/** A word of one article, and the word that several others have in its place. */
export interface OtherWord {
  readonly odd: Word;
  readonly usual: Word;
}

/**
 * Where one article has another word than several, between words that are the same. Most are synonyms; a pair that comes back
 * in story after story is worth a rule, or a look.
 */
export function otherWords(articles: readonly (readonly Unit[])[]): OtherWord[] {
  return viewsOf(articles).flatMap((own) => {
    const places = new Map<number, Replaced[]>();
    for (const one of own.flatMap(replacedIn)) places.set(one.odd.token, [...(places.get(one.odd.token) ?? []), one]);
    return [...places.values()].flatMap(agreed);
  });
}

interface Replaced extends OtherWord {
  readonly article: number;
}

/** Single words without partners between two linked words of either side. */
function replacedIn({ match: { one, other, links, confidence }, other: article }: View): Replaced[] {
  if (confidence < SURE) return [];
  return one.words.flatMap((odd, at) => {
    const to = (links.there[at - 1] ?? -1) + 1;
    if (links.there[at] !== -1 || to === 0 || links.there[at + 1] !== to + 1 || links.back[to] !== -1) return [];
    const usual = other.words[to];
    return isPlain(one, odd) && isPlain(other, usual) && !areAkin(odd.stem, usual.stem)
      ? [{ odd, usual, article }]
      : [];
  });
}

function isPlain({ text }: Unit, { token, function: builds, name }: Word): boolean {
  return !builds && !name && (text.flags[token] & COMMON) !== 0;
}

/** The other word, if enough articles have one and the same. */
function agreed(replaced: readonly Replaced[]): OtherWord[] {
  const [{ odd, usual }] = replaced;
  const same = new Set(replaced.filter((one) => one.usual.stem === usual.stem).map(({ article }) => article));
  return same.size >= AGREEING && same.size === replaced.length ? [{ odd, usual }] : [];
}
