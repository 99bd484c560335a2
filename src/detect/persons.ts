import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, CAPITAL, NAME, SPACED, WORD, type Text } from '../text/text.js';
import { classAt, wordClasses, wordsOf, type WordClasses } from './words.js';

/** Bits of the classes that tell a person's gender. */
export const HE = 1;
export const SHE = 2;
export const MALE_NAME = 4;
export const FEMALE_NAME = 8;
const MR = 16;
const MRS = 32;

/** What tells the persons of an article: the names of its women and men. */
export interface Persons {
  /** HE or SHE by the hash of a surname or first name; 0 where the article says both. */
  readonly gender: ReadonlyMap<number, number>;
}

/** The longest name: title, first names, surname. */
const LONGEST = 5;
const BY_NAME = 3;

/** What reads the names of women and men from an article: by first name, by title, and by the pronoun after a name. */
export function personReader({ lexicon, list }: Knowledge): (text: Text) => Persons {
  const classes = wordClasses(lexicon, [
    wordsOf('he him his himself'),
    wordsOf('she her hers herself'),
    list('male-name'),
    list('female-name'),
    wordsOf('mr sir lord mister'),
    wordsOf('mrs ms miss dame lady'),
  ]);
  return (text) => {
    const votes = new Map<number, number>();
    let sentence = 0;
    let last = 0;
    for (let token = 0; token < text.length; token++) {
      if (token >= text.sentences[sentence + 1]) {
        sentence++;
        last = 0;
      }
      const word = classAt(classes, text, token);
      if (isNamePart(text, token)) {
        const end = runEnd(text, token);
        const side = sideOf(text, classes, { first: token, end });
        last = end > token || side !== 0 || votes.has(text.hashes[end]) ? text.hashes[end] : 0;
        if (last !== 0) vote(votes, last, side * BY_NAME);
        token = end;
      } else if (word & (HE | SHE) && last !== 0) {
        vote(votes, last, word & HE ? 1 : -1);
        last = 0;
      }
    }
    return { gender: new Map([...votes].map(([hash, sum]) => [hash, sum > 0 ? HE : sum < 0 ? SHE : 0])) };
  };
}

function vote(votes: Map<number, number>, hash: number, side: number): void {
  votes.set(hash, (votes.get(hash) ?? 0) + side);
}

/** A capitalised word inside a sentence, or the first of a name at its start. */
export function isNamePart(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | CAPITAL | NAME | ALL_CAPS)) === (WORD | CAPITAL | NAME);
}

/** The last token of the run of capitalised words. */
export function runEnd(text: Text, token: number): number {
  let end = token;
  while (end + 1 < text.length && end - token < LONGEST && isNamePart(text, end + 1) && text.flags[end + 1] & SPACED) end++;
  return end;
}

/** 1 for a man, -1 for a woman, 0 if the name does not tell. */
function sideOf(text: Text, classes: WordClasses, { first, end }: { first: number; end: number }): number {
  for (let token = first; token <= end; token++) {
    const word = classAt(classes, text, token);
    if (word & (MALE_NAME | MR) && (token < end || word & MALE_NAME)) return 1;
    if (word & (FEMALE_NAME | MRS) && (token < end || word & FEMALE_NAME)) return -1;
  }
  return 0;
}
