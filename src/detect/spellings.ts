import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { fold, hashWord } from '../text/fold.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { keptNumbers } from './kept.js';
import { wordsOf } from './words.js';

/** Above this share of all occurrences a spelling is the article's own, whichever came first. */
const MAJORITY = 0.75;

/**
 * What finds two spellings of one name: by the groups of rules/lists/transliteration.txt, and before one surname by those
 * of rules/lists/first-name-variant.txt.
 */
export function spellingFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const places = groupReader(knowledge, 'transliteration', (text, token) => (isCompound(text, token) ? 0 : 1));
  const persons = groupReader(knowledge, 'first-name-variant', surnameAfter);
  return (text) => [...places(text), ...persons(text)].flatMap((tokens) => oddSpellings(text, tokens));
}

const NONE: readonly number[][] = [];

/**
 * What reads the names that stand in one line of a list and keep the same company: a hash, 0 where the name is to be left
 * out.
 */
function groupReader(
  knowledge: Knowledge,
  list: string,
  companyOf: (text: Text, token: number) => number,
): (text: Text) => readonly number[][] {
  const lines = (): (readonly string[])[] => knowledge.list(list).map(wordsOf);
  const spots = knowledge.watches.words(list, () => lines().flat());
  const lineOf = keptNumbers(knowledge, list, () => numbersOf(lines()));
  return (text) => {
    const { tokens, length } = spots(text);
    if (!areSeveral(text, tokens, length)) return NONE;
    const groups = new Map<number, number[]>();
    for (const token of tokens.subarray(0, length)) {
      const company = companyOf(text, token);
      if (company === 0) continue;
      const key = Math.imul(company, 31) + lineOf(text.hashes[token]);
      const group = groups.get(key);
      if (group) group.push(token);
      else groups.set(key, [token]);
    }
    return [...groups.values()];
  };
}

/** The number of a line, from 1 on, by the hashes of its words. */
function numbersOf(lines: readonly (readonly string[])[]): ReadonlyMap<number, number> {
  return new Map(lines.flatMap((words, line) => words.map((word) => [hashWord(fold(word)), line + 1] as const)));
}

/** Whether there are two different names. */
function areSeveral({ flags, hashes }: Text, tokens: Int32Array, length: number): boolean {
  let first = 0;
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    if ((flags[token] & CAPITAL) === 0 || hashes[token] === first) continue;
    if (first !== 0) return true;
    first = hashes[token];
  }
  return false;
}

/** The hash of the name that follows a first name, 0 if none does. */
function surnameAfter({ flags, hashes, length }: Text, token: number): number {
  const wanted = WORD | CAPITAL | SPACED;
  return flags[token] & CAPITAL && token + 1 < length && (flags[token + 1] & wanted) === wanted ? hashes[token + 1] : 0;
}

/** What stands before a place in the name of something else. */
const BEFORE_PLACE = new Set(
  wordsOf('chicken dynamo dinamo lokomotiv spartak torpedo zenit arsenal metalist karpaty fc fk radio opera hotel').map(
    hashWord,
  ),
);

/** Kyiv Post, Dynamo Kiev, chicken Kiev: the name of something else keeps its own spelling. */
function isCompound(text: Text, token: number): boolean {
  if ((text.flags[token] & (WORD | CAPITAL)) !== (WORD | CAPITAL)) return true;
  if (token > 0 && BEFORE_PLACE.has(text.hashes[token - 1])) return true;
  const next = token + 1 < text.length ? text.flags[token + 1] : 0;
  return (next & (WORD | CAPITAL | SPACED)) === (WORD | CAPITAL | SPACED);
}

/** The spelling used first is the article's own, unless another one has three quarters of all occurrences. */
function oddSpellings(text: Text, tokens: readonly number[]): Finding[] {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(text.words[token], (counts.get(text.words[token]) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [first] = tokens;
  const major = [...counts].find(([, count]) => count >= tokens.length * MAJORITY)?.[0];
  const own = major ?? text.words[first];
  const ownToken = tokens.find((token) => text.words[token] === own) ?? first;
  const means = [text.source.slice(text.starts[ownToken], text.ends[ownToken])];
  return tokens
    .filter((token) => text.words[token] !== own)
    .map((token) => mark(text, CONSISTENCY['name-spelled-two-ways'], tokensSpan(text, token, token), { means }));
}
