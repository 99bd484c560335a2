import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Lexicon } from '../text/lexicon.js';
import { hashWord } from '../text/fold.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import type { Gathered } from './gather.js';
import { wordsOf } from './words.js';

/** Above this share of all occurrences a spelling is the article's own, whichever came first. */
const MAJORITY = 0.75;

/**
 * What finds two spellings of one name: by the groups of rules/lists/transliteration.txt, and before one surname by those
 * of rules/lists/first-name-variant.txt.
 */
export function spellingFinder({ lexicon, list }: Knowledge): (text: Text, gathered: Gathered) => Finding[] {
  const [groups, variants] = [list('transliteration'), list('first-name-variant')].map((lines) =>
    groupsOf(lexicon, lines),
  );
  return (text, { spellings, firstNames }) => {
    const places = groupBy(spellings, (token) => (isCompound(text, token) ? 0 : (groups.get(text.words[token]) ?? 0)));
    const persons = groupBy(firstNames, (token) => {
      const surname = surnameAfter(text, token);
      return surname === 0 ? 0 : Math.imul(surname, 31) + (variants.get(text.words[token]) ?? 0);
    });
    return [...places, ...persons].flatMap((tokens) => oddSpellings(text, tokens));
  };
}

/** Numbers of groups, from 1 on, by the ids of their words. */
function groupsOf(lexicon: Lexicon, lines: readonly string[]): ReadonlyMap<number, number> {
  return new Map(lines.flatMap((line, group) => wordsOf(line).map((word) => [lexicon.id(word), group + 1] as const)));
}

/** Tokens by key; those with key 0 are left out. */
function groupBy(tokens: readonly number[], keyOf: (token: number) => number): readonly number[][] {
  if (tokens.length < 2) return [];
  const groups = new Map<number, number[]>();
  for (const token of tokens) {
    const key = keyOf(token);
    if (key === 0) continue;
    const group = groups.get(key);
    if (group) group.push(token);
    else groups.set(key, [token]);
  }
  return [...groups.values()];
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
