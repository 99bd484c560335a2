import { PUNCTUATION, type Text } from '../text/text.js';

/** Tokens of the shortest sentence that is looked at. */
export const SHORTEST_OVERUSED = 24;
/** So often a sentence says a phrase that it overuses. */
export const TIMES = 4;
const SIZE = 3;
const SLOTS = 1024;
/** A slot holds the first token of the sentence it counted in, times this, plus the count: older entries are void. */
const COUNT = 8;

/**
 * What finds, in sentences that may hold it, the first token of the last of four and more occurrences of a three-word phrase.
 * Phrases are counted in a small table by hash; a slot that reaches four is counted again exactly, once a sentence, so the time
 * is linear in the text. One table serves all articles: it is cleared for each.
 */
export function overusedFinder(): (text: Text, sentences: readonly number[]) => number[] {
  const counts = new Uint32Array(SLOTS);
  return (text, sentences) => {
    const found: number[] = [];
    counts.fill(0);
    for (const sentence of sentences) {
      const stretch = { first: text.sentences[sentence], end: text.sentences[sentence + 1] };
      const full = firstFull(text, stretch, counts);
      const last = full < 0 ? -1 : lastOccurrence(text, stretch, full);
      if (last >= 0) found.push(last);
    }
    return found;
  };
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

function firstFull(text: Text, { first, end }: Stretch, counts: Uint32Array): number {
  for (let token = first; token + SIZE <= end; token++) {
    if (!isPhrase(text, token)) continue;
    const slot = slotOf(text, token);
    counts[slot] = Math.max(counts[slot], first * COUNT) + 1;
    if (counts[slot] >= first * COUNT + TIMES) return token;
  }
  return -1;
}

function slotOf({ hashes }: Text, token: number): number {
  const hash = Math.imul(Math.imul(hashes[token], 31) ^ hashes[token + 1], 31) ^ hashes[token + 2];
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isPhrase(text: Text, token: number): boolean {
  return ((text.flags[token] | text.flags[token + 1] | text.flags[token + 2]) & PUNCTUATION) === 0;
}

function lastOccurrence(text: Text, { first, end }: Stretch, phrase: number): number {
  const { hashes } = text;
  let times = 0;
  let last = -1;
  for (let token = first; token + SIZE <= end; token++) {
    if (hashes[token] !== hashes[phrase] || hashes[token + 1] !== hashes[phrase + 1]) continue;
    if (hashes[token + 2] !== hashes[phrase + 2]) continue;
    times++;
    last = token;
  }
  return times >= TIMES ? last : -1;
}
