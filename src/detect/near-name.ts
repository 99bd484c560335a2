import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, CAPITAL, COMMON, KNOWN, SPACED, WORD, type Text } from '../text/text.js';
import { mark, tokensSpan } from './detector.js';
import { NEAR_NAME } from './near-miss-rules.js';
import { keptClasses, type ClassOf } from './kept.js';
import { DOT, isLowerWord, wordsOf } from './words.js';

const GIVEN = 1;
const MEANING = 2;
const PARTICLE = 4;
const TITLE = 8;
const SHORTEST_SURNAME = 4;
const TITLES = wordsOf('mr mr. mrs mrs. mister');
const PARTICLES = wordsOf(
  'van von vom zu zum zur der den ter ten de da di du del della dos das do arap la le el al bin ibn ben und et y i e en och og ja und the junior senior ein eine und mit pour pro',
);

/**
 * What finds names of people in which the surname was translated (Vladislav mushroom) or lost its capital (Miroslav
 * novotny), and titles that lost theirs (mr. Bingham).
 */
export function nameFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const { list, watches } = knowledge;
  const spots = watches.words('names-and-titles', () => [
    ...list('given-name'),
    ...list('given-name-english'),
    ...TITLES,
  ]);
  const classOf = keptClasses(knowledge, 'name-parts', () => [
    list('given-name'),
    list('surname-word'),
    PARTICLES,
    TITLES,
  ]);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      const next = text.hashes[token + 1] === DOT ? token + 2 : token + 1;
      if (next >= text.length || (text.flags[next] & SPACED) === 0) continue;
      const isCapital = (text.flags[token] & CAPITAL) !== 0;
      const rule = isCapital ? surnameRule(text, classOf, token) : titleRule(text, classOf, { token, next });
      if (rule) found.push(mark(text, NEAR_NAME[rule], tokensSpan(text, token, next)));
    }
    return found;
  };
}

type Rule = keyof typeof NEAR_NAME;

/** The word after a given name, where it is written small. */
function surnameRule(text: Text, classOf: ClassOf, token: number): Rule | undefined {
  const next = token + 1;
  if (!isLowerWord(text, next) || text.flags[token] & ALL_CAPS || isSurname(text, token)) return undefined;
  const given = classOf(text, token);
  const bits = classOf(text, next);
  if (given & TITLE) return undefined;
  if (bits & MEANING && given & GIVEN) return 'surname-as-word';
  if (bits & PARTICLE || text.flags[next] & (COMMON | KNOWN)) return undefined;
  const length = text.ends[next] - text.starts[next];
  return length >= SHORTEST_SURNAME && isPlain(text, next) ? 'surname-in-small-letters' : undefined;
}

/** Angela Roland: the given name is somebody's surname; Roland may be a thing then. */
function isSurname(text: Text, token: number): boolean {
  if (token === 0 || (text.flags[token] & SPACED) === 0) return token > 0;
  return (text.flags[token - 1] & (CAPITAL | COMMON)) === CAPITAL;
}

/** No hyphen, apostrophe, digit or at sign: those are words of other kinds. */
function isPlain(text: Text, token: number): boolean {
  return /^\p{L}+$/u.test(text.source.slice(text.starts[token], text.ends[token]));
}

/** A small title before a word with a capital. */
function titleRule(text: Text, classOf: ClassOf, { token, next }: { token: number; next: number }): Rule | undefined {
  const capital = WORD | CAPITAL;
  const isTitle = (text.flags[next] & capital) === capital && (classOf(text, token) & TITLE) !== 0;
  return isTitle ? 'title-in-small-letters' : undefined;
}
