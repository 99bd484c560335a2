import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, type Text } from '../text/text.js';
import { classAt, wordClasses, wordsOf, type WordClasses } from './words.js';

/** Bits of the word classes, in the order of `classTable`. */
export const HE = 1;
export const SHE = 2;
const SPELLING = 4;
const HONORIFIC = 8;
const OFFICE = 16;
const MALE = 32;
const FEMALE = 64;
const FIRST_NAME = 128;

/** The tokens of an article that consistency is about, gathered in one pass. */
export interface Gathered {
  /** Words with another spelling in rules/lists/transliteration.txt. */
  readonly spellings: readonly number[];
  /** Words with another spelling in rules/lists/first-name-variant.txt. */
  readonly firstNames: readonly number[];
  readonly honorifics: readonly number[];
  /** First words of offices of rules/lists/confusable-office.txt. */
  readonly offices: readonly number[];
  /** He, she and their other forms. */
  readonly pronouns: readonly number[];
  /** Class bits HE and SHE: first names and titles of men and women that the article holds. */
  readonly named: number;
}

/** What gathers them. */
export function gatherer({ lexicon, list }: Knowledge): (text: Text) => Gathered {
  const offices = list('confusable-office').flatMap((line) => line.split('=').map((office) => wordsOf(office)[0]));
  const classes = wordClasses(lexicon, [
    wordsOf('he him his himself'),
    wordsOf('she her hers herself'),
    list('transliteration').flatMap(wordsOf),
    wordsOf('mr mrs ms dr'),
    offices,
    [...list('male-name'), ...wordsOf('mr sir lord prince king duke pope')],
    [...list('female-name'), ...wordsOf('mrs ms miss dame princess queen duchess')],
    list('first-name-variant').flatMap(wordsOf),
  ]);
  return (text) => gather(text, classes);
}

function gather(text: Text, classes: WordClasses): Gathered {
  const spellings: number[] = [];
  const firstNames: number[] = [];
  const honorifics: number[] = [];
  const offices: number[] = [];
  const pronouns: number[] = [];
  let named = 0;
  for (let token = 0; token < text.length; token++) {
    const word = classAt(classes, text, token);
    if (word === 0) continue;
    if (word & (HE | SHE)) pronouns.push(token);
    if (word & SPELLING) spellings.push(token);
    if (word & FIRST_NAME) firstNames.push(token);
    if (word & HONORIFIC) honorifics.push(token);
    if (word & OFFICE) offices.push(token);
    if (word & (MALE | FEMALE) && isCapital(text, token)) named |= word & MALE ? HE : SHE;
  }
  return { spellings, firstNames, honorifics, offices, pronouns, named };
}

/** Will and Rose are names only with a capital. */
function isCapital(text: Text, token: number): boolean {
  return (text.flags[token] & CAPITAL) !== 0;
}
