import type { Finding } from '../model.js';
import { fold, HASH_SEED, hashUnit, hashWord } from '../text/fold.js';
import { NAME, SPACED, tokenText, type Text } from '../text/text.js';
import { isKnown, type Name, type Names } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { shareCompany } from './transliteration.js';

/** Case endings of Czech, Russian, Polish and Turkish that engines leave on names, the longest first. */
const CASE_ENDING =
  /(?:ovou|ovi|ova|ovu|om|em|ym|ou|iho|ho|u|a|ů|'(?:[iıuü]n|[dt][ae]n?|[yn]?[iıuü]|ya|ye|nin|nın|nun))$/u;
/** A surname in -a beside one of these is a wife or sister. */
const HAS_FEMININE = /(?:[oe]v|[iy]n|sk[iy]j?|k[iy])$/;
const SHORTEST_STEM = 5;
const [A, FIRST_CAPITAL, LAST_CAPITAL] = ['a', 'A', 'Z'].map((letter) => letter.charCodeAt(0));
/** From a capital to its small letter. */
const SMALL = A - FIRST_CAPITAL;
/** Last letters of the case endings, by code: other names are never cut out of the text. Letters with marks all count. */
const LAST_LETTERS = Uint8Array.from({ length: 128 }, (_, unit) =>
  'iaumoune'.includes(String.fromCharCode(unit)) ? 1 : 0,
);

/**
 * Finds names with a case ending of the source language, where the article also uses the name without it (Wilshere and
 * Wilshera, Breivik and Breivikovi). Names of a dictionary are let pass: Robert and Roberta are two people.
 */
export function findInflectedNames(text: Text, names: Names): Finding[] {
  const found: Finding[] = [];
  for (const name of names.list) {
    const { token } = name;
    if (isKnown(text, name) || !mayBeInflected(text.source.charCodeAt(text.ends[token] - 1))) continue;
    if (!mayHaveBare(text, token, names)) continue;
    const bare = bareName(tokenText(text, token), names);
    if (bare && !isFirstNameOfAnother(text, name, bare))
      found.push(
        mark(text, CONSISTENCY['inflected-name'], tokensSpan(text, token, token), {
          means: [tokenText(text, bare.token)],
        }),
      );
  }
  return found;
}

function mayBeInflected(lastUnit: number): boolean {
  return lastUnit >= LAST_LETTERS.length || LAST_LETTERS[lastUnit] === 1;
}

/**
 * Whether the article has a name that this one begins with, give or take an -a: asked of the hashes of its beginnings, before
 * a string is cut. Names with marks have hashes of their own and are all let through.
 */
function mayHaveBare({ source, starts, ends }: Text, token: number, names: Names): boolean {
  const first = starts[token];
  let hash = HASH_SEED;
  for (let at = first; at < ends[token]; at++) {
    const unit = source.charCodeAt(at);
    if (unit > 127) return true;
    if (at >= first + SHORTEST_STEM && (names.get(hash) ?? names.get(hashUnit(hash, A)))) return true;
    hash = hashUnit(hash, unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL ? unit + SMALL : unit);
  }
  return false;
}

/** Muhammadu Hall and Muhammad Ray are two people: before a surname the bare form must stand before the same one. */
function isFirstNameOfAnother(text: Text, name: Name, bare: Name): boolean {
  const next = name.token + 1;
  return (
    next < text.length && (text.flags[next] & (NAME | SPACED)) === (NAME | SPACED) && !shareCompany(text, name, bare)
  );
}

/** The name without its ending, or with the -a that the ending replaced. */
function bareName(word: string, names: Names): Name | undefined {
  const plain = word.replace(/\u2019/g, "'");
  const ending = CASE_ENDING.exec(plain)?.[0];
  if (ending === undefined) return undefined;
  const stem = plain.slice(0, -ending.length);
  if (stem.length < SHORTEST_STEM || (ending.endsWith('a') && HAS_FEMININE.test(stem))) return undefined;
  const bare = names.get(hashWord(fold(stem)));
  return bare ?? (ending === 'a' ? undefined : names.get(hashWord(fold(`${stem}a`))));
}
