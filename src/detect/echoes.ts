import { BODY, type Text } from '../text/text.js';
import { LONGEST_PERIOD } from './loops.js';
import { SHORTEST_OVERUSED, TIMES } from './overused.js';

/** What a text says again, as far as one pass can tell: finders of repetition read on from there. */
export interface Echoes {
  /** Tokens equal to the one before them. */
  readonly twins: readonly number[];
  /** Three tokens in a row stand again a few tokens later: there may be a loop. */
  readonly near: boolean;
  /** Sentences that may say three words four times. */
  readonly crowded: readonly number[];
}

/** Slots for rows of three tokens. A slot holds the last token of the last row that was put there. */
const SLOTS = 1024;
const NEVER = -(2 ** 30);

/**
 * What reads the echoes of a text, once for all who ask. Most texts have none, so the one loop that every token goes through does
 * no more than put each row of three tokens in a small table by its hash, and see what was there before.
 */
export function echoReader(): (text: Text) => Echoes {
  const seen = new Int32Array(SLOTS);
  let current: Text | undefined;
  let echoes: Echoes | undefined;
  return (text) => {
    if (text !== current || !echoes) {
      seen.fill(NEVER);
      echoes = listen(text, seen);
      current = text;
    }
    return echoes;
  };
}

function listen(text: Text, seen: Int32Array): Echoes {
  const { hashes, sentences, regions } = text;
  const twins: number[] = [];
  const crowded: number[] = [];
  let near = false;
  let second = 0;
  let third = 0;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const first = sentences[sentence];
    const end = sentences[sentence + 1];
    let taken = 0;
    for (let token = first; token < end; token++) {
      const row = second ^ (third >>> 5);
      second = third;
      third = hashes[token];
      const slot = (row ^ (third >>> 11)) & (SLOTS - 1);
      const before = seen[slot];
      seen[slot] = token;
      if (before >= first) taken++;
      if (third === second) twins.push(token);
      if (token - before <= LONGEST_PERIOD) near ||= standsNear(hashes, token);
    }
    if (taken >= TIMES - 1 && end - first >= SHORTEST_OVERUSED && regions[sentence] === BODY) crowded.push(sentence);
  }
  return { twins, near, crowded };
}

/** Whether the row of three tokens that ends at a token stands a few tokens before as well. */
function standsNear(hashes: Int32Array, token: number): boolean {
  for (let before = token - 1; before >= 2 && token - before <= LONGEST_PERIOD; before--) {
    if (hashes[before] !== hashes[token] || hashes[before - 1] !== hashes[token - 1]) continue;
    if (hashes[before - 2] === hashes[token - 2]) return true;
  }
  return false;
}
