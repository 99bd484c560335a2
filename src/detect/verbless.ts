import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { hashSet, type HashSet } from '../text/hash-set.js';
import { BODY, NAME, NUMBER, PUNCTUATION, QUOTED, WORD, type Text } from '../text/text.js';
import { lowerText, mark, tokensSpan, type Detector, type RuleInfo } from './detector.js';
import { FINITE, INFINITE, NO_VERB, verbTest, type VerbTest } from './finite-verbs.js';
import { VERBLESS } from './grammar-rules.js';
import { DOT, wordsOf } from './words.js';

const hashes = (words: string): HashSet => hashSet(wordsOf(words));

/** Words that begin a relative clause. */
const RELATIVE = hashes('which who whose');
/** Words that begin a clause; those not relative only if a noun with its determiner follows. */
const OPENER = hashes('which who whose that because when where although');
const DETERMINER = hashes('the a an my your his her its our their these');
/** Spoken fragments begin so. */
const FRAGMENT = hashes('yes no not so thus hence same ever never to very');
const THE = hashWord('the');
/** Marks behind which the same sentence goes on. */
const INNER = hashes(", ( ) 's '");

/** A shorter sentence without a verb may be a fragment for effect. Tokens, the full stop included. */
const SHORTEST = 13;
const LONG = 15;
const LONG_OF_INFINITIVES = 17;
const SHORTEST_CLAUSE = 7;
const FEWEST_WORDS = 5;

/** Finds sentences and subordinate clauses of some length that have no verb, or none but infinitives. */
export function makeVerbless(knowledge: Knowledge): Detector {
  const means = { verbs: verbTest(knowledge), tagger: knowledge.tagger };
  return {
    name: 'verbless',
    rules: Object.values(VERBLESS),
    find(text) {
      const findings: Finding[] = [];
      for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++) {
        if (text.regions[sentence] !== BODY) continue;
        const finding = inSentence(text, sentence, means);
        if (finding) findings.push(finding);
      }
      return findings;
    },
  };
}

interface Means {
  readonly verbs: VerbTest;
  readonly tagger: Knowledge['tagger'];
}

/** The end of a sentence that has no finite verb: where it begins, and whether that is the whole sentence. */
interface Stretch {
  readonly start: number;
  readonly whole: boolean;
  readonly infinite: boolean;
}

/** Most sentences have a verb near their end, and are passed over. The tagger is asked last: it is slow. */
function inSentence(text: Text, sentence: number, { verbs, tagger }: Means): Finding | null {
  const first = text.sentences[sentence];
  const last = text.sentences[sentence + 1] - 1;
  if (last - first + 1 < SHORTEST || text.hashes[last] !== DOT || verbs.endsIn(text, first, last)) return null;
  const stretch = stretchOf(text, { first, last }, verbs);
  if (!stretch || !isPlain(text, stretch.start, last) || (stretch.whole && isFragment(text, first))) return null;
  const tags = tagger(text, sentence);
  for (let token = stretch.start; token < last; token++) {
    if (tags[token - first] === 'verb' && verbs.at(text, token) !== INFINITE) return null;
  }
  return mark(text, ruleFor(stretch, last - first + 1), tokensSpan(text, stretch.start, last - 1));
}

/** Read from the end of the sentence, so that the first verb met ends the search. */
function stretchOf(text: Text, { first, last }: { first: number; last: number }, verbs: VerbTest): Stretch | null {
  let clause = -1;
  let infinite = false;
  for (let token = last - 1; token >= first; token--) {
    const verb = verbs.at(text, token);
    if (verb === FINITE) return clause >= 0 && !infinite ? { start: clause, whole: false, infinite } : null;
    if (verb !== NO_VERB) infinite = true;
    if (verb === NO_VERB && last - token >= SHORTEST_CLAUSE && beginsClause(text, token)) clause = token;
  }
  return { start: first, whole: true, infinite };
}

function beginsClause({ hashes: words }: Text, token: number): boolean {
  if (!OPENER.has(words[token])) return false;
  return RELATIVE.has(words[token]) || DETERMINER.has(words[token + 1]);
}

function ruleFor({ whole, infinite }: Stretch, length: number): RuleInfo {
  if (!whole) return VERBLESS['clause-without-verb'];
  if (length < (infinite ? LONG_OF_INFINITIVES : LONG)) return VERBLESS['sentence-without-verb'];
  return infinite ? VERBLESS['sentence-of-infinitives'] : VERBLESS['long-sentence-without-verb'];
}

/** Running text outside quotation marks, not a list of names: one clause behind the other, and names in the minority. */
function isPlain({ flags, hashes: words }: Text, start: number, last: number): boolean {
  let small = 0;
  let names = 0;
  for (let token = start; token < last; token++) {
    if (flags[token] & QUOTED) return false;
    if (flags[token] & PUNCTUATION && !INNER.has(words[token])) return false;
    if (flags[token] & NAME) names++;
    else if (flags[token] & WORD) small++;
  }
  return small >= FEWEST_WORDS && names * 2 <= small;
}

/** Spoken fragments, lists that begin with a number, and "the smaller the better". */
function isFragment(text: Text, first: number): boolean {
  if (FRAGMENT.has(text.hashes[first]) || text.flags[first] & NUMBER) return true;
  if (lowerText(text, first).endsWith('ing')) return true;
  const second = lowerText(text, first + 1);
  return text.hashes[first] === THE && (second.endsWith('er') || second === 'more' || second === 'less');
}
