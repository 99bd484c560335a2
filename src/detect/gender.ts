import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { fold } from '../text/fold.js';
import { CAPITAL, indexOf, NAME, QUOTED, type Text } from '../text/text.js';
import type { Spots, Spotter } from '../text/watch.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { keptClasses, type ClassOf } from './kept.js';
import { HE, HE_FORMS, SHE, SHE_FORMS, type Pronouns } from './pronouns.js';
import { isLowerWord, wordsOf } from './words.js';

const HIMSELF = 4;
const HERSELF = 8;
const MAN = 16;
const WOMAN = 32;
const OR = 64;
const CLASSES = [
  HE_FORMS,
  SHE_FORMS,
  ['himself'],
  ['herself'],
  wordsOf(`man men boy boys son sons father brother brothers husband actor spokesman uncle grandfather boyfriend male guy dad
  chairman businessman nephew widower groom gentleman monk priest god`),
  wordsOf(`woman women girl girls daughter daughters mother mothers sister sisters wife wives actress spokeswoman aunt
  grandmother girlfriend female lady ladies mum mom widow nun bride chairwoman businesswoman niece ship vessel country nation
  hostess waitress car boat cat`),
  ['or'],
];

/** Pronouns of the article's person at the least, and of the other gender at the most. */
const MANY = 5;
const FEW = 2;
/** Tokens of two sentences; longer ones are no sentences. */
const LONGEST = 200;
/** How often a name must stand elsewhere to be that of the person the article is about. */
const FREQUENT = 2;
/** Words between a subject and its reflexive, with the reflexive. */
const REACH = 3;

/** What finds a person of two genders. */
export function genderFinder(knowledge: Knowledge, pronouns: Pronouns): (text: Text) => readonly Finding[] {
  const classOf = keptClasses(knowledge, 'gender-words', () => CLASSES);
  const reflexives = knowledge.watches.words('reflexives', () => wordsOf('himself herself'));
  const sides = sidesOf(knowledge, pronouns);
  return (text) => {
    const found = mismatches(text, classOf, reflexives(text));
    const switched = switches(text, classOf, sides);
    return switched.length === 0 ? found : [...found, ...switched];
  };
}

/** `he introduced herself`. */
function mismatches(text: Text, classOf: ClassOf, { tokens, length }: Spots): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < length; at++) {
    const subject = subjectOf(text, classOf, tokens[at]);
    if (subject < 0 || isEither(text, classOf, subject)) continue;
    const other = classOf(text, subject) & HE ? HERSELF : HIMSELF;
    if (classOf(text, tokens[at]) & other)
      found.push(mark(text, CONSISTENCY['reflexive-mismatch'], tokensSpan(text, subject, tokens[at])));
  }
  return found;
}

/** The `he` or `she` one word or two before a reflexive, -1 if there is none. */
function subjectOf(text: Text, classOf: ClassOf, reflexive: number): number {
  if (!isLowerWord(text, reflexive)) return -1;
  for (let token = reflexive - 1; token >= 0 && token >= reflexive - REACH; token--) {
    const word = classOf(text, token);
    if (word & (HE | SHE)) return reflexive - token > 1 && isSubject(text, token) ? token : -1;
    if (word !== 0 || !isLowerWord(text, token)) return -1;
  }
  return -1;
}

function isSubject(text: Text, token: number): boolean {
  const length = text.ends[token] - text.starts[token];
  const last = text.source[text.ends[token] - 1];
  return last === 'e' && length <= 3;
}

/** `he or she`, `his or her`. */
function isEither(text: Text, classOf: ClassOf, token: number): boolean {
  return ((classOf(text, token + 1) | classOf(text, token - 1)) & OR) !== 0;
}

const NONE: readonly Finding[] = [];

/** What an article says of one gender. */
interface Side {
  readonly pronouns: Spotter;
  /** First names and titles. */
  readonly names: Spotter;
  /** Class bit of its nouns. */
  readonly person: number;
}

/** A first name of both counts as that of a man. */
function sidesOf({ list, watches }: Knowledge, { he, she }: Pronouns): readonly [Side, Side] {
  const male = (): readonly string[] => [...list('male-name'), ...wordsOf('mr sir lord prince king duke pope')];
  const female = (): readonly string[] => {
    const men = new Set(male().map(fold));
    const names = [...list('female-name'), ...wordsOf('mrs ms miss dame princess queen duchess')];
    return names.filter((name) => !men.has(fold(name)));
  };
  return [
    { pronouns: he, names: watches.words('male-names', male), person: MAN },
    { pronouns: she, names: watches.words('female-names', female), person: WOMAN },
  ];
}

/**
 * One or two pronouns of the other gender in an article that names nobody of that gender: no noun near them, and no name
 * near them that the article does not use again and again.
 */
function switches(text: Text, classOf: ClassOf, [men, women]: readonly [Side, Side]): readonly Finding[] {
  const counts = [men.pronouns(text).length, women.pronouns(text).length] as const;
  if (Math.min(...counts) === 0 || Math.max(...counts) < MANY) return NONE;
  const he = ownOnes(text, classOf, men.pronouns(text));
  const she = ownOnes(text, classOf, women.pronouns(text));
  const [few, many, side] = he.length < she.length ? [he, she, men] : [she, he, women];
  if (few.length > FEW || many.length < MANY || namesAnyone(text, side)) return [];
  return few
    .filter((token) => (text.flags[token] & QUOTED) === 0 && isAlone(text, classOf, { token, person: side.person }))
    .map((token) => mark(text, CONSISTENCY['gender-switch'], tokensSpan(text, token, token)));
}

function ownOnes(text: Text, classOf: ClassOf, { tokens, length }: Spots): readonly number[] {
  const own: number[] = [];
  for (let at = 0; at < length; at++) if (!isEither(text, classOf, tokens[at])) own.push(tokens[at]);
  return own;
}

/** Will and Rose are names only with a capital. */
function namesAnyone(text: Text, { names }: Side): boolean {
  const { tokens, length } = names(text);
  return tokens.subarray(0, length).some((token) => (text.flags[token] & CAPITAL) !== 0);
}

/**
 * In the sentence of the pronoun and the one before it, no noun is a person of its gender, and each name is one that the
 * article uses again and again.
 */
function isAlone(text: Text, classOf: ClassOf, { token, person }: { token: number; person: number }): boolean {
  const sentence = indexOf(text.sentences, token);
  const first = text.sentences[Math.max(sentence - 1, 0)];
  const end = text.sentences[sentence + 1];
  if (end - first > LONGEST) return false;
  for (let at = first; at < end; at++) {
    if (classOf(text, at) & person) return false;
    if (text.flags[at] & NAME && countElsewhere(text, text.hashes[at], { first, end }) < FREQUENT) return false;
  }
  return true;
}

function countElsewhere({ hashes }: Text, hash: number, { first, end }: { first: number; end: number }): number {
  let count = 0;
  for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) if (at < first || at >= end) count++;
  return count;
}
