import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import type { Gathered } from './gather.js';
import { wordsOf } from './words.js';

/** Above this share of all occurrences a spelling is the article's own, whichever came first. */
const MAJORITY = 0.75;

/** What finds two spellings of one name, by the groups of rules/lists/transliteration.txt. */
export function spellingFinder({ lexicon, list }: Knowledge): (text: Text, gathered: Gathered) => Finding[] {
  const lines = list('transliteration').map(wordsOf);
  const groupOf = new Map(lines.flatMap((words, group) => words.map((word) => [lexicon.id(word), group] as const)));
  return (text, { spellings }) => {
    if (spellings.length < 2) return [];
    const byGroup = new Map<number, number[]>();
    for (const token of spellings) {
      if (isCompound(text, token)) continue;
      const group = groupOf.get(text.words[token]) ?? -1;
      const tokens = byGroup.get(group);
      if (tokens) tokens.push(token);
      else byGroup.set(group, [token]);
    }
    return [...byGroup.values()].flatMap((tokens) => oddSpellings(text, tokens));
  };
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
