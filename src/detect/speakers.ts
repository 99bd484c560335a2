import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, indexOf, type Text } from '../text/text.js';
import type { Spots } from '../text/watch.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { keptClasses, type ClassOf } from './kept.js';
import { genderReader, isNamePart, runEnd, type GenderOf } from './persons.js';
import { HE, HE_FORMS, SHE, SHE_FORMS, type Pronouns } from './pronouns.js';
import { COMMA, DOUBLE_QUOTE, isLowerWord, spacedBefore, wordsOf } from './words.js';

const REPORTS = 4;
const MAN = 8;
const WOMAN = 16;
const ROLE = 32;
const POSSESSIVE = 64;
const CLASSES = [
  HE_FORMS,
  SHE_FORMS,
  wordsOf(`said added told says adds tells noted explained stressed reminded recalled warned insisted argued claimed announced
  stated continued concluded confirmed admitted declared emphasised emphasized pointed remarked commented replied promised
  urged showed expressed`),
  wordsOf(`man men boy boys son sons father brother brothers husband actor spokesman uncle grandfather boyfriend male guy dad
  chairman mr sir lord businessman nephew widower groom gentleman monk priest god king prince duke pope`),
  wordsOf(`woman women girl girls daughter daughters mother mothers sister sisters wife wives actress spokeswoman aunt
  grandmother mrs ms miss girlfriend female lady ladies mum mom widow nun bride chairwoman businesswoman niece queen princess
  duchess`),
  wordsOf(`lawyer attorney counsel judge president minister spokesperson official officer doctor teacher driver captain
  colleague friend partner coach manager director boss leader witness suspect defendant victim attacker player singer author
  student soldier patient child baby neighbour neighbor client one another someone somebody who aide adviser advisor secretary
  ambassador mayor senator deputy prosecutor professor expert analyst counterpart predecessor successor opponent rival dog
  horse cat lion bear`),
  ['his', 'her'],
];
const LONGEST = 120;
/** Words between a role and the name it belongs to. */
const ROLE_REACH = 4;

/** What finds a person who changes gender from one sentence to the next: `Aune told reporters. He added that`. */
export function speakerFinder(knowledge: Knowledge, { he, she }: Pronouns): (text: Text) => Finding[] {
  const known = {
    classOf: keptClasses(knowledge, 'speaker-words', () => CLASSES),
    genderOf: genderReader(knowledge),
  };
  return (text) => {
    const found: Finding[] = [];
    addChanges(text, known, he(text), found);
    addChanges(text, known, she(text), found);
    return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
  };
}

interface Known {
  readonly classOf: ClassOf;
  readonly genderOf: GenderOf;
}

function addChanges(text: Text, known: Known, { tokens, length }: Spots, found: Finding[]): void {
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    // Most pronouns neither begin a sentence nor follow a quotation.
    if ((text.flags[token] & CAPITAL) === 0 && text.hashes[token - 1] !== DOUBLE_QUOTE) continue;
    const first = contextOf(text, known.classOf, token);
    // One who is meant by the pronoun before is meant by this one.
    if (first < 0 || (at > 0 && tokens[at - 1] >= first)) continue;
    if (!isNamed(text, { first, token }) || !mayChange(text, known.classOf, { first, token })) continue;
    if (!changes(text, known, { first, token })) continue;
    found.push(mark(text, CONSISTENCY['speaker-changes-gender'], tokensSpan(text, token, token + 1)));
  }
}

/**
 * Where to look for the person whom a pronoun means, or -1 if that cannot be told: the sentence before it, when the pronoun
 * begins a sentence inside a paragraph; all of its paragraph, when it follows a quotation (`…,” he told reporters`).
 */
function contextOf(text: Text, classOf: ClassOf, token: number): number {
  if (token === 0 || token + 1 >= text.length) return -1;
  const reports = (classOf(text, token + 1) & REPORTS) !== 0;
  const owns = (classOf(text, token) & POSSESSIVE) !== 0 && (classOf(text, token + 1) & (MAN | WOMAN)) === 0;
  if (!isLowerWord(text, token + 1) || !(reports || owns)) return -1;
  const paragraph = text.paragraphs[indexOf(text.paragraphs, token)];
  if (isLowerWord(text, token)) {
    const afterQuotation =
      text.hashes[token - 1] === DOUBLE_QUOTE && !spacedBefore(text, token - 1) && text.hashes[token - 2] === COMMA;
    return reports && afterQuotation && token - paragraph < LONGEST ? paragraph : -1;
  }
  const sentence = indexOf(text.sentences, token);
  if (text.sentences[sentence] !== token || token === paragraph) return -1;
  const before = text.sentences[sentence - 1];
  return token - before < LONGEST ? before : -1;
}

interface Context {
  /** First token of the context. */
  readonly first: number;
  /** The pronoun. */
  readonly token: number;
}

/** Somebody with a name is in the context. */
function isNamed(text: Text, { first, token }: Context): boolean {
  for (let at = first; at < token; at++) if (isNamePart(text, at)) return true;
  return false;
}

/** Nobody of the pronoun's own gender is in the context: asked before all names are read. */
function mayChange(text: Text, classOf: ClassOf, { first, token }: Context): boolean {
  const own = classOf(text, token) & HE ? HE | MAN : SHE | WOMAN;
  for (let at = first; at < token; at++) {
    if (classOf(text, at) & own) return false;
  }
  return true;
}

/** The context has one speaker or subject, of the other gender, and nobody who could be meant instead. */
function changes(text: Text, { classOf, genderOf }: Known, { first, token }: Context): boolean {
  const own = classOf(text, token) & HE ? HE : SHE;
  let subjects = 0;
  let role = -1;
  for (let at = first; at < token; at++) {
    const word = classOf(text, at);
    if (role >= 0 && at - role > ROLE_REACH) return false;
    if (!isNamePart(text, at)) {
      if (word & ROLE) role = at;
      continue;
    }
    role = -1;
    const end = runEnd(text, at);
    const gender = genderOf(text, end);
    if (gender === own) return false;
    if (gender !== 0 && isSubject(text, classOf, { first, at, end })) subjects++;
    at = end;
  }
  return subjects === 1 && role < 0;
}

/** A name that opens the context, or stands beside a verb of saying. */
function isSubject(
  text: Text,
  classOf: ClassOf,
  { first, at, end }: { first: number; at: number; end: number },
): boolean {
  if (at <= first + 1) return true;
  return ((classOf(text, at - 1) | classOf(text, end + 1)) & REPORTS) !== 0;
}
