import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { IN_DICTIONARY, type Lexicon } from '../text/lexicon.js';
import { ALL_CAPS, CAPITAL, COMMON, KNOWN, WORD, type Text } from '../text/text.js';
import { DAMAGE } from './damage-rules.js';
import { mark, tokensSpan } from './detector.js';
import { COMMA, DOT, EXCLAMATION, QUESTION, spacedAfter, spacedBefore, wordsOf } from './words.js';

/** Words that begin sentences, for a letter left in front of one (BAccording). */
const OPENERS = new Set(
  wordsOf(`the according but and after when while it he she they we this that these there however meanwhile following with at as
  from for although since despite during before under over more most many some several police officials`),
);
const WRONG_THE = /^[A-SU-Z](?:he|his|hey|hese|hose|here)$/;
const LEFTOVER = /^[A-Z]([A-Z][a-z]+)$/;
const CAMEL = /^([a-z]{3,})([A-Z][a-z]{2,})$/;
/** Names written like two glued words. */
const BRANDS = new Set(
  wordsOf('easyJet openDemocracy openAI deviantArt airBaltic playStation youTube faceBook whatsApp'),
);

/** What finds sentences and words whose space was lost, and first letters that went wrong. */
export function glueFinder({ lexicon }: Knowledge): (text: Text) => Finding[] {
  return (text) => {
    const found: Finding[] = [];
    for (let token = 0; token + 1 < text.length; token++) {
      const flags = text.flags[token];
      if ((flags & (WORD | KNOWN)) === WORD) addOddWord(text, token, { lexicon, found });
      else if (isGluingMark(text, token) && gluesSentences(text, token)) {
        found.push(mark(text, DAMAGE['glued-sentences'], tokensSpan(text, token - 1, token + 1)));
      }
    }
    return found;
  };
}

function isGluingMark(text: Text, token: number): boolean {
  const hash = text.hashes[token];
  return hash === DOT || hash === QUESTION || hash === EXCLAMATION || hash === COMMA;
}

/** `yesterday.Officials`: both sides are ordinary words, so it is no file, no site and no version. */
function gluesSentences(text: Text, token: number): boolean {
  if (token === 0 || spacedBefore(text, token) || spacedAfter(text, token)) return false;
  const before = text.flags[token - 1];
  const after = text.flags[token + 1];
  if ((before & (COMMON | CAPITAL)) !== COMMON || (after & (COMMON | CAPITAL | ALL_CAPS)) !== (COMMON | CAPITAL))
    return false;
  return isLong(text, token - 1) && isLong(text, token + 1) && !isInAddress(text, token);
}

function isLong(text: Text, token: number): boolean {
  return text.ends[token] - text.starts[token] > 1;
}

/** Another dot, slash or @ follows or precedes without a space: an address. */
function isInAddress(text: Text, token: number): boolean {
  const before = text.source[text.starts[token - 1] - 1] ?? ' ';
  const after = text.source[text.ends[token + 1]] ?? ' ';
  return './@_'.includes(before) || '/@_'.includes(after);
}

interface Search {
  readonly lexicon: Lexicon;
  readonly found: Finding[];
}

function addOddWord(text: Text, token: number, { lexicon, found }: Search): void {
  const rule = oddWord(text, token, lexicon);
  if (rule) found.push(mark(text, DAMAGE[rule], tokensSpan(text, token, token)));
}

/** A string is cut only for words that no dictionary holds. */
function oddWord(text: Text, token: number, lexicon: Lexicon): 'glued-words' | 'wrong-initial' | undefined {
  const word = text.source.slice(text.starts[token], Math.min(text.ends[token], text.starts[token] + LONGEST));
  const camel = CAMEL.exec(word);
  if (camel)
    return !BRANDS.has(word) && camel.slice(1).every((part) => isWord(lexicon, part)) ? 'glued-words' : undefined;
  const leftover = LEFTOVER.exec(word)?.[1].toLowerCase();
  if (leftover) return OPENERS.has(leftover) ? 'wrong-initial' : undefined;
  return WRONG_THE.test(word) && isSmallWordNext(text, token) ? 'wrong-initial' : undefined;
}

const LONGEST = 40;

function isWord(lexicon: Lexicon, part: string): boolean {
  return (lexicon.entry(hashWord(part.toLowerCase())) & IN_DICTIONARY) !== 0;
}

/** After the article a small letter follows; a surname (Phe, Whe) stands before a verb less often than that. */
function isSmallWordNext(text: Text, token: number): boolean {
  return (text.flags[token + 1] & (COMMON | CAPITAL)) === COMMON;
}
