import type { Finding } from '../model.js';
import type { Lexicon } from '../text/lexicon.js';
import { CAPITAL, SPACED, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { classAt, DOT, wordClasses, wordsOf } from './words.js';

const HONORIFICS = wordsOf('mr mrs ms dr');
const MANY = 3;
const RARE_SHARE = 0.25;

/** What finds Mr in an article of Mr., or Mr. in an article of Mr: the house style changed with the engine. */
export function honorificFinder(lexicon: Lexicon): (text: Text) => Finding[] {
  const classes = wordClasses(lexicon, [HONORIFICS]);
  return (text) => {
    const dotted: number[] = [];
    const plain: number[] = [];
    for (let token = 0; token + 1 < text.length; token++) {
      if (classAt(classes, text, token) === 0 || (text.flags[token] & CAPITAL) === 0) continue;
      if (text.hashes[token + 1] === DOT && (text.flags[token + 1] & SPACED) === 0) dotted.push(token);
      else if (text.flags[token + 1] & CAPITAL) plain.push(token);
    }
    const [rare, usual] = dotted.length < plain.length ? [dotted, plain] : [plain, dotted];
    if (usual.length < MANY || rare.length > usual.length * RARE_SHARE) return [];
    return rare.map((token) => mark(text, CONSISTENCY['mixed-honorific'], tokensSpan(text, token, token + 1)));
  };
}
