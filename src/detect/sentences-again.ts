import { BODY, WORD, type Text } from '../text/text.js';

/** A sentence that repeats an earlier one, by number. */
export interface Again {
  readonly earlier: number;
  readonly sentence: number;
}

const SHORTEST = 8;
const PRIME = 0x01000193;

/** Sentences of the body, of eight words and more, that repeat an earlier one word for word. */
export function findSentencesAgain(text: Text): Again[] {
  const found: Again[] = [];
  const seen = new Map<number, number>();
  for (let sentence = 0; sentence < text.regions.length; sentence++) {
    if (text.regions[sentence] !== BODY) continue;
    const hash = hashSentence(text, sentence);
    if (hash === 0) continue;
    const earlier = seen.get(hash);
    if (earlier !== undefined && isSame(text, earlier, sentence)) found.push({ earlier, sentence });
    else seen.set(hash, sentence);
  }
  return found;
}

/** 0 for a sentence that is too short to count. */
function hashSentence(text: Text, sentence: number): number {
  const { hashes, flags, sentences } = text;
  const end = sentences[sentence + 1];
  let hash = 0;
  let words = 0;
  for (let token = sentences[sentence]; token < end; token++) {
    hash = Math.imul(hash ^ hashes[token], PRIME);
    if (flags[token] & WORD) words++;
  }
  return words < SHORTEST ? 0 : hash;
}

/** Equal hashes of eight words and more, one by one, are equal words. */
function isSame({ hashes, sentences }: Text, one: number, other: number): boolean {
  const first = sentences[one];
  const shift = sentences[other] - first;
  if (sentences[one + 1] - first !== sentences[other + 1] - sentences[other]) return false;
  for (let token = first; token < sentences[one + 1]; token++) {
    if (hashes[token] !== hashes[token + shift]) return false;
  }
  return true;
}
