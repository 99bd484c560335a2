import { hashWord } from '../text/fold.js';
import { hashSet } from '../text/hash-set.js';
import { ALL_CAPS, CAPITAL, PUNCTUATION, SPACED, WORD, type Text } from '../text/text.js';
import { isLowerWord, wordsOf } from './words.js';

/** Kinds of things that have names. */
export const NAMED_NOUNS = wordsOf(
  `company city newspaper street agency station association party movement island cinema team village restaurant
  exhibition region club stadium hospital organization organisation port enterprise brothers fans tanker airport project
  weekly daily avenue plant district hotel municipality university prison festival factory portal town supermarket
  carmaker airline publisher suburb square peninsula`,
);
/** Small words that may stand behind a name. */
const FOLLOWERS = hashSet(
  wordsOf(`and or in on at with for from to of by is was are were has had have will would can could said says reported who which
  that as but because about during since where when after before wants wrote writes reports announced also did does`),
);
const THE = hashWord('the');
const LONGEST_NAME = 3;
/** Marks after which the name may go on. */
const OPENERS = hashSet(['(', "'", '"', '-']);

/**
 * The last token of the name in `the street Lindner`, `the party Unity`, asked at the noun, or -1. English sets the name first, or
 * needs `of`; what follows must be a small word or a mark, or the name may be part of a longer one.
 */
export function nameBehind(text: Text, noun: number): number {
  if (text.hashes[noun - 1] !== THE || !isLowerWord(text, noun)) return -1;
  let end = noun + 1;
  while (end <= noun + LONGEST_NAME && isNamePart(text, end)) end++;
  if (end === noun + 1 || end >= text.length) return -1;
  const closed = (text.flags[end] & PUNCTUATION) !== 0 && !OPENERS.has(text.hashes[end]);
  return closed || (isLowerWord(text, end) && FOLLOWERS.has(text.hashes[end])) ? end - 1 : -1;
}

function isNamePart({ flags, length }: Text, token: number): boolean {
  return token < length && (flags[token] & (CAPITAL | ALL_CAPS | WORD | SPACED)) === (CAPITAL | WORD | SPACED);
}
