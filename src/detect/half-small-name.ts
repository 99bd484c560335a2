import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, QUOTED, SPACED, WORD, type Text } from '../text/text.js';
import { LINKERS } from './capital-runs.js';
import { mark, tokensSpan } from './detector.js';
import { keptNumbers } from './kept.js';
import { NEAR_NAME } from './near-miss-rules.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';
import { wordsOf } from './words.js';

const LONGEST = 4;
/** A word in small letters that nobody is quoted with. */
const UNQUOTED_SMALL = { mask: WORD | CAPITAL | QUOTED, wanted: WORD };
const LISTS = ['institution', 'country', 'capital', 'us-state'];
/** Titles stand in both ways: the commerce Minister; and liberal Democrats are no Liberal Democrats. */
const TITLES = new Set(
  wordsOf('minister president secretary governor general attorney commissioner ambassador council democrats'),
);

/** What finds names whose first word is small and whose last is not: the state Duma, new York. */
export function halfSmallFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const names = (): string[] => LISTS.flatMap(knowledge.list).filter(isName);
  const spots = knowledge.watches.words(
    'half-small-firsts',
    () => names().map((name) => wordsOf(name)[0]),
    UNQUOTED_SMALL,
  );
  const known = keptNumbers(
    knowledge,
    'half-small-names',
    () => new Map(names().map((name) => [phraseHash(hashesOf(name)), 1])),
  );
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      if (token === 0 || !isNearCapital(text, token)) continue;
      const last = lastOfName(text, known, token);
      if (last !== undefined) found.push(mark(text, NEAR_NAME['name-half-small'], tokensSpan(text, token, last)));
    }
    return found;
  };
}

/** Two to four words without small ones, the last of them no title. */
function isName(name: string): boolean {
  const words = wordsOf(name.toLowerCase());
  if (words.length < 2 || words.length > LONGEST || TITLES.has(words[words.length - 1])) return false;
  return /^(?!(?:North|South|East|West) )\p{Lu}\p{Ll}/u.test(name) && !words.some((word) => LINKERS.includes(word));
}

/** Whether the last word of a name may be near: hardly a small word is followed by a capital so soon. */
function isNearCapital({ flags }: Text, token: number): boolean {
  return ((flags[token + 1] | flags[token + 2] | flags[token + 3]) & CAPITAL) !== 0;
}

function isLater(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | SPACED)) === (WORD | SPACED);
}

/** The last word of the longest name that begins here, if it has its capital. */
function lastOfName(text: Text, known: (phrase: number) => number, first: number): number | undefined {
  let hash = extendPhrase(0, text.hashes[first]);
  let last: number | undefined;
  for (let token = first + 1; token < first + LONGEST && token < text.length && isLater(text, token); token++) {
    hash = extendPhrase(hash, text.hashes[token]);
    if ((text.flags[token] & CAPITAL) !== 0 && known(hash) !== 0) last = token;
  }
  return last;
}
