import { hashWord } from './fold.js';
import { uint8Column } from './slab.js';
import { hashSet, type HashSet } from './hash-set.js';
import { BODY, CAPITAL, CAPTION, CREDIT, HEADING, NAME, PUNCTUATION, WORD } from './text.js';
import type { Tokens } from './tokenize.js';

/** The sentence and paragraph bounds that regions are worked out from. */
export interface Bounds {
  readonly sentences: Int32Array;
  readonly paragraphs: Int32Array;
}

const hashes = (words: string): HashSet => hashSet(words.split(' '));
const FINAL_STOPS = hashes('. ! ? ... : ;');
const CLOSERS = hashes(`" ' ) ]`);
const SLASH = hashWord('/');
const COLON = hashWord(':');
const LABELS = hashes('photo photos photograph photographs photography image images picture pictures credit pic');
const LINKS = hashes('via by');
const AGENCIES = hashes(
  'reuters ap afp getty epa efe tass xinhua ansa dpa pti anadolu ukrinform kyodo sputnik bloomberg shutterstock alamy upi',
);
const MAX_HEADING = 25;
const MAX_CREDIT = 16;
const MAX_CAPTION = 90;

/** BODY, HEADING, CAPTION or CREDIT for each sentence. */
export function findRegions(tokens: Tokens, { sentences, paragraphs }: Bounds): Uint8Array {
  const regions = uint8Column(Math.max(sentences.length - 1, 0));
  let sentence = 0;
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const first = sentence;
    while (sentences[sentence] < paragraphs[paragraph + 1]) sentence++;
    markParagraph(tokens, sentences, { regions, first, end: sentence });
  }
  return regions;
}

/** The sentences of a paragraph. */
interface Paragraph {
  readonly regions: Uint8Array;
  readonly first: number;
  readonly end: number;
}

function markParagraph(tokens: Tokens, sentences: Int32Array, { regions, first, end }: Paragraph): void {
  const start = sentences[first];
  const behind = sentences[end];
  let credits = 0;
  for (let at = first; at < end; at++) {
    if (!isCredit(tokens, sentences[at], sentences[at + 1])) continue;
    regions[at] = CREDIT;
    credits++;
  }
  if (credits > 0 && behind - start <= MAX_CAPTION) markRest(regions, first, end);
  else if (credits === 0 && isHeading(tokens, start, behind)) regions.fill(HEADING, first, end);
}

function markRest(regions: Uint8Array, first: number, end: number): void {
  for (let at = first; at < end; at++) if (regions[at] === BODY) regions[at] = CAPTION;
}

/** A short paragraph without a final stop. */
function isHeading(tokens: Tokens, start: number, end: number): boolean {
  if (end - start > MAX_HEADING) return false;
  let last = end - 1;
  while (last > start && CLOSERS.has(tokens.hashes[last])) last--;
  return !FINAL_STOPS.has(tokens.hashes[last]);
}

/**
 * A credit is short and has one of these shapes: `Name / Handout via REUTERS`, `REUTERS/Name`, `(AP Photo / Name)`,
 * `Photo: Name`. The agency may be missing where `via` follows the slash and a name in capitals follows that.
 */
function isCredit(tokens: Tokens, start: number, end: number): boolean {
  if (end - start > MAX_CREDIT) return false;
  let slash = false;
  let linked = false;
  let agency = -1;
  let label = false;
  for (let token = start; token < end; token++) {
    const hash = tokens.hashes[token];
    slash ||= hash === SLASH;
    if (AGENCIES.has(hash)) agency = token;
    linked ||= LINKS.has(hash) && isName(tokens, token + 1, end);
    label ||= LABELS.has(hash) && labels(tokens, token, end);
  }
  if (label && (agency >= 0 || startsWithLabel(tokens, start))) return true;
  if (!slash) return false;
  return endsWith(tokens, agency, end) || ((linked || agency >= 0) && isMostlyNames(tokens, start, end));
}

/** Whether a token is the last one but for a closing mark or a stop. */
function endsWith(tokens: Tokens, token: number, end: number): boolean {
  return token >= 0 && end - token <= 2 && (token === end - 1 || (tokens.flags[end - 1] & PUNCTUATION) !== 0);
}

/** `Photo:` and `AP Photo / Name`. */
function labels(tokens: Tokens, token: number, end: number): boolean {
  if (token + 1 >= end) return true;
  const next = tokens.hashes[token + 1];
  return next === COLON || next === SLASH || LINKS.has(next);
}

function startsWithLabel(tokens: Tokens, start: number): boolean {
  const lead = (tokens.flags[start] & PUNCTUATION) !== 0 ? start + 1 : start;
  return LABELS.has(tokens.hashes[lead]) || LABELS.has(tokens.hashes[lead + 1]);
}

function isName(tokens: Tokens, token: number, end: number): boolean {
  return token < end && (tokens.flags[token] & (NAME | CAPITAL)) !== 0;
}

/** Half of the words of a credit, or more, begin with a capital; a sentence that mentions an agency has more verbs. */
function isMostlyNames(tokens: Tokens, start: number, end: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let token = start; token < end; token++) {
    if ((tokens.flags[token] & WORD) === 0) continue;
    words++;
    if ((tokens.flags[token] & CAPITAL) !== 0) capitals++;
  }
  return capitals * 2 >= words;
}
