import { BODY, PUNCTUATION, type Text } from '../text/text.js';

const SHORTEST = 24;
const SIZE = 3;
const TIMES = 4;
const SLOTS = 1024;
/** A slot holds the first token of the sentence it counted in, times this, plus the count: older entries are void. */
const COUNT = 8;

/**
 * What finds the first token of the last of four and more occurrences of a three-word phrase in one sentence. Phrases are
 * counted in a small table by hash; a slot that reaches four is counted again exactly, once a sentence, so the time is
 * linear in the text. One table serves all articles: it is cleared for each.
 */
export function overusedFinder(): (text: Text) => number[] {
  const counts = new Uint32Array(SLOTS);
  return (text) => findOverused(text, counts);
}

function findOverused(text: Text, counts: Uint32Array): number[] {
  const found: number[] = [];
  counts.fill(0);
  for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++) {
    const first = text.sentences[sentence];
    const end = text.sentences[sentence + 1];
    if (end - first < SHORTEST || text.regions[sentence] !== BODY) continue;
    const full = firstFull(text, { first, end }, counts);
    if (full < 0) continue;
    const last = lastOccurrence(text, { first, end }, full);
    if (last >= 0) found.push(last);
  }
  return found;
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
