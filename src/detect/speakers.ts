import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { indexOf, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import type { Gathered } from './gather.js';
import { genderReader, HE, isNamePart, runEnd, SHE, type GenderOf } from './persons.js';
import {
  classAt,
  COMMA,
  DOUBLE_QUOTE,
  isLowerWord,
  spacedBefore,
  wordClasses,
  wordsOf,
  type WordClasses,
} from './words.js';

const HIM = 1;
const HER = 2;
const REPORTS = 4;
const MAN = 8;
const WOMAN = 16;
const ROLE = 32;
const POSSESSIVE = 64;
const CLASSES = [
  'he his him himself',
  'she her hers herself',
  `said added told says adds tells noted explained stressed reminded recalled warned insisted argued claimed announced stated continued
  concluded confirmed admitted declared emphasised emphasized pointed remarked commented replied promised urged showed expressed`,
  `man men boy boys son sons father brother brothers husband actor spokesman uncle grandfather boyfriend male guy dad chairman mr sir lord
  businessman nephew widower groom gentleman monk priest god king prince duke pope`,
  `woman women girl girls daughter daughters mother mothers sister sisters wife wives actress spokeswoman aunt grandmother mrs ms miss
  girlfriend female lady ladies mum mom widow nun bride chairwoman businesswoman niece queen princess duchess`,
  `lawyer attorney counsel judge president minister spokesperson official officer doctor teacher driver captain colleague friend partner
  coach manager director boss leader witness suspect defendant victim attacker player singer author student soldier patient child baby
  neighbour neighbor client one another someone somebody who aide adviser advisor secretary ambassador mayor senator deputy
  prosecutor professor expert analyst counterpart predecessor successor opponent rival dog horse cat lion bear`,
  'his her',
].map(wordsOf);
const LONGEST = 120;
/** Words between a role and the name it belongs to. */
const ROLE_REACH = 4;

/** What finds a person who changes gender from one sentence to the next: `Aune told reporters. He added that`. */
export function speakerFinder(knowledge: Knowledge): (text: Text, gathered: Gathered) => Finding[] {
  const classes = wordClasses(knowledge.lexicon, CLASSES);
  const genderOf = genderReader(knowledge);
  return (text, { pronouns }) => {
    const found: Finding[] = [];
    for (const token of pronouns) {
      const first = contextOf(text, classes, token);
      if (first < 0 || !mayChange(text, classes, { first, token })) continue;
      if (!changes(text, { classes, genderOf }, { first, token })) continue;
      found.push(mark(text, CONSISTENCY['speaker-changes-gender'], tokensSpan(text, token, token + 1)));
    }
    return found;
  };
}

/**
 * Where to look for the person whom a pronoun means, or -1 if that cannot be told: the sentence before it, when the pronoun
 * begins a sentence inside a paragraph; all of its paragraph, when it follows a quotation (`…,” he told reporters`).
 */
function contextOf(text: Text, classes: WordClasses, token: number): number {
  if (token === 0 || token + 1 >= text.length) return -1;
  const reports = (classAt(classes, text, token + 1) & REPORTS) !== 0;
  const owns =
    (classAt(classes, text, token) & POSSESSIVE) !== 0 && (classAt(classes, text, token + 1) & (MAN | WOMAN)) === 0;
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

interface Known {
  readonly classes: WordClasses;
  readonly genderOf: GenderOf;
}

interface Context {
  /** First token of the context. */
  readonly first: number;
  /** The pronoun. */
  readonly token: number;
}

/** Nobody of the pronoun's own gender is in the context, and somebody with a name is: asked before all names are read. */
function mayChange(text: Text, classes: WordClasses, { first, token }: Context): boolean {
  const own = classAt(classes, text, token) & HIM ? HIM | MAN : HER | WOMAN;
  let named = false;
  for (let at = first; at < token; at++) {
    if (classAt(classes, text, at) & own) return false;
    named ||= isNamePart(text, at);
  }
  return named;
}

/** The context has one speaker or subject, of the other gender, and nobody who could be meant instead. */
function changes(text: Text, { classes, genderOf }: Known, { first, token }: Context): boolean {
  const own = classAt(classes, text, token) & HIM ? HE : SHE;
  let subjects = 0;
  let role = -1;
  for (let at = first; at < token; at++) {
    const word = classAt(classes, text, at);
    if (role >= 0 && at - role > ROLE_REACH) return false;
    if (!isNamePart(text, at)) {
      if (word & ROLE) role = at;
      continue;
    }
    role = -1;
    const end = runEnd(text, at);
    const gender = genderOf(text, end);
    if (gender === own) return false;
    if (gender !== 0 && isSubject(text, classes, { first, at, end })) subjects++;
    at = end;
  }
  return subjects === 1 && role < 0;
}

/** A name that opens the context, or stands beside a verb of saying. */
function isSubject(
  text: Text,
  classes: WordClasses,
  { first, at, end }: { first: number; at: number; end: number },
): boolean {
  if (at <= first + 1) return true;
  return ((classAt(classes, text, at - 1) | classAt(classes, text, end + 1)) & REPORTS) !== 0;
}
