import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, CAPITAL, indexOf, NAME, SPACED, WORD, type Text } from '../text/text.js';
import { placesOf } from './article-names.js';
import { keptClasses, type ClassOf } from './kept.js';
import { HE, HE_FORMS, SHE, SHE_FORMS } from './pronouns.js';
import { wordsOf } from './words.js';

const MALE_NAME = 4;
const FEMALE_NAME = 8;
const MR = 16;
const MRS = 32;

/** The longest name: title, first names, surname. */
const LONGEST = 5;
/** Places of a surname that are looked at. */
const PLACES = 20;
const BY_NAME = 3;

/** Tells the gender of the person whose name ends at a token: HE, SHE, or 0. */
export type GenderOf = (text: Text, surname: number) => number;

/**
 * What tells the gender of a person from all places where the article uses the surname: by the first name or title before
 * it, and by the pronoun after it in the same sentence.
 */
export function genderReader(knowledge: Knowledge): GenderOf {
  const { list } = knowledge;
  const classOf = keptClasses(knowledge, 'person-words', () => [
    HE_FORMS,
    SHE_FORMS,
    list('male-name'),
    list('female-name'),
    wordsOf('mr sir lord mister'),
    wordsOf('mrs ms miss dame lady'),
  ]);
  return (text, surname) => {
    const places = placesOf(text, text.hashes[surname], PLACES);
    const sum = places.reduce(
      (votes, place) => votes + byName(text, classOf, place) * BY_NAME + byPronoun(text, classOf, place),
      0,
    );
    return sum === 0 ? 0 : sum > 0 ? HE : SHE;
  };
}

/** A capitalised word inside a sentence, or the first of a name at its start; not the pronoun I. */
export function isNamePart(text: Text, token: number): boolean {
  if ((text.flags[token] & (WORD | CAPITAL | NAME | ALL_CAPS)) !== (WORD | CAPITAL | NAME)) return false;
  return text.ends[token] - text.starts[token] > 1;
}

/** The last token of the run of capitalised words. */
export function runEnd(text: Text, token: number): number {
  let end = token;
  while (end - token < LONGEST && end + 1 < text.length && isNamePart(text, end + 1) && text.flags[end + 1] & SPACED)
    end++;
  return end;
}

/** 1 for a man, -1 for a woman, 0 if the words before the surname do not tell. */
function byName(text: Text, classOf: ClassOf, surname: number): number {
  for (let token = surname; token >= 0 && surname - token < LONGEST; token--) {
    if ((text.flags[token] & CAPITAL) === 0 && token < surname - 1) return 0;
    const word = classOf(text, token);
    if ((text.flags[token] & CAPITAL) === 0) continue;
    if (word & (MALE_NAME | MR)) return 1;
    if (word & (FEMALE_NAME | MRS)) return -1;
  }
  return 0;
}

/** The same by the first pronoun after the surname, if no other name stands between. */
function byPronoun(text: Text, classOf: ClassOf, surname: number): number {
  const end = text.sentences[indexOf(text.sentences, surname) + 1];
  for (let token = surname + 1; token < end; token++) {
    const word = classOf(text, token);
    if (word & (HE | SHE)) return word & HE ? 1 : -1;
    if (isNamePart(text, token)) return 0;
  }
  return 0;
}
