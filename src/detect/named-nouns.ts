import type { Lexicon } from '../text/lexicon.js';
import { ALL_CAPS, CAPITAL, PUNCTUATION, SPACED, WORD, type Text } from '../text/text.js';
import { classAt, DASH, DOUBLE_QUOTE, isLowerWord, OPEN_BRACKET, SINGLE_QUOTE, wordClasses, wordsOf } from './words.js';

/** Bits of the word classes, in the order of the table below. */
const NAMED = 1;
const FOLLOWER = 2;

const CLASSES = [
  `company city newspaper street agency station association party movement island cinema team village restaurant
  exhibition region club stadium hospital organization organisation port enterprise brothers fans tanker airport project
  weekly daily avenue plant district hotel municipality university prison festival factory portal town supermarket
  carmaker airline publisher suburb square peninsula`,
  `and or in on at with for from to of by is was are were has had have will would can could said says reported who which
  that as but because about during since where when after before wants wrote writes reports announced also did does`,
].map(wordsOf);
const LONGEST_NAME = 3;
/** Marks after which the name may go on. */
const OPENERS: ReadonlySet<number> = new Set([OPEN_BRACKET, SINGLE_QUOTE, DOUBLE_QUOTE, DASH]);

/**
 * What finds `the street Lindner`, `the party Unity`, asked at `the`: the last token of the name, or -1. English sets the
 * name first, or needs `of`; what follows must be a small word or a mark, or the name may be part of a longer one.
 */
export function namedNouns(lexicon: Lexicon): (text: Text, token: number) => number {
  const classes = wordClasses(lexicon, CLASSES);
  return (text, token) => {
    const noun = token + 1;
    if ((classAt(classes, text, noun) & NAMED) === 0 || !isLowerWord(text, noun)) return -1;
    let end = noun + 1;
    while (end <= noun + LONGEST_NAME && isNamePart(text, end)) end++;
    if (end === noun + 1 || end >= text.length) return -1;
    const closed = (text.flags[end] & PUNCTUATION) !== 0 && !OPENERS.has(text.hashes[end]);
    return closed || (isLowerWord(text, end) && classAt(classes, text, end) & FOLLOWER) ? end - 1 : -1;
  };
}

function isNamePart({ flags, length }: Text, token: number): boolean {
  return token < length && (flags[token] & (CAPITAL | ALL_CAPS | WORD | SPACED)) === (CAPITAL | WORD | SPACED);
}
