import type { Finding } from '../model.js';
import type { Lexicon } from '../text/lexicon.js';
import { indexOf, NAME, QUOTED, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { HE, SHE, type Gathered } from './gather.js';
import { classAt, isLowerWord, wordClasses, wordsOf, type WordClasses } from './words.js';

const HIM = 1;
const HIMSELF = 4;
const HERSELF = 8;
const MAN = 16;
const WOMAN = 32;
const OR = 64;
const CLASSES = [
  'he him his himself',
  'she her hers herself',
  'himself',
  'herself',
  `man men boy boys son sons father brother brothers husband actor spokesman uncle grandfather boyfriend male guy dad chairman
  businessman nephew widower groom gentleman monk priest god`,
  `woman women girl girls daughter daughters mother mothers sister sisters wife wives actress spokeswoman aunt grandmother
  girlfriend female lady ladies mum mom widow nun bride chairwoman businesswoman niece ship vessel country nation hostess
  waitress car boat cat`,
  'or',
].map(wordsOf);

/** Pronouns of the article's person at the least, and of the other gender at the most. */
const MANY = 5;
const FEW = 2;
/** Tokens of two sentences; longer ones are no sentences. */
const LONGEST = 200;
/** How often a name must stand elsewhere to be that of the person the article is about. */
const FREQUENT = 2;

/** What finds a person of two genders. */
export function genderFinder(lexicon: Lexicon): (text: Text, gathered: Gathered) => Finding[] {
  const classes = wordClasses(lexicon, CLASSES);
  return (text, { pronouns, named }) => {
    const found: Finding[] = [];
    const own: number[] = [];
    for (const token of pronouns) {
      if (isEither(text, classes, token)) continue;
      own.push(token);
      const clash = reflexive(text, classes, token);
      if (clash > 0) found.push(mark(text, CONSISTENCY['reflexive-mismatch'], tokensSpan(text, token, clash)));
    }
    return own.length > MANY ? [...found, ...switches(text, classes, { pronouns: own, named })] : found;
  };
}

/** `he or she`, `his or her`. */
function isEither(text: Text, classes: WordClasses, token: number): boolean {
  return ((classAt(classes, text, token + 1) | (token > 0 ? classAt(classes, text, token - 1) : 0)) & OR) !== 0;
}

/** `he introduced herself`: subject, one word or two, the other reflexive; -1 if there is none. */
function reflexive(text: Text, classes: WordClasses, token: number): number {
  const other = classAt(classes, text, token) & HIM ? HERSELF : HIMSELF;
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

/**
 * One or two pronouns of the other gender in an article that names nobody of that gender: no noun near them, and no name
 * near them that the article does not use again and again.
 */
function switches(
  text: Text,
  classes: WordClasses,
  { pronouns, named }: Pick<Gathered, 'pronouns' | 'named'>,
): Finding[] {
  const isHe = (token: number): boolean => (classAt(classes, text, token) & HIM) !== 0;
  const he = pronouns.filter(isHe);
  const she = pronouns.filter((token) => !isHe(token));
  const [few, many] = he.length < she.length ? [he, she] : [she, he];
  if (few.length === 0 || few.length > FEW || many.length < MANY) return [];
  if (named & (few === he ? HE : SHE)) return [];
  const person = few === he ? MAN : WOMAN;
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
