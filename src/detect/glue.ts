import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import type { Spotter } from '../text/watch.js';
import { IN_DICTIONARY, type Lexicon } from '../text/lexicon.js';
import { ALL_CAPS, CAPITAL, COMMON, FOREIGN_SCRIPT, KNOWN, SPACED, WORD, type Text } from '../text/text.js';
import { inOrder } from './catalogue.js';
import { DAMAGE } from './damage-rules.js';
import { mark, tokensSpan } from './detector.js';
import { once } from './once.js';
import {
  COMMA,
  DOT,
  DOUBLE_QUOTE,
  EXCLAMATION,
  followsAddressMark,
  isInAddress,
  precedesAddressMark,
  QUESTION,
  spacedAfter,
  spacedBefore,
  wordsOf,
} from './words.js';

const CAMEL = /^([a-z]{3,})([A-Z][a-z]{2,})$/;
const PLAIN = /^[a-z]{4,20}$/;
/** Names written like two glued words. */
const BRANDS = wordsOf('easyJet openDemocracy openAI deviantArt airBaltic playStation youTube faceBook whatsApp');
/** Function words that are in no compound: `snapthat` and `wasable` lost a space, `upfield` and `lineout` did not. */
const neverInCompounds = once(
  () =>
    new Set(
      wordsOf(`the that of and from into was were with which their they this these have has had would could his are because when
  while said`),
    ),
);
/** Function words that lost a space only if the other half is one as well: `itwas`, `inthe`. */
const functionWords = once(
  () =>
    new Set(
      wordsOf(
        'it he she we is in on at by as be to for but who will not its her our the that of and was were has had an or if all',
      ),
    ),
);
const SHORTEST_HALF = 3;
const SHORTEST_PAIR = 5;

/** What finds sentences and words whose space was lost, among the words that no dictionary holds and behind marks. */
export function glueFinder({ lexicon, watches }: Knowledge, unknown: Spotter): (text: Text) => Finding[] {
  const unspaced = watches.flags(WORD | SPACED, WORD);
  return (text) => {
    const found: Finding[] = [];
    const words = unknown(text);
    for (let at = 0; at < words.length; at++) {
      const token = words.tokens[at];
      if (text.flags[token] & (CAPITAL | FOREIGN_SCRIPT) || token + 1 === text.length) continue;
      if (isGlued(text, token, lexicon)) found.push(mark(text, DAMAGE['glued-words'], tokensSpan(text, token, token)));
    }
    const behind = unspaced(text);
    for (let at = 0; at < behind.length; at++) {
      const token = behind.tokens[at] - 1;
      if (isGluingMark(text, token) && gluesSentences(text, token))
        found.push(mark(text, DAMAGE['glued-sentences'], tokensSpan(text, token - 1, token + 1)));
    }
    return inOrder(found);
  };
}

function isGluingMark(text: Text, token: number): boolean {
  const hash = text.hashes[token];
  return hash === DOT || hash === COMMA || hash === QUESTION || hash === EXCLAMATION || hash === DOUBLE_QUOTE;
}

/** `yesterday.Officials`: both sides are ordinary words, so it is no file, no site and no version. */
function gluesSentences(text: Text, token: number): boolean {
  if (token === 0 || spacedBefore(text, token) || spacedAfter(text, token)) return false;
  if (text.hashes[token] === DOUBLE_QUOTE) return gluesQuotation(text, token);
  const before = text.flags[token - 1];
  const after = text.flags[token + 1];
  if (text.source[text.starts[token]] === ',') return (before & WORD) !== 0 && gluesClauses(text, token);
  if ((before & (COMMON | CAPITAL)) !== COMMON || (after & (COMMON | CAPITAL | ALL_CAPS)) !== (COMMON | CAPITAL))
    return false;
  return isLong(text, token - 1) && isLong(text, token + 1) && !areInAddress(text, token);
}

/** `on Sunday,skating home`. */
function gluesClauses(text: Text, comma: number): boolean {
  if ((text.flags[comma + 1] & (COMMON | CAPITAL)) !== COMMON || (text.flags[comma - 1] & KNOWN) === 0) return false;
  return isLong(text, comma - 1) && isLong(text, comma + 1) && !areInAddress(text, comma);
}

/** `the ice.”She wore`: a stop, the mark that closes, and the next word, all without a space. */
function gluesQuotation(text: Text, mark: number): boolean {
  const stop = text.hashes[mark - 1];
  if (stop !== DOT && stop !== COMMA && stop !== QUESTION && stop !== EXCLAMATION) return false;
  const after = text.flags[mark + 1];
  return (
    (after & WORD) !== 0 &&
    isLong(text, mark + 1) &&
    (text.flags[mark - 2] & WORD) !== 0 &&
    !spacedBefore(text, mark - 1)
  );
}

function isLong(text: Text, token: number): boolean {
  return text.ends[token] - text.starts[token] > 1;
}

/** A dot, slash or @ precedes the two words or follows them without a space: an address. */
function areInAddress(text: Text, mark: number): boolean {
  return followsAddressMark(text, mark - 1) || precedesAddressMark(text, mark + 1);
}

const LONGEST = 40;

/** A string is cut only for words that no dictionary holds. */
function isGlued(text: Text, token: number, lexicon: Lexicon): boolean {
  if (text.ends[token] - text.starts[token] > LONGEST || isInAddress(text, token)) return false;
  const word = text.source.slice(text.starts[token], text.ends[token]);
  const camel = CAMEL.exec(word);
  if (camel) return !BRANDS.includes(word) && camel.slice(1).every((part) => isWord(lexicon, part));
  return PLAIN.test(word) && isPair(word, lexicon);
}

function isPair(word: string, lexicon: Lexicon): boolean {
  const [small, never] = [functionWords(), neverInCompounds()];
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (small.has(first) && small.has(second)) return word.length >= SHORTEST_PAIR;
    if (never.has(first) && second.length >= SHORTEST_HALF && isWord(lexicon, second)) return true;
    if (never.has(second) && first.length >= SHORTEST_HALF && isWord(lexicon, first)) return true;
  }
  return false;
}

function isWord(lexicon: Lexicon, part: string): boolean {
  return (lexicon.entry(hashWord(part.toLowerCase())) & IN_DICTIONARY) !== 0;
}
