import { fold } from '../text/fold.js';
import { CAPITAL, WORD, type Text } from '../text/text.js';
import { placesOf, type Name } from './article-names.js';
import { DOT } from './words.js';

/** Letters and groups of letters that stand for one sound in the spellings of different languages, in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[šş]|s(?:c?h)/g, 'S'],
  [/[čç]|t?s?ch/g, 'C'],
  [/ž|zh|dzh/g, 'J'],
  [/([aou])e/g, '$1'],
  [/([bdgkpt])h/g, '$1'],
  [/c?k|q|c/g, 'k'],
  [/w/g, 'v'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/[iyj]+e/g, 'e'],
  [/ee/g, 'i'],
  [/o[ou]/g, 'u'],
  [/[iyj]+/g, 'i'],
  [/(.)\1/g, '$1'],
];
/** Places of a name that are looked at. */
const PLACES = 20;
const MARKS = /\p{M}/gu;
const CARON_AND_CEDILLA = /[šşčçž]/;

/** How a name sounds, whatever language spelled it: equal for Sergei and Sergey, Makeev and Makeyev. */
function soundOf(word: string): string {
  const folded = fold(word);
  const plain = CARON_AND_CEDILLA.test(folded) ? folded : withoutMarks(folded);
  return withoutMarks(SOUNDS.reduce((sound, [letters, one]) => sound.replace(letters, one), plain));
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(MARKS, '');
}

/** Whether two names sound alike and are not the same letters with and without accents or doubled letters. */
export function areTransliterations(one: string, other: string): boolean {
  return bare(one) !== bare(other) && soundOf(one) === soundOf(other);
}

function bare(word: string): string {
  return withoutMarks(fold(word)).replace(/(.)\1/g, '$1');
}

/**
 * Whether two names keep company with one first name, surname or title, so that they are one person or place: Sergei
 * Ivanov and Sergey Ivanov, but not Dr Silvia Moll and Dr Sylvia Berg.
 */
export function shareCompany(text: Text, one: Name, other: Name): boolean {
  const companies = placesOf(text, text.hashes[one.token], PLACES).map((token) => companyOf(text, token));
  return placesOf(text, text.hashes[other.token], PLACES).some((token) => {
    const { before, after } = companyOf(text, token);
    return companies.some((each) => each.after === after && (after !== 0 || (before !== 0 && each.before === before)));
  });
}

/** Hashes of the capitalised words before and after a name, 0 where there is none; the stop of Mr. does not count. */
function companyOf(text: Text, token: number): { before: number; after: number } {
  const before = token > 1 && text.hashes[token - 1] === DOT ? token - 2 : token - 1;
  return { before: capitalised(text, before), after: capitalised(text, token + 1) };
}

function capitalised(text: Text, at: number): number {
  const inside = at >= 0 && at < text.length && (text.flags[at] & (WORD | CAPITAL)) === (WORD | CAPITAL);
  return inside ? text.hashes[at] : 0;
}
