import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, indexOf, NAME, QUOTED, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { classAt, isLowerWord, wordClasses, wordsOf, type WordClasses } from './words.js';

const HE = 1;
const SHE = 2;
const HIMSELF = 4;
const HERSELF = 8;
const MALE = 16;
const FEMALE = 32;
const MALE_NAME = 64;
const FEMALE_NAME = 128;
const OR = 256;
const PRONOUNS = ['he him his himself', 'she her hers herself', 'himself', 'herself'].map(wordsOf);
const NOUNS = [
  `man men boy boys son sons father brother brothers husband actor spokesman uncle grandfather boyfriend male guy dad chairman
  businessman nephew widower groom gentleman monk priest god`,
  `woman women girl girls daughter daughters mother mothers sister sisters wife wives actress spokeswoman aunt grandmother
  girlfriend female lady ladies mum mom widow nun bride chairwoman businesswoman niece ship vessel country nation hostess
  waitress car boat cat`,
].map(wordsOf);
const TITLES = ['mr sir lord prince king duke pope', 'mrs ms miss dame princess queen duchess'].map(wordsOf);

/** Pronouns of the article's person at the least, and of the other gender at the most. */
const MANY = 5;
const FEW = 2;
/** Tokens of two sentences; longer ones are no sentences. */
const LONGEST = 200;
/** How often a name must stand elsewhere to be that of the person the article is about. */
const FREQUENT = 2;

/** What finds a person of two genders. */
export function genderFinder({ lexicon, list }: Knowledge): (text: Text) => Finding[] {
  const names = [list('male-name'), list('female-name')].map((each, index) => [...each, ...TITLES[index]]);
  const classes = wordClasses(lexicon, [...PRONOUNS, ...NOUNS, ...names, ['or']]);
  return (text) => {
    const found: Finding[] = [];
    const pronouns: number[] = [];
    let seen = 0;
    for (let token = 0; token < text.length; token++) {
      const word = classAt(classes, text, token);
      if (word === 0) continue;
      if (word & (MALE_NAME | FEMALE_NAME) && text.flags[token] & CAPITAL) seen |= word;
      if ((word & (HE | SHE)) === 0 || isEither(text, classes, token)) continue;
      pronouns.push(token);
      const clash = reflexive(text, classes, token);
      if (clash > 0) found.push(mark(text, CONSISTENCY['reflexive-mismatch'], tokensSpan(text, token, clash)));
    }
    return pronouns.length > MANY ? [...found, ...switches(text, classes, { pronouns, seen })] : found;
  };
}

/** `he or she`, `his or her`. */
function isEither(text: Text, classes: WordClasses, token: number): boolean {
  return ((classAt(classes, text, token + 1) | (token > 0 ? classAt(classes, text, token - 1) : 0)) & OR) !== 0;
}

/** `he introduced herself`: subject, one word or two, the other reflexive; -1 if there is none. */
function reflexive(text: Text, classes: WordClasses, token: number): number {
  const other = classAt(classes, text, token) & HE ? HERSELF : HIMSELF;
  if (!isSubject(text, token)) return -1;
  for (let next = token + 1; next <= token + 3 && next < text.length; next++) {
    if (!isLowerWord(text, next)) return -1;
    if (classAt(classes, text, next) & other) return next - token > 1 ? next : -1;
    if (classAt(classes, text, next)) return -1;
  }
  return -1;
}

function isSubject(text: Text, token: number): boolean {
  const length = text.ends[token] - text.starts[token];
  const last = text.source[text.ends[token] - 1];
  return last === 'e' && length <= 3;
}

interface Pronouns {
  readonly pronouns: readonly number[];
  /** Names and titles met in the article, as class bits. */
  readonly seen: number;
}

/**
 * One or two pronouns of the other gender in an article that names nobody of that gender: no noun near them, and no name
 * near them that the article does not use again and again.
 */
function switches(text: Text, classes: WordClasses, { pronouns, seen }: Pronouns): Finding[] {
  const isHe = (token: number): boolean => (classAt(classes, text, token) & HE) !== 0;
  const he = pronouns.filter(isHe);
  const she = pronouns.filter((token) => !isHe(token));
  const [few, many] = he.length < she.length ? [he, she] : [she, he];
  if (few.length === 0 || few.length > FEW || many.length < MANY) return [];
  if (seen & (few === he ? MALE_NAME : FEMALE_NAME)) return [];
  const person = few === he ? MALE : FEMALE;
  return few
    .filter((token) => (text.flags[token] & QUOTED) === 0 && isAlone(text, classes, { token, person }))
    .map((token) => mark(text, CONSISTENCY['gender-switch'], tokensSpan(text, token, token)));
}

/**
 * In the sentence of the pronoun and the one before it, no noun is a person of its gender, and each name is one that the
 * article uses again and again.
 */
function isAlone(text: Text, classes: WordClasses, { token, person }: { token: number; person: number }): boolean {
  const sentence = indexOf(text.sentences, token);
  const first = text.sentences[Math.max(sentence - 1, 0)];
  const end = text.sentences[sentence + 1];
  if (end - first > LONGEST) return false;
  for (let at = first; at < end; at++) {
    if (classAt(classes, text, at) & person) return false;
    if (text.flags[at] & NAME && countElsewhere(text, text.hashes[at], { first, end }) < FREQUENT) return false;
  }
  return true;
}

function countElsewhere({ hashes }: Text, hash: number, { first, end }: { first: number; end: number }): number {
  let count = 0;
  for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) if (at < first || at >= end) count++;
  return count;
}
