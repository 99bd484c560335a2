import { BODY, WORD, type Text } from '../text/text.js';

/** A sentence that repeats an earlier one, by number. */
export interface Again {
  readonly earlier: number;
  readonly sentence: number;
}

const SHORTEST = 8;
const PRIME = 0x01000193;

/** Slots that are looked at for one sentence: a text that fills more of them in a row is read in full. */
const MOST_PROBES = 16;

/** What finds sentences of the body, of eight words and more, that repeat an earlier one word for word. */
export function sentencesAgainFinder(): (text: Text) => readonly Again[] {
  let slots = new Int32Array(256);
  return (text) => {
    const size = 8 << (31 - Math.clz32(text.regions.length));
    if (size > slots.length) slots = new Int32Array(size);
    slots.fill(0, 0, size);
    return mayRepeat(text, slots, size - 1) ? findSentencesAgain(text) : [];
  };
}

/** Whether two sentences have as many tokens, and a few of them the same: no others can be equal. */
function mayRepeat(text: Text, slots: Int32Array, mask: number): boolean {
  const { sentences, regions } = text;
  for (let sentence = 0; sentence < regions.length; sentence++) {
    if (sentences[sentence + 1] - sentences[sentence] < SHORTEST || regions[sentence] !== BODY) continue;
    const key = sampleOf(text, sentence);
    let slot = (key ^ (key >>> 15)) & mask;
    for (let probes = 0; slots[slot] !== 0; probes++) {
      if (slots[slot] === key || probes === MOST_PROBES) return true;
      slot = (slot + 1) & mask;
    }
    slots[slot] = key;
  }
  return false;
}

/** A hash of the length of a sentence and of its second, fifth and middle tokens, and the last but one; never 0. */
function sampleOf({ hashes, sentences }: Text, sentence: number): number {
  const first = sentences[sentence];
  const end = sentences[sentence + 1];
  const opening = Math.imul(hashes[first + 1] ^ hashes[first + 4] ^ (end - first), PRIME);
  return (Math.imul(opening ^ hashes[(first + end) >> 1], PRIME) ^ hashes[end - 2]) | 1;
}

function findSentencesAgain(text: Text): Again[] {
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
