import type { Finding } from '../model.js';
import { CAPITAL, SPACED, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import type { Gathered } from './gather.js';
import { DOT } from './words.js';

const MANY = 3;
const RARE_SHARE = 0.25;

/** Mr in an article of Mr., or Mr. in an article of Mr: the house style changed with the engine. */
export function findHonorifics(text: Text, { honorifics }: Gathered): Finding[] {
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
