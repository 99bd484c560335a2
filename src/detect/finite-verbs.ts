import type { Knowledge } from '../rules/knowledge.js';
import { inflections } from '../text/inflect.js';
import { NAME, NUMBER, PUNCTUATION, type Text } from '../text/text.js';
import { classTable, wordsOf } from './words.js';

/** What a token may be in its clause. */
export const NO_VERB = 0;
/** An infinitive behind "to", or a form in -ing: no clause lives on them alone. */
export const INFINITE = 1;
export const FINITE = 2;

/** Words that are a finite verb, or stand in no clause without one. */
const AUXILIARIES =
  "is are was were be been being am 're 'm has have had do does did will would can could shall should may might must " +
  "cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't " +
  "i'm i've i'll we're we've we'll they're they've they'll you're you've you'll he'd she'd i'd let let's said says told goes " +
  'makes gets takes puts sets lies ago thanks concerns complement complements manifests accounts prescribes spoils marks ' +
  'ranges rates spearheads';
/** Behind these 's is a verb. */
const BEFORE_IS = 'it he she that there here what who where how this everything nobody everyone someone somebody';
/** Behind these a word that may be noun or verb is a noun. */
const BEFORE_NOUN =
  'the a an this these those my your his her its our their some any no every each all both of in for with on at by from ' +
  'into between during against without under and or than as very more most less such other another one two three four ' +
  "five six seven eight nine ten first last next new old own 's '";
const ARTICLES = 'the a an not no';
/** Before these a word in -s is a verb, unless a determiner stands before it. */
const DETERMINERS = 'the a an my your his her its our their this these those some any no';
/** What stands behind these is a verb or an adverb. */
const SUBJECTS = 'i he she we they';

/** Words that may begin a clause with a verb of its own. */
const OPENERS = 'which who whose that because when where although';

/** Lists of words that are verbs wherever they stand. */
const VERB_LISTS = ['past-only', 'participle-only', 'past-or-participle', 'third-person'];
/** Lists of verbs in their base form, some of them nouns as well. */
const BASE_LISTS = ['noun-or-verb', 'base-form', 'plain-verb', 'present-verb', 'bare-verb'];

const [VERB, IS_BEHIND, NOUN_BEHIND, ARTICLE, FORM, TO, SHORT_IS, DETERMINER, SUBJECT, OPENER] = [
  1, 2, 4, 8, 16, 32, 64, 128, 256, 512,
];
const CLOSED = IS_BEHIND | NOUN_BEHIND | ARTICLE | TO | DETERMINER;

/** What tells verbs. */
export interface VerbTest {
  /** Whether a token is a finite verb for all one can know without its tag. Doubt counts for the verb. */
  at(text: Text, token: number): number;
  /** Whether a word that is always a finite verb stands from token `first` on, and nothing that begins a clause between it and `end`. */
  endsIn(text: Text, first: number, end: number): boolean;
}

/** The test over the lists of verbs. One look-up decides for most tokens. */
export function verbTest(knowledge: Knowledge): VerbTest {
  const classes = classTable(knowledge, 'verb-classes', () => classesOf(knowledge));
  const classOf = ({ words, length }: Text, token: number): number => {
    if (token < 0 || token >= length) return 0;
    const id = words[token];
    return id < classes.length ? classes[id] : 0;
  };
  return {
    at(text, token) {
      const own = classOf(text, token);
      if (own & SHORT_IS)
        return classOf(text, token - 1) & IS_BEHIND || classOf(text, token + 1) & ARTICLE ? FINITE : NO_VERB;
      if (own & CLOSED || (own === 0 && text.flags[token] & PUNCTUATION)) return NO_VERB;
      const before = classOf(text, token - 1);
      const kind = own & VERB ? FINITE : kindOf(text, token, { own, before, after: classOf(text, token + 1) });
      return kind === FINITE && before & TO ? INFINITE : kind;
    },
    endsIn(text, first, end) {
      for (let token = end - 1; token >= first; token--) {
        const own = classOf(text, token);
        if (own & OPENER) return false;
        if ((own & (VERB | CLOSED | SHORT_IS)) === VERB && (classOf(text, token - 1) & TO) === 0) return true;
      }
      return false;
    },
  };
}

function classesOf({ list }: Knowledge): (readonly string[])[] {
  const verbs = [...wordsOf(AUXILIARIES), ...VERB_LISTS.flatMap(list)];
  const forms = [...new Set(BASE_LISTS.flatMap(list))].flatMap(inflections);
  const closed = [BEFORE_IS, BEFORE_NOUN, ARTICLES].map(wordsOf);
  return [verbs, ...closed, forms, ['to'], ["'s"], wordsOf(DETERMINERS), wordsOf(SUBJECTS), wordsOf(OPENERS)];
}

interface Classes {
  readonly own: number;
  readonly before: number;
  readonly after: number;
}

function kindOf(text: Text, token: number, { own, before, after }: Classes): number {
  const ending = endingOf(text, token);
  if (ending === INFINITE) return INFINITE;
  if (ending === FINITE) return FINITE;
  if (text.flags[token] & NAME || before & NOUN_BEHIND || isNumber(text, token - 1)) return NO_VERB;
  return own & FORM || before & SUBJECT || (ending === PLURAL && after & DETERMINER) ? FINITE : NO_VERB;
}

function isNumber({ flags }: Text, token: number): boolean {
  return token >= 0 && (flags[token] & NUMBER) !== 0;
}

const [D, E, G, I, N, S, T] = [...'deginst'].map((letter) => letter.charCodeAt(0));
const PLURAL = 3;
const SHORTEST = 4;

/** What the ending of a word says: -ed and n't are finite for all one can know, -ing is not, -s may be. */
function endingOf({ source, starts, ends }: Text, token: number): number {
  const end = ends[token];
  if (end - starts[token] < SHORTEST) return NO_VERB;
  const last = source.charCodeAt(end - 1);
  if (last === D) return source.charCodeAt(end - 2) === E ? FINITE : NO_VERB;
  if (last === G)
    return source.charCodeAt(end - 2) === N && source.charCodeAt(end - 3) === I && end - starts[token] > SHORTEST
      ? INFINITE
      : NO_VERB;
  if (last === S) return PLURAL;
  return last === T && source.charCodeAt(end - 3) === N && /['’]/.test(source[end - 2]) ? FINITE : NO_VERB;
}
