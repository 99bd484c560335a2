import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, SPACED, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { DOT, wordsOf } from './words.js';

const MANY = 3;
const RARE_SHARE = 0.25;

/** What finds Mr in an article of Mr., or Mr. in an article of Mr: the house style changed with the engine. */
export function honorificFinder({ watches }: Knowledge): (text: Text) => Finding[] {
  const spots = watches.words('honorifics', () => wordsOf('mr mrs ms dr'));
  return (text) => {
    const { tokens, length } = spots(text);
    return length > MANY ? oddHonorifics(text, tokens.subarray(0, length)) : [];
  };
}

function oddHonorifics(text: Text, honorifics: Int32Array): Finding[] {
  const dotted: number[] = [];
  const plain: number[] = [];
  for (const token of honorifics) {
    if (token + 1 >= text.length || (text.flags[token] & CAPITAL) === 0) continue;
    if (text.hashes[token + 1] === DOT && (text.flags[token + 1] & SPACED) === 0) dotted.push(token);
    else if (text.flags[token + 1] & CAPITAL) plain.push(token);
  }
  const [rare, usual] = dotted.length < plain.length ? [dotted, plain] : [plain, dotted];
  if (usual.length < MANY || rare.length > usual.length * RARE_SHARE) return [];
  return rare.map((token) => mark(text, CONSISTENCY['mixed-honorific'], tokensSpan(text, token, token + 1)));
}
