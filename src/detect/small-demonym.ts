import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashSet } from '../text/hash-set.js';
import { indexOf, CAPITAL, QUOTED, SPACED, WORD, type Text } from '../text/text.js';
import { mark, tokensSpan } from './detector.js';
import { NEAR_NAME } from './near-miss-rules.js';
import { isLowerWord, wordsOf } from './words.js';

/** Words in their own right, or names of things, in small letters. */
const PLAIN = new Set(
  wordsOf(
    'polish turkey china japan jersey guinea afghan dalmatian alsatian panama cologne roman arab arabian bermuda',
  ),
);
/** What some write with a small letter: french fries, a russian doll. */
const THINGS = hashSet(
  wordsOf(
    'fries fry toast toasts door doors window windows bread dressing dressings bean beans press presses horn horns oven ovens ' +
      'courage treat roulette cheese chard army knife pastry pastries blind blinds numeral numerals summer ink sprout sprouts ' +
      'rarebit setter breakfast muffin muffins mustard delight bath baths coffee saddle style doll dolls kiss kissing letter ' +
      'letters leave manicure polish plait braid twist cut onion soup roast kale vanilla salad salsify lavender thyme tarragon ' +
      'chervil knot knots stick crepe crepes omelet omelette whisky whiskey tea rose roses oak beetle terrier shepherd mastiff ' +
      'giant elm hare moss wall club sandwich sub sausage sausages bulldog horn curve chalk marigold lilac ivy laurel',
  ),
);

/** What finds names of peoples in small letters (the russian government). An article in small letters has none. */
export function demonymFinder({ list, watches }: Knowledge): (text: Text) => Finding[] {
  const demonyms = watches.words('demonyms', () =>
    list('demonym').filter((word) => !/\s/.test(word) && !PLAIN.has(word.toLowerCase())),
  );
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = demonyms(text);
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      if (isSmall(text, token) && usesCapitals(text, indexOf(text.sentences, token)))
        found.push(mark(text, NEAR_NAME['demonym-in-small-letters'], tokensSpan(text, token, token)));
    }
    return found;
  };
}

function isSmall(text: Text, token: number): boolean {
  if (token === 0) return false;
  if (!isLowerWord(text, token) || text.flags[token] & QUOTED || (text.flags[token] & SPACED) === 0) return false;
  const next = token + 1;
  if (next >= text.length || (text.flags[next] & (SPACED | WORD)) !== (SPACED | WORD)) return false;
  return !THINGS.has(text.hashes[next]);
}

/** Writers who use no capitals use none here either: the sentence must begin with one and hold another. */
function usesCapitals(text: Text, sentence: number): boolean {
  const first = text.sentences[sentence];
  const end = text.sentences[sentence + 1];
  let capitals = 0;
  let words = 0;
  for (let token = first; token < end && capitals < 2; token++) {
    if ((text.flags[token] & WORD) === 0) continue;
    words++;
    if ((text.flags[token] & CAPITAL) !== 0 && text.ends[token] - text.starts[token] > 1) capitals++;
    if (words === 1 && capitals === 0) return false;
  }
  return capitals > 1;
}
