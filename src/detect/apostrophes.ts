import type { Finding, Span } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, COMMON, KNOWN, NAME, NUMBER, PUNCTUATION, SPACED, WORD, type Text } from '../text/text.js';
import { hashWord } from '../text/fold.js';
import type { Spots, Spotter } from '../text/watch.js';
import {
  AFTER_ITS,
  AFTER_JUDGED,
  AFTER_PRONOUN,
  apostropheClassAt as classAt,
  CONTRACTION,
  ITS,
  JUDGED,
  LOOKED_AT,
  LOOSE_S,
  lookedAt,
  LOOSE_T,
  NEVER_NOUN,
  neverPossessed,
  OTHER_POSSESSIVE,
  PLURAL_BEFORE,
  possessedPlaces,
  PRONOUN,
  STEM_OF_NOT,
} from './apostrophe-words.js';
import { inOrder } from './catalogue.js';
import { DAMAGE } from './damage-rules.js';
import { lowerText, mark, tokensSpan } from './detector.js';
import { ownersWithoutApostrophe } from './owners.js';
import { classTable, isLowerWord, POSSESSIVE, spacedBefore } from './words.js';

/** So many lost apostrophes, and none that is left, make an article one that lost them all. */
const ALL_LOST = 3;

/** Bits of the classes of many words. */
const PLACE = 1;
const NOT_POSSESSED = 2;

/** What finds words that lost their apostrophe; names are looked up in the article when a word asks for it. */
export function apostropheFinder(knowledge: Knowledge, unknown: Spotter): (text: Text) => readonly Finding[] {
  const { lexicon, watches } = knowledge;
  const known = watches.words('lost-apostrophes', () => [...lookedAt(), ...possessedPlaces(knowledge)]);
  const large = classTable(knowledge, 'apostrophes', () => [possessedPlaces(knowledge), neverPossessed(knowledge)]);
  return (text) => {
    const reading = { text, large };
    const found = findLost(reading, known(text), unknown(text));
    if (found.length < ALL_LOST || !lacksApostrophes(text)) return found;
    const neverOwned = (token: number): boolean => (largeClassAt(reading, token) & NOT_POSSESSED) !== 0;
    const spans = ownersWithoutApostrophe(text, neverOwned, lexicon);
    const starts = new Set(found.map(({ start }) => start));
    const owners = spans
      .filter(({ start }) => !starts.has(start))
      .map((span) => mark(text, DAMAGE['lost-apostrophe'], span));
    return [...found, ...owners].sort((a, b) => a.start - b.start);
  };
}

function lacksApostrophes({ source }: Text): boolean {
  return !/\p{L}['\u2019]\p{L}/u.test(source);
}

/** A text, and the classes of many words by id. */
interface Reading {
  readonly text: Text;
  readonly large: Int32Array;
}

function largeClassAt({ text, large }: Reading, token: number): number {
  const id = text.words[token];
  return id < large.length ? large[id] : 0;
}

function findLost(reading: Reading, known: Spots, unknown: Spots): Finding[] {
  const { text } = reading;
  const found: Finding[] = [];
  const add = (token: number, last: number): void => {
    if (last >= 0) found.push(mark(text, DAMAGE['lost-apostrophe'], lostSpan(text, token, last)));
  };
  for (let at = 0; at < known.length; at++) add(known.tokens[at], lostInKnown(reading, known.tokens[at]));
  const names = lazyNames(text);
  for (let at = 0; at < unknown.length; at++) {
    const token = unknown.tokens[at];
    if (endsInS(text, token)) add(token, lostInUnknown(reading, token, names));
  }
  return inOrder(found);
}

/** The last token of a finding that begins at a word that is looked at wherever it stands, or -1. */
function lostInKnown(reading: Reading, token: number): number {
  const { text } = reading;
  const word = classAt(text, token);
  if (word & (CONTRACTION | OTHER_POSSESSIVE)) return isPlaceName(text, token) ? -1 : token;
  if (word & ITS) return isItIs(text, token) ? token + 1 : -1;
  if (word & (LOOSE_T | LOOSE_S)) return isLoose(text, token) ? token : -1;
  if (word & AFTER_PRONOUN) return isAfterPronoun(text, token) ? token : -1;
  return possesses(reading, token) ? token + 1 : -1;
}

/** The same for a word in -s that no dictionary holds. */
function lostInUnknown(reading: Reading, token: number, names: () => ReadonlySet<number>): number {
  const { text } = reading;
  if (classAt(text, token) & LOOKED_AT || largeClassAt(reading, token) & PLACE) return -1;
  if (isLowerWord(text, token)) return isFromY(text, token) ? token : -1;
  if (!possesses(reading, token) || isSurname(text, token)) return -1;
  return names().has(hashWord(lowerText(text, token).slice(0, -1))) ? token + 1 : -1;
}

/** A capital where no sentence and no quotation begins: the town of Theres. */
function isPlaceName(text: Text, token: number): boolean {
  return (text.flags[token] & CAPITAL) !== 0 && token > 0 && (text.flags[token - 1] & PUNCTUATION) === 0;
}

/** A letter that stands alone is shown with the word it belongs to. */
function lostSpan(text: Text, token: number, last: number): Span {
  const alone = text.ends[token] - text.starts[token] === 1;
  return tokensSpan(text, alone ? token - 1 : token, last);
}

function endsInS(text: Text, token: number): boolean {
  return (
    text.ends[token] - text.starts[token] > 4 &&
    text.source[text.ends[token] - 1] === 's' &&
    !lowerText(text, token).includes('-')
  );
}

/** countrys, partys: no plural in -ys follows a consonant. */
function isFromY(text: Text, token: number): boolean {
  return /[^aeiouy\W\d_]ys$/.test(lowerText(text, token));
}

/** `Russias demands`: no plural (the Obamas, two Koreas), and something follows that can be owned. */
function possesses(reading: Reading, token: number): boolean {
  const { text } = reading;
  if ((text.flags[token] & CAPITAL) === 0 || token + 1 >= text.length || !spacedBefore(text, token + 1)) return false;
  if (token > 0 && (classAt(text, token - 1) & PLURAL_BEFORE || text.flags[token - 1] & NUMBER)) return false;
  const next = text.flags[token + 1];
  if ((next & WORD) === 0 || largeClassAt(reading, token + 1) & NOT_POSSESSED) return false;
  return (next & COMMON) !== 0 || (next & CAPITAL) !== 0;
}

/** `Antonis Samaras`: a word after a first name is a surname, and names in -s are many. */
function isSurname(text: Text, token: number): boolean {
  return token > 0 && (text.flags[token - 1] & (NAME | WORD)) === (NAME | WORD) && (text.flags[token] & SPACED) !== 0;
}

/** `its not going`, `its possible to`: its stands where only it's can. */
function isItIs(text: Text, token: number): boolean {
  const next = isLowerWord(text, token + 1) ? classAt(text, token + 1) : 0;
  if (next & AFTER_ITS) return true;
  return (next & JUDGED) !== 0 && (classAt(text, token + 2) & (AFTER_JUDGED | JUDGED)) !== 0;
}

/** `I cant ask`, `they wont go`: without a pronoun before them, cant and wont are words of their own. */
function isAfterPronoun(text: Text, token: number): boolean {
  return (
    token > 0 && isLowerWord(text, token) && isLowerWord(text, token + 1) && (classAt(text, token - 1) & PRONOUN) !== 0
  );
}

/** `didn t`, `the city s ruler`: the apostrophe became a space. */
function isLoose(text: Text, token: number): boolean {
  if (token === 0 || !spacedBefore(text, token) || (text.flags[token] & CAPITAL) !== 0) return false;
  const before = classAt(text, token - 1);
  if (classAt(text, token) & LOOSE_T) return (before & STEM_OF_NOT) !== 0;
  const between =
    (text.flags[token - 1] & (WORD | KNOWN)) === (WORD | KNOWN) &&
    token + 1 < text.length &&
    spacedBefore(text, token + 1);
  return (
    between &&
    (before & NEVER_NOUN) === 0 &&
    isLowerWord(text, token + 1) &&
    text.ends[token - 1] - text.starts[token - 1] > 1
  );
}

/**
 * The names of an article that holds no possessive at all: only there is `Putins demands` more likely than a surname in
 * -s. Worked out when a word asks for it.
 */
function lazyNames(text: Text): () => ReadonlySet<number> {
  let names: Set<number> | undefined;
  return () => {
    if (names) return names;
    names = new Set<number>();
    if (text.hashes.includes(POSSESSIVE)) return names;
    for (let token = 0; token < text.length; token++) if (text.flags[token] & NAME) names.add(text.hashes[token]);
    return names;
  };
}
